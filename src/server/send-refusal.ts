/** What is answered where nothing else can be. */
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError } from "graphql";
import { limits } from "../limits.js";
import { jsonType, Refusal, refusalBody, sendAnswer } from "./answer.js";
import { intendedCode } from "./mask-error.js";

export function sendRefusal(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  const { dataset } = request.record;
  request.record.errors = [refusal.code];
  const requestId = refusal.code === "INTERNAL_SERVER_ERROR" ? request.id : undefined;
  const { status, headers } = refusal;
  return sendAnswer(reply, { status, type: jsonType, body: refusalBody(refusal, dataset, requestId), headers }, dataset);
}

/** What the client did wrong, undefined where it did nothing wrong. */
export function refusalFor(error: FastifyError): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (error instanceof GraphQLError) {
    const code = intendedCode(error);
    return code && new Refusal(400, code, error.message);
  }
  switch (error.statusCode) {
    case 413:
      return new Refusal(413, "PAYLOAD_TOO_LARGE", `The body is larger than ${limits.bodyBytes} bytes.`);
    case 415:
      return new Refusal(415, "UNSUPPORTED_MEDIA_TYPE", "The body must be JSON: send the header Content-Type: application/json.");
    case 400:
      return new Refusal(400, "BAD_REQUEST", "The body cannot be read.");
    default:
      return undefined;
  }
}
