/** For tests: questions to the real schema over the real dataset file, with the SQL statements that each took. */
import { join } from "node:path";
import { type GraphQLFormattedError, type GraphQLSchema, graphql } from "graphql";
import { projectRoot } from "../project-root.js";
import { openStore, type Store } from "../store/open-store.js";
import { buildBilateralSchema } from "./build-schema.js";

export interface TestApi {
  readonly schema: GraphQLSchema;
  readonly store: Store;
  /** The data; fails the test on errors. */
  ask(question: string, variables?: Record<string, unknown>): Promise<Record<string, unknown>>;
  /** The only error of a question that must fail. */
  refuse(question: string, variables?: Record<string, unknown>): Promise<GraphQLFormattedError>;
  /** The SQL that a question is answered with. */
  statementsOf(question: string): Promise<string[]>;
  close(): void;
}

export function openTestApi(datasetFile = join(projectRoot, "db", "bilateral.sqlite")): TestApi {
  const executed: string[] = [];
  // Nothing is kept from one question to the next: what each takes is counted.
  const store = openStore(datasetFile, { onStatement: (sql) => executed.push(sql), rowCacheBytes: 0 });
  const schema = buildBilateralSchema();
  const run = (source: string, variableValues: Record<string, unknown> = {}) =>
    graphql({ schema, source, variableValues, contextValue: { store, publicUrl: "https://bilateral.example" } });

  return {
    schema,
    store,
    async ask(question, variables) {
      const { data, errors } = await run(question, variables);
      if (errors) throw new Error(errors.map((error) => error.message).join("\n"));
      return { ...data };
    },
    async refuse(question, variables) {
      const { errors } = await run(question, variables);
      if (errors?.length !== 1 || !errors[0]) throw new Error(`Expected one error, got ${JSON.stringify(errors)}`);
      return errors[0].toJSON();
    },
    async statementsOf(question) {
      executed.length = 0;
      const { errors } = await run(question);
      if (errors) throw new Error(errors.map((error) => error.message).join("\n"));
      return [...executed];
    },
    close: () => store.close(),
  };
}
