import type { Registry } from "./registry.js";

/**
 * /operations.json: what people and the playground want to know of each operation, in a document that is at the same time
 * Apollo's persisted query manifest, which names the same things `id`, `body` and `type`.
 */
export function operationsDocument(registry: Registry) {
  return {
    format: "apollo-persisted-query-manifest",
    version: 1,
    operations: registry.operations.map(({ name, hash, description, text, variables }) => ({
      name,
      description,
      hash,
      text,
      variables,
      id: hash,
      body: text,
      type: "query",
    })),
  };
}
