import type { Answer } from "./answer.js";

const headerName = /^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,64}$/;

/**
 * Answers OPTIONS, which is what a browser asks before it lets a page send JSON to another origin. Whatever headers a
 * client wants to send it may send: GraphQL clients have many of their own, and none of them means anything here.
 */
export function preflight(allow: string, requestedHeaders: string | undefined): Answer {
  const names = (requestedHeaders ?? "").split(",").map((name) => name.trim().toLowerCase());
  // Repeated word for word, because browsers before 2021 do not know the asterisk; so only what is a header's name.
  const allowed = names.filter((name) => headerName.test(name)).slice(0, 32);
  return {
    status: 204,
    type: "text/plain",
    body: "",
    headers: {
      allow,
      "access-control-allow-methods": allow,
      "access-control-allow-headers": allowed.length > 0 ? allowed.join(", ") : "content-type",
      // As long as browsers remember it at most.
      "access-control-max-age": "86400",
    },
  };
}
