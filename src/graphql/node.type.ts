import { InterfaceType } from "type-graphql";

/** Each domain record says of which type it is; nothing has to be guessed from its shape. */
export function typeNameOf(record: { readonly __typename: string }): string {
  return record.__typename;
}

@InterfaceType("Node", {
  description: "A record with an id that stays the same from one dataset version to the next.",
  resolveType: typeNameOf,
})
export abstract class NodeType {}
