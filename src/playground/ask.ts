import type { Fetcher } from "@graphiql/toolkit";
import { type DocumentNode, Kind, parse } from "graphql";

/** Asks the API that served this page. The address is fixed: one taken from a link could send what a visitor types to anybody. */
export const ask: Fetcher = async ({ query, variables, operationName }) => {
  const response = await fetch("/graphql", {
    method: "POST",
    credentials: "omit",
    headers: { "content-type": "application/json", accept: "application/graphql-response+json, application/json" },
    body: JSON.stringify({ query, variables, operationName: operationIn(query, operationName) }),
  });
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`The server answered ${response.status} and not with JSON: ${text.slice(0, 200) || "an empty body"}`);
  }
};

/** GraphiQL's idea of the operation's name lags a moment behind the editor: just after a change of tab it names the previous tab's. */
function operationIn(query: string, name: string | null | undefined): string | undefined {
  const names = operationNames(query);
  return names.find((each) => each === name) ?? names[0];
}

function operationNames(query: string): string[] {
  let document: DocumentNode;
  try {
    document = parse(query);
  } catch {
    // The server says better what is wrong with it.
    return [];
  }
  return document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION && definition.name ? [definition.name.value] : [],
  );
}
