/**
 * Every code an error of this API can carry, with what it tells whoever gets it. Nothing leaves the server under another
 * code, and nobody throws a code that is not here: `ErrorCode` is the type of both.
 */
import { GraphQLError } from "graphql";

export const errorCodes = {
  BAD_REQUEST: "The request is not a GraphQL request: its JSON, its parameters or their types are wrong.",
  GRAPHQL_PARSE_FAILED: "The document is not GraphQL, or is longer than the limits allow.",
  GRAPHQL_VALIDATION_FAILED: "The document asks for what the schema does not have.",
  BAD_USER_INPUT: "An argument or a variable has a value that is not allowed. `extensions.argument` names the argument.",
  OPERATION_RESOLUTION_FAILURE: "`operationName` does not say which one of the document's operations to run.",
  PERSISTED_QUERY_NOT_FOUND: "No operation is registered under that hash: send the document, or a hash that /operations.json lists.",
  READ_ONLY: "Mutations and subscriptions are not served: this API is for reading.",
  QUERY_TOO_DEEP: "The fields are nested deeper than the limit.",
  QUERY_TOO_COMPLEX: "The document, with its variables, could answer more records than the limit. `extensions.cost` says how many.",
  RESPONSE_TOO_LARGE: "The answer would be larger than the limit: ask for fewer records or fields.",
  NOT_FOUND: "There is nothing at this address.",
  METHOD_NOT_ALLOWED: "The address does not take this method; the header `Allow` lists those it takes.",
  NOT_ACCEPTABLE: "The header `Accept` allows none of the media types this address has.",
  FORMAT_NOT_OFFERED: "This address does not have the format that the parameter `format` asks for.",
  BUSY: "More is asked for than can be answered or drawn at a time: ask again after the seconds that the header `Retry-After` names.",
  RATE_LIMITED: "More was asked from one address than it may in a minute: ask again after the seconds that the header `Retry-After` names.",
  REQUEST_TIMEOUT: "The request did not arrive in full in time.",
  PAYLOAD_TOO_LARGE: "The body is larger than the limit.",
  UNSUPPORTED_MEDIA_TYPE: "The body is not JSON in UTF-8, or it is compressed.",
  HEADERS_TOO_LARGE: "The address and the headers together are larger than the limit: send the document by POST, or its hash.",
  INTERNAL_SERVER_ERROR: "Something failed on the server, and its log says what. `extensions.requestId` names the line.",
} as const;

export type ErrorCode = keyof typeof errorCodes;

export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === "string" && Object.hasOwn(errorCodes, code);
}

/** `problem` ends the sentence that begins with the argument's name, without the full stop: `is 101: ask for 1 to 100`. */
export function badUserInput(argument: string, problem: string): GraphQLError {
  return new GraphQLError(`Argument "${argument}" ${problem}.`, { extensions: { code: "BAD_USER_INPUT" satisfies ErrorCode, argument } });
}
