/** What a registered operation answers with its default variables, as schema/answers records it. */
import { execute, type GraphQLSchema, parse } from "graphql";
import type { ApiContext } from "../graphql/context.js";
import type { RegisteredOperation } from "./registry.js";

/** The dataset's version changes with every edit of the data; the recorded answers should change only where they must. */
const versionPlaceholder = "(the version of the dataset)";

export async function recordableAnswer(operation: RegisteredOperation, schema: GraphQLSchema, context: ApiContext): Promise<string> {
  const result = await execute({ schema, document: parse(operation.text), contextValue: context });
  const answer = JSON.stringify(
    result,
    (key, value: unknown) => (key === "version" && value === context.store.dataset.version ? versionPlaceholder : value),
    2,
  );
  return `${answer}\n`;
}
