/**
 * Questions that come again, compiled. What Apollo has answered without an error is known to be valid, whatever its
 * variables; asked again it is answered by its plan, without parsing, validating, counting and walking anew. Whatever
 * does not end as a plain success is answered by Apollo, which has the words for it. Switched off (0 bytes), Apollo
 * answers everything, with the same bytes: a test compares the two.
 */
import {
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
  parse,
  visit,
} from "graphql";
import { ByteCache, type CacheCounts } from "../byte-cache.js";
import { compilePlan, NotPlanned, type Plan } from "../execution/plan.js";
import type { Registry } from "../operations/registry.js";
import { Refusal } from "./answer.js";
import type { ServerContext } from "./apollo.js";
import { costArguments, costOf } from "./cost.js";
import type { Question } from "./graphql-http.js";
import type { Turns } from "./turns.js";

interface Known {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly plan: Plan;
  /** Variables that what it costs may hang on. */
  readonly costVariables: readonly string[];
  readonly costs: Map<string, number>;
  readonly bytes: number;
}

/** What the syntax tree and the functions of a question hold in memory for each character of its text; a test measures it. */
export const bytesPerCharacter = 100;
const mostSeen = 5_000;
const mostCosts = 200;

export interface PlansParts {
  readonly schema: GraphQLSchema;
  readonly registry: Registry;
  /** 0 for no plans. */
  readonly maxBytes: number;
  readonly counts: CacheCounts;
  readonly turns: Turns;
}

export class Plans {
  readonly #schema: GraphQLSchema;
  readonly #isOn: boolean;
  readonly #registry: Registry;
  readonly #turns: Turns;
  readonly #known: ByteCache<Known>;
  /** Answered once by Apollo, in the order in which they came: a question that is never asked again is not worth a plan. */
  readonly #seen = new Set<string>();

  constructor({ schema, registry, maxBytes, counts, turns }: PlansParts) {
    this.#registry = registry;
    this.#turns = turns;
    this.#schema = schema;
    this.#isOn = maxBytes > 0;
    this.#known = new ByteCache(maxBytes, ({ bytes }) => bytes, counts);
  }

  /**
   * The whole body, or undefined where Apollo is to be asked. Rejects with a Refusal where too much waits already. What is
   * registered is known to be valid before anybody asks.
   */
  async answer(question: Question, context: ServerContext): Promise<string | undefined> {
    const { record, store } = context;
    if (!this.#isOn) return undefined;
    const key = keyOf(question, record.document);
    const known = this.#known.find(key) ?? (this.#registry.byHash(record.document ?? "") && this.#compile(question, key));
    if (!known) return undefined;
    const { operation, plan } = known;
    try {
      const { coerced } = getVariableValues(this.#schema, operation.variableDefinitions ?? [], question.variables ?? {}, { maxErrors: 1 });
      if (!coerced) return undefined;
      const cost = this.#costOf(known, question.variables ?? {});
      await this.#turns.take(cost);
      const data = plan(context, coerced);
      record.operation = operation.name?.value ?? null;
      record.cost = cost;
      return `{"data":${data},"extensions":{"cost":${cost},"dataset":${JSON.stringify(store.dataset.version)}}}\n`;
    } catch (error) {
      if (error instanceof Refusal) throw error;
      // A mistake of the client or of ours: Apollo makes it again and tells it as it is told.
      return undefined;
    }
  }

  /** To be told of each question that Apollo has answered without an error. */
  learn(question: Question, document: string | null): void {
    if (!this.#isOn) return;
    const key = keyOf(question, document);
    if (!this.#seen.delete(key)) {
      this.#seen.add(key);
      if (this.#seen.size > mostSeen) for (const oldest of this.#seen) return void this.#seen.delete(oldest);
      return;
    }
    this.#compile(question, key);
  }

  #compile({ query, operationName, variables = {} }: Question, key: string): Known | undefined {
    const document = parse(query);
    const operation = getOperationAST(document, operationName);
    if (!operation) return undefined;
    const { coerced = {} } = getVariableValues(this.#schema, operation.variableDefinitions ?? [], variables, { maxErrors: 1 });
    try {
      const plan = compilePlan(this.#schema, document, operation, coerced);
      const costVariables = costVariablesOf(document);
      const known = { document, operation, plan, costVariables, costs: new Map(), bytes: query.length * bytesPerCharacter };
      this.#known.keep(key, known);
      return known;
    } catch (error) {
      if (error instanceof NotPlanned) return undefined;
      throw error;
    }
  }

  #costOf({ document, operation, costVariables, costs }: Known, variables: Readonly<Record<string, unknown>>): number {
    const key = JSON.stringify(costVariables.map((name) => weightOf(variables[name])));
    let cost = costs.get(key);
    if (cost === undefined) {
      cost = costOf(this.#schema, document, operation, variables);
      if (costs.size === mostCosts) costs.clear();
      costs.set(key, cost);
    }
    return cost;
  }
}

/** Truth values are part of it, because @skip and @include may hang on them: each set of them has a plan of its own. */
function keyOf({ operationName = "", variables = {} }: Question, document: string | null): string {
  let key = `${document} ${operationName}`;
  for (const name of Object.keys(variables).sort())
    if (typeof variables[name] === "boolean" || variables[name] === null) key += ` ${name}=${variables[name]}`;
  return key;
}

function costVariablesOf(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Argument({ name, value }) {
      if (!costArguments.includes(name.value)) return;
      visit(value, {
        Variable(variable) {
          names.add(variable.name.value);
        },
      });
    },
  });
  return [...names];
}

/** Of a list only the length counts. */
function weightOf(value: unknown): unknown {
  return Array.isArray(value) ? [value.length] : value;
}
