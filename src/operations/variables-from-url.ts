/** Reads an operation's variables from the query string of its address: `?first=5&levels=STATE&levels=OFFICIAL`. */
import {
  GraphQLBoolean,
  GraphQLError,
  GraphQLFloat,
  type GraphQLInputType,
  GraphQLInt,
  type GraphQLSchema,
  getNullableType,
  isInputObjectType,
  isInputType,
  isListType,
  type OperationDefinitionNode,
  typeFromAST,
} from "graphql";
import type { ErrorCode } from "../graphql/errors.js";

/**
 * Throws BAD_USER_INPUT. Only the form is read here: a text that is no number where a number is asked for is passed on
 * as it stands, so that GraphQL refuses it in the words in which it refuses it from everywhere else.
 */
export function variablesFromUrl(schema: GraphQLSchema, operation: OperationDefinitionNode, search: string): Record<string, unknown> {
  const types = new Map<string, GraphQLInputType>();
  for (const { variable, type } of operation.variableDefinitions ?? []) {
    const inputType = typeFromAST(schema, type);
    if (isInputType(inputType)) types.set(variable.name.value, inputType);
  }
  const parameters = new URLSearchParams(search);
  const names = [...new Set(parameters.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const declared = types.get(name);
      if (!declared) throw badVariable(name, `is no variable of this operation, which has ${listOf([...types.keys()])}`);
      return [name, readVariable(name, getNullableType(declared), parameters.getAll(name))];
    }),
  );
}

function readVariable(name: string, type: GraphQLInputType, texts: readonly string[]): unknown {
  if (isListType(type)) return texts.map((text) => readValue(name, getNullableType(type.ofType), text));
  const [text = "", ...more] = texts;
  if (more.length > 0) throw badVariable(name, `takes one value and is given ${texts.length} times`);
  return readValue(name, type, text);
}

function readValue(name: string, type: GraphQLInputType, text: string): unknown {
  if (type === GraphQLInt || type === GraphQLFloat) return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
  if (type === GraphQLBoolean) return text === "true" ? true : text === "false" ? false : text;
  if (isInputObjectType(type) || isListType(type)) {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      throw badVariable(name, `must be JSON, percent-encoded, such as ?${name}=%7B%22during%22%3A%221994%22%7D`);
    }
  }
  return text;
}

function badVariable(name: string, problem: string): GraphQLError {
  const code: ErrorCode = "BAD_USER_INPUT";
  return new GraphQLError(`Variable "${name}" ${problem}.`, { extensions: { code, argument: name } });
}

function listOf(names: readonly string[]): string {
  return names.length === 0 ? "none" : names.join(", ");
}
