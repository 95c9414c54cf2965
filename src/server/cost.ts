/** What a document may cost with its variables, in objects: counted before anything is read. */
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getVariableValues,
  isLeafType,
  isListType,
  type OperationDefinitionNode,
} from "graphql";
import { type ComplexityEstimator, getComplexity } from "graphql-query-complexity";
import type { ErrorCode } from "../graphql/errors.js";
import { limits } from "../limits.js";

/** As many as a list is taken to hold when it has no `first`: a visit's agreements, a fact's citations. */
const usualListLength = 5;

/** A search looks through the whole index, however few of its matches are asked for. */
const searchCost = 50;

/** The estimator below, in words: published with the limits. */
export const costRules = [
  { field: "a scalar or an enum", cost: "0" },
  { field: "`pageInfo`", cost: "0" },
  { field: "an object, an interface or a union", cost: "1 and what is asked of it" },
  { field: "a list with `first`", cost: "1 and, `first` times, what is asked of it; `nodes` and `edges` do not multiply again" },
  { field: "`search`", cost: `${searchCost} more than another list with \`first\`` },
  { field: "a list with `ids`", cost: "for each of them, 1 and what is asked of it" },
  { field: "any other list of objects", cost: `${usualListLength} times: 1 and what is asked of it` },
  { field: "fragments on several types", cost: "as much as the costliest type that a record can be" },
  { field: "a fragment that is spread twice, a field that is asked twice", cost: "twice" },
  { field: "what `@skip` or `@include` leaves out", cost: "0" },
] as const;

/** The arguments that what a field costs hangs on, as the estimator reads them; `if` is that of @skip and @include. */
export const costArguments: readonly string[] = ["first", "ids", "if"];

const estimateObjects: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  const named = getNamedType(field.type);
  if (isLeafType(named) || named.name === "PageInfo") return 0;
  // What is out of bounds is refused by the resolver, whose answer says more; here it must only not be negative or huge.
  if (typeof args.first === "number")
    return (named.name === "SearchConnection" ? searchCost : 0) + 1 + Math.min(Math.max(args.first, 1), limits.pageSize) * childComplexity;
  if (Array.isArray(args.ids)) return args.ids.length * (1 + childComplexity);
  // The connection has multiplied already.
  if (type.name.endsWith("Connection")) return 1 + childComplexity;
  return (isListType(getNullableType(field.type)) ? usualListLength : 1) * (1 + childComplexity);
};

/**
 * Selections that are looked at, with every fragment counted wherever it is spread. A document within its limit of
 * tokens has fewer than a thousand of its own; twenty fragments that each spread the next one twice have a million.
 */
const mostSelections = 5_000;

/** Throws BAD_USER_INPUT for variables and arguments that do not fit their types, QUERY_TOO_COMPLEX above the limit. */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  // Before the library does it, because the library has no end to the errors it collects.
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 1 });
  if (errors?.[0]) throw badInput(errors[0]);
  let cost: number;
  try {
    cost = getComplexity({
      schema,
      query: document,
      variables,
      ...(operation.name && { operationName: operation.name.value }),
      estimators: [estimateObjects],
      maxQueryNodes: mostSelections,
    });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    // The library throws the same class for both; only an argument's error has a place in the document.
    throw error.nodes ? badInput(error) : tooComplex(`The document spreads its fragments to more than ${mostSelections} selections.`);
  }
  if (cost > limits.cost) {
    const sentence = `The question costs ${cost} objects, and ${limits.cost} are allowed. Ask for fewer at a time (\`first\`), or for less of each.`;
    throw tooComplex(sentence, { cost, limit: limits.cost });
  }
  return cost;
}

function badInput(error: GraphQLError): GraphQLError {
  const code: ErrorCode = "BAD_USER_INPUT";
  return new GraphQLError(error.message, { nodes: error.nodes ?? null, extensions: { code, http: { status: 400 } } });
}

function tooComplex(sentence: string, figures: { cost?: number; limit?: number } = {}): GraphQLError {
  const code: ErrorCode = "QUERY_TOO_COMPLEX";
  return new GraphQLError(sentence, { extensions: { code, ...figures, http: { status: 400 } } });
}
