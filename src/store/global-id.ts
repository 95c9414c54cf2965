/**
 * The id of a node: its type and its slug, so that an id that a client kept still finds the same record in a later
 * dataset. Base64url, to say that clients should not take it apart.
 */
export function globalId(type: string, slug: string): string {
  return Buffer.from(`${type}:${slug}`).toString("base64url");
}

/** Null for what is no id of ours. */
export function readGlobalId(id: string): { type: string; slug: string } | null {
  const text = Buffer.from(id, "base64url").toString("utf8");
  const colon = text.indexOf(":");
  if (colon < 1 || globalId(text.slice(0, colon), text.slice(colon + 1)) !== id) return null;
  return { type: text.slice(0, colon), slug: text.slice(colon + 1) };
}
