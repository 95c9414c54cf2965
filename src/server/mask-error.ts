import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { type ErrorCode, isErrorCode } from "../graphql/errors.js";
import { shortened } from "./answer.js";

/** All that a client learns of what went wrong inside; the log has the rest. */
export const internalMessage = "Something failed on the server. It has been logged.";

/**
 * The code of an error that somebody meant to be read, undefined for all others: those whose words may hold a path or
 * SQL. What a resolver throws unawares arrives wrapped in a GraphQLError, so it is the original that counts.
 */
export function intendedCode(error: unknown): ErrorCode | undefined {
  const original = unwrapResolverError(error);
  if (!(error instanceof GraphQLError) || !(original instanceof GraphQLError)) return undefined;
  // A rule of ours gives its error a code before Apollo calls it an error of validation like any other.
  const inner = original.originalError instanceof GraphQLError ? original.originalError : original;
  const code = inner.extensions.code ?? original.extensions.code;
  return isErrorCode(code) && code !== "INTERNAL_SERVER_ERROR" ? code : undefined;
}

/** Apollo's formatError: the last word on every error that leaves. */
export function maskError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const code = intendedCode(error);
  if (code === undefined) {
    return {
      message: internalMessage,
      ...(formatted.locations && { locations: formatted.locations }),
      ...(formatted.path && { path: formatted.path }),
      extensions: { code: "INTERNAL_SERVER_ERROR" satisfies ErrorCode },
    };
  }
  // The code first, whatever order the error was made in: the same failure is the same bytes.
  return { ...formatted, message: shortened(formatted.message), extensions: { ...formatted.extensions, code } };
}
