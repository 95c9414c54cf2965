import { tryParseJSONC } from "@graphiql/react";
import { type Question, variablesText } from "./examples.js";

// A share link carries the question behind the #, which browsers do not send to servers, under the names that GET /graphql uses.
// URLSearchParams writes any script as UTF-8 and leaves no character that chat and mail programs take for the end of a link.

/** The link to a question; throws a sentence when its variables cannot be read. */
export function shareLink({ query, variables }: Question): string {
  const parameters = new URLSearchParams();
  let values: unknown;
  try {
    values = tryParseJSONC(variables);
  } catch {
    throw new Error("The variables are not valid JSON. Correct them, then share.");
  }
  if (values !== undefined) {
    parameters.set("variables", JSON.stringify(values));
  }
  // Last, so that a link that was cut off on its way has lost the end of the query, where its reader sees it.
  parameters.set("query", query);
  return `${location.origin}${location.pathname}#${parameters}`;
}

/** The question in a link's fragment, null where there is none; throws a sentence when it cannot be read. */
export function sharedQuestion(fragment: string): Question | null {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ""));
  const query = parameters.get("query");
  const variables = parameters.get("variables");
  if (query === null && variables === null) {
    return null;
  }
  if (!query?.trim()) {
    throw new Error("This share link holds no query. It was probably cut off: ask for it again.");
  }
  // What a damaged percent sequence decodes to.
  if (query.includes("\uFFFD")) {
    throw new Error("This share link is damaged: some of its characters cannot be read. Ask for it again.");
  }
  return { query, variables: variables === null ? "" : variablesText(valuesIn(variables)) };
}

function valuesIn(variables: string): Record<string, unknown> {
  let values: unknown;
  try {
    values = JSON.parse(variables);
  } catch {
    values = undefined;
  }
  if (typeof values !== "object" || values === null || Array.isArray(values)) {
    throw new Error("This share link is damaged: its variables are not a JSON object. Ask for it again.");
  }
  return values as Record<string, unknown>;
}
