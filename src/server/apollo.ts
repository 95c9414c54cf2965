/** Apollo Server, set up to answer questions and nothing else. */
import { ApolloServer, type ApolloServerPlugin, HeaderMap } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from "graphql";
import type { ApiContext } from "../graphql/context.js";
import { limits } from "../limits.js";
import { Refusal, type Status } from "./answer.js";
import { costOf } from "./cost.js";
import { documentRules } from "./document-rules.js";
import type { Question } from "./graphql-http.js";
import { intendedCode, internalMessage, maskError } from "./mask-error.js";
import type { RequestRecord } from "./request-record.js";
import type { Turns } from "./turns.js";

/** What Apollo hands from one of its steps to the next: the resolvers' context, and what the log is to say. */
export interface ServerContext extends ApiContext {
  readonly record: RequestRecord;
}

export interface Apollo {
  /** The body for who asked over HTTP, and its status; `type` is a media type of GraphQL. */
  answer(question: Question, context: ServerContext, type: string): Promise<{ readonly status: Status; readonly body: string }>;
  /** The same for who asked in this process. */
  execute(
    question: Question,
    context: ServerContext,
  ): Promise<{ readonly data?: unknown; readonly errors?: readonly GraphQLFormattedError[] }>;
  stop(): Promise<void>;
}

export async function startApollo(schema: GraphQLSchema, datasetVersion: string, turns: Turns): Promise<Apollo> {
  // Both graphql-js and Apollo end a list that was cut off with one more error that says so.
  const listedErrors = limits.reportedErrors - 1;
  const apollo = new ApolloServer<ServerContext>({
    schema,
    // The schema is what this server offers.
    introspection: true,
    // It would make browsers ask first (a preflight) before every question. What it guards against is a foreign page
    // that acts with its visitor's cookies or from inside a private network: here there is nothing to act with, no
    // cookie and no login, nothing to act on, no mutation, and any page may read the answers anyway.
    csrfPrevention: false,
    // Clients may not store documents here. The registered ones are looked up before Apollo is asked.
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    // Otherwise Apollo asks the environment, and behaves differently on the machine of whoever develops.
    nodeEnv: "production",
    stopOnTerminationSignals: false,
    // What is asked again has a plan (plans.ts) and comes here no more, but for mistakes and questions about the schema. Kept
    // for texts that come once, a hundred thousand of them leave three hundred megabytes of old syntax trees behind.
    documentStore: null,
    parseOptions: {
      maxLexicalTokens: limits.documentTokens,
      maxSourceLength: limits.documentCharacters,
      maxComments: limits.documentComments,
    },
    validationRules: documentRules,
    validationOptions: { maxErrors: listedErrors },
    executionOptions: { maxCoercionErrors: listedErrors },
    formatError: maskError,
    // Runs for every body that Apollo writes, also for those that no plugin sees.
    stringifyResult: (result) => {
      const { errors, data, extensions } = result as { errors?: unknown; data?: unknown; extensions?: object };
      return `${JSON.stringify({ errors, data, extensions: { ...extensions, dataset: datasetVersion } })}\n`;
    },
    plugins: [
      watchRequests(turns),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      // Named one by one, because each of them starts by itself when the environment has a variable of Apollo's.
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
    ],
  });
  await apollo.start();
  return {
    async answer(question, context, type) {
      const response = await apollo.executeHTTPGraphQLRequest({
        // Apollo is always asked by POST: a GET has been read already, and what it may do does not differ.
        httpGraphQLRequest: { method: "POST", headers: new HeaderMap([["accept", type]]), search: "", body: question },
        context: async () => context,
      });
      if (response.body.kind !== "complete") throw new Error("Apollo answered in pieces, which nothing here asks it to");
      const status = (response.status ?? 200) as Status | 500;
      if (status === 500) throw new Error(internalMessage);
      return { status, body: response.body.string };
    },
    async execute(question, contextValue) {
      const { body } = await apollo.executeOperation(question, { contextValue });
      if (body.kind !== "single") throw new Error("Apollo answered in pieces, which nothing here asks it to");
      return body.singleResult;
    },
    stop: () => apollo.stop(),
  };
}

const watchRequests = (turns: Turns): ApolloServerPlugin<ServerContext> => ({
  async requestDidStart({ contextValue: { record } }) {
    return {
      async didResolveOperation({ schema, document, operation, operationName, request }) {
        record.operation = operationName;
        // Without one, execution says which names there are.
        if (!operation) return;
        // Here and not in a rule of validation, which is not told of the variables.
        record.cost = costOf(schema, document, operation, request.variables ?? {});
        try {
          await turns.take(record.cost);
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          record.refusal = error;
          throw new GraphQLError(error.message, { extensions: { code: error.code, http: { status: error.status } } });
        }
      },
      async didEncounterErrors({ errors }) {
        for (const error of errors) if (intendedCode(error) === undefined) record.failures.push(error.originalError ?? error);
      },
      async willSendResponse({ response }) {
        if (response.body.kind !== "single") return;
        const result = response.body.singleResult;
        if (record.cost !== null) result.extensions = { ...result.extensions, cost: record.cost };
        if (!result.errors) return;
        record.errors = [...new Set(result.errors.map(codeOf))];
        result.errors = result.errors.slice(0, limits.reportedErrors).map((error) => nameRequest(error, record.id));
        // Nothing could be answered, and only because of what was asked: that is no success to whoever counts statuses.
        if (!result.data && !response.http.status && !record.errors.includes("INTERNAL_SERVER_ERROR")) response.http.status = 400;
      },
    };
  },
  async unexpectedErrorProcessingRequest({ requestContext, error }) {
    requestContext.contextValue.record.failures.push(error);
  },
});

function codeOf(error: GraphQLFormattedError): string {
  return String(error.extensions?.code);
}

function nameRequest(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  return codeOf(error) === "INTERNAL_SERVER_ERROR" ? { ...error, extensions: { ...error.extensions, requestId } } : error;
}
