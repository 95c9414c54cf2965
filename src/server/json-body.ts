import { isUtf8 } from "node:buffer";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { parse } from "secure-json-parse";
import { Refusal } from "./answer.js";

/** JSON in UTF-8, as it came, is the only kind of body that is read. */
export function readJsonBodies(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser("application/json", { parseAs: "buffer" }, async (request: FastifyRequest, body: Buffer) => {
    const text = decode(request, body);
    try {
      // Keys such as __proto__, which no question has, change what objects are where somebody copies them.
      return parse(text, { protoAction: "error", constructorAction: "error" }) as unknown;
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
  const charset = /;\s*charset\s*=([^;]*)/i.exec(request.headers["content-type"] ?? "")?.[1];
  if (charset !== undefined && !/^\s*(utf-?8|"utf-?8")\s*$/i.test(charset)) {
    throw new Refusal(415, "UNSUPPORTED_MEDIA_TYPE", "The body must be in UTF-8.");
  }
  if (!isUtf8(body)) throw new Refusal(400, "BAD_REQUEST", "The body is not UTF-8.");
  return body.toString();
}
