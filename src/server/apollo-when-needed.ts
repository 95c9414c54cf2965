/**
 * Apollo, loaded and started for the first question that only it can answer. A server whose questions are all registered
 * never needs it, and one that starts has its first answers sooner.
 */
import type { GraphQLSchema } from "graphql";
import type { Apollo, ServerContext } from "./apollo.js";
import type { Question } from "./graphql-http.js";
import type { Turns } from "./turns.js";

export class ApolloWhenNeeded implements Apollo {
  readonly #start: () => Promise<Apollo>;
  #started: Promise<Apollo> | undefined;

  constructor(schema: GraphQLSchema, datasetVersion: string, turns: Turns) {
    // By require: what is compiled to CommonJS is loaded at once, and Jest can load it too.
    this.#start = () => (require("./apollo.js") as typeof import("./apollo.js")).startApollo(schema, datasetVersion, turns);
  }

  async answer(question: Question, context: ServerContext, type: string): ReturnType<Apollo["answer"]> {
    return (await this.#apollo()).answer(question, context, type);
  }

  async execute(question: Question, context: ServerContext): ReturnType<Apollo["execute"]> {
    return (await this.#apollo()).execute(question, context);
  }

  async stop(): Promise<void> {
    await (await this.#started)?.stop();
  }

  #apollo(): Promise<Apollo> {
    this.#started ??= this.#start().catch((error: unknown) => {
      this.#started = undefined;
      throw error;
    });
    return this.#started;
  }
}
