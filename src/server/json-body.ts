import type { FastifyInstance, FastifyRequest } from "fastify";
import { Refusal } from "./answer.js";

/** JSON in UTF-8, as it came, is the only kind of body that is read. */
export function readJsonBodies(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser("application/json", { parseAs: "buffer" }, async (request: FastifyRequest, body: Buffer) => {
    const text = decode(request, body);
    try {
      return JSON.parse(text) as unknown;
    } catch {
      throw new Refusal(400, "BAD_REQUEST", "The body is not JSON.");
    }
  });
}

/** Before the body is read. A small body that unpacks to a large one would get by the limit. */
export function refuseEncodedBody(request: FastifyRequest): void {
  const encoding = request.headers["content-encoding"];
  if (encoding !== undefined && encoding !== "identity") {
    throw new Refusal(415, "UNSUPPORTED_MEDIA_TYPE", "The body must not be compressed.");
  }
}

function decode(request: FastifyRequest, body: Buffer): string {
  const charset = /;\s*charset\s*=\s*"?([^\s;"]+)"?/i.exec(request.headers["content-type"] ?? "")?.[1];
  if (charset !== undefined && !/^utf-?8$/i.test(charset)) {
    throw new Refusal(415, "UNSUPPORTED_MEDIA_TYPE", "The body must be in UTF-8.");
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    throw new Refusal(400, "BAD_REQUEST", "The body is not UTF-8.");
  }
}
