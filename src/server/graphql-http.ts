/** GraphQL over HTTP: from a request's parameters to an answer. */
import type { FastifyRequest } from "fastify";
import { parse } from "secure-json-parse";
import { limits } from "../limits.js";
import { hashOfDocument, type Registry } from "../operations/registry.js";
import type { Store } from "../store/open-store.js";
import { chooseMediaType } from "./accept.js";
import { type Answer, Refusal, type Status, shortCache } from "./answer.js";
import type { Apollo, ServerContext } from "./apollo.js";
import type { Plans } from "./plans.js";

export const graphqlTypes = ["application/json", "application/graphql-response+json"] as const;

/** What a client can say of a question. Unread: whoever sends it may have sent anything. */
export interface Parameters {
  readonly query?: unknown;
  readonly variables?: unknown;
  readonly operationName?: unknown;
  readonly extensions?: unknown;
  readonly documentId?: unknown;
}

export interface GraphQLParts {
  readonly apollo: Apollo;
  readonly registry: Registry;
  readonly plans: Plans;
  readonly store: Store;
  /** Origin of this server; known when it listens. */
  readonly publicUrl: () => string;
}

/** Parameters of a GET. One that is there but empty, as forms and clients send it, is one that is not there. */
export function parametersOfSearch(search: string): Parameters {
  const parameters = new URLSearchParams(search);
  const text = (name: string) => {
    const values = parameters.getAll(name);
    if (values.length > 1) throw badRequest(`The parameter "${name}" stands in the address ${values.length} times.`);
    return values[0] || undefined;
  };
  const json = (name: string) => {
    const value = text(name);
    if (value === undefined) return undefined;
    try {
      return parse(value, { protoAction: "error", constructorAction: "error" }) as unknown;
    } catch {
      throw badRequest(`The parameter "${name}" is not JSON. Write an object, percent-encoded.`);
    }
  };
  return {
    query: text("query"),
    variables: json("variables"),
    operationName: text("operationName"),
    extensions: json("extensions"),
    documentId: text("documentId"),
  };
}

export function parametersOfBody(body: unknown): Parameters {
  if (Array.isArray(body))
    throw badRequest("Several questions in one request are not taken: send them one by one, or as one query with aliases.");
  if (!isObject(body)) throw badRequest('The body must be a JSON object such as {"query": "{ dataset { version } }"}.');
  return body;
}

/** The answer to a GET can be kept by caches. */
export async function answerQuestion(
  parts: GraphQLParts,
  request: FastifyRequest,
  parameters: Parameters,
  isGet: boolean,
): Promise<Answer> {
  const { record } = request;
  const accept = request.headers.accept;
  const type = chooseMediaType(accept, graphqlTypes);
  if (type === undefined)
    throw new Refusal(406, "NOT_ACCEPTABLE", `The answer is ${graphqlTypes.join(" or ")}, and the header Accept allows neither.`);
  const question = readQuestion(parts.registry, parameters);
  record.document = hashOfDocument(question.query);
  const context: ServerContext = { store: parts.store, publicUrl: parts.publicUrl(), record };
  const planned = await parts.plans.answer(question, context);
  const { status, body } =
    planned === undefined ? await askApollo(parts, question, context, type) : { status: 200 as const, body: planned };
  const bytes = Buffer.from(body);
  if (bytes.length > limits.responseBytes) {
    record.errors = ["RESPONSE_TOO_LARGE"];
    throw new Refusal(
      400,
      "RESPONSE_TOO_LARGE",
      `The answer is larger than ${limits.responseBytes} bytes. Ask for fewer records or fields at a time.`,
    );
  }
  return {
    status,
    type: `${type}; charset=utf-8`,
    // What may be kept may be compressed as well, and that is for text.
    body: isGet ? body : bytes,
    // An answer with errors may be whole again at the next attempt.
    ...(isGet && record.errors.length === 0 && { cache: shortCache }),
    headers: { vary: "Accept" },
  };
}

async function askApollo(
  { apollo, plans }: GraphQLParts,
  question: Question,
  context: ServerContext,
  type: string,
): Promise<{ status: Status; body: string }> {
  const answer = await apollo.answer(question, context, type);
  if (answer.status === 200 && context.record.errors.length === 0) plans.learn(question, context.record.document);
  return answer;
}

export interface Question {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

function readQuestion(registry: Registry, parameters: Parameters): Question {
  const { query, variables, operationName, extensions, documentId } = parameters;
  for (const [name, value] of Object.entries({ query, operationName, documentId })) {
    if (!isAbsent(value) && typeof value !== "string") throw badRequest(`"${name}" must be a string.`);
  }
  for (const [name, value] of Object.entries({ variables, extensions })) {
    if (!isAbsent(value) && !isObject(value)) throw badRequest(`"${name}" must be an object.`);
  }
  return {
    query: readDocument(registry, query as string | null | undefined, readHash(documentId as string | null | undefined, extensions)),
    ...(isObject(variables) && { variables }),
    ...(typeof operationName === "string" && operationName !== "" && { operationName }),
  };
}

/** The hash a client names its document by, in either of the two ways that clients have. */
function readHash(documentId: string | null | undefined, extensions: unknown): string | undefined {
  const persistedQuery = isObject(extensions) ? extensions.persistedQuery : undefined;
  const fromExtensions = isObject(persistedQuery) ? persistedQuery.sha256Hash : undefined;
  if (!isAbsent(persistedQuery) && typeof fromExtensions !== "string")
    throw badRequest('"extensions.persistedQuery" must have "sha256Hash".');
  const fromId = documentId ? /^sha256:([0-9a-f]{64})$/.exec(documentId)?.[1] : undefined;
  if (documentId && fromId === undefined)
    throw badRequest('"documentId" must be sha256: and the 64 hexadecimal digits of an operation of /operations.json.');
  if (typeof fromExtensions === "string" && fromId !== undefined && fromExtensions !== fromId) {
    throw badRequest('"documentId" and "extensions.persistedQuery" name two documents.');
  }
  return fromId ?? (fromExtensions as string | undefined);
}

function readDocument(registry: Registry, query: string | null | undefined, hash: string | undefined): string {
  if (!query && hash === undefined) throw badRequest('There is no question: send "query", or the hash of a registered operation.');
  if (hash === undefined) return query as string;
  if (query) {
    if (hashOfDocument(query) !== hash) throw badRequest("The hash is not that of the document sent with it.");
    return query;
  }
  const operation = registry.byHash(hash);
  // The message is the word by which clients of Apollo's protocol know that they are to send the document.
  if (!operation) throw new Refusal(404, "PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound");
  return operation.text;
}

function badRequest(sentence: string): Refusal {
  return new Refusal(400, "BAD_REQUEST", sentence);
}

function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
