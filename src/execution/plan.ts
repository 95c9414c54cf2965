/**
 * A question compiled to functions that write its answer as JSON, field by field, without the objects that a general
 * executor makes and walks through again. It follows the schema's own resolvers, in the order and with the rules of
 * graphql-js, whose functions collect the fields and read the arguments. What is not a plain success it leaves to
 * graphql-js: it throws, and whoever asked asks there. Resolvers must answer at once, as all of this project do.
 */
import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedOutputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLString,
  getArgumentValues,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  visit,
} from "graphql";
import { collectFields, collectSubfields } from "graphql/execution/collectFields.js";

/** The answer is for graphql-js to make; the message is for whoever wonders why. */
export class NotPlanned extends Error {}

type Variables = Readonly<Record<string, unknown>>;

/** What one execution has: the resolvers' context, and the arguments that hang on variables, read once each. */
interface Run {
  readonly context: unknown;
  readonly variables: Variables;
  readonly argumentsAt: unknown[];
}

type Write = (value: unknown, run: Run) => string;
type Resolve = (source: unknown, run: Run) => unknown;

/** From the coerced variables to the JSON of `data`. */
export type Plan = (context: unknown, variables: Variables) => string;

/**
 * `conditions` are the values of the variables that @skip and @include look at: a plan is for one set of them.
 * Throws NotPlanned for what only graphql-js can answer.
 */
export function compilePlan(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  conditions: Variables,
): Plan {
  const root = schema.getQueryType();
  if (operation.operation !== "query" || !root) throw new NotPlanned(`a ${operation.operation}`);
  const fragments = Object.fromEntries(
    document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION).map((node) => [node.name.value, node]),
  );
  const compiler = new Compiler(schema, fragments, conditions);
  const write = compiler.fieldsWriter(root, collectFields(schema, fragments, conditions, root, operation.selectionSet));
  return (context, variables) => write(undefined, { context, variables, argumentsAt: [] });
}

type CollectedFields = ReadonlyMap<string, readonly FieldNode[]>;

class Compiler {
  #slots = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>,
    private readonly conditions: Variables,
  ) {}

  fieldsWriter(type: GraphQLObjectType, collected: CollectedFields): Write {
    const fields = [...collected].map(([key, nodes], place) => this.#fieldWriter(type, key, nodes, place === 0 ? "{" : ","));
    // All that was asked for may have been left out by @skip.
    if (fields.length === 0) return () => "{}";
    return (source, run) => {
      let text = "";
      for (const write of fields) text += write(source, run);
      return `${text}}`;
    };
  }

  #fieldWriter(type: GraphQLObjectType, key: string, nodes: readonly FieldNode[], before: string): Write {
    const begin = `${before}${JSON.stringify(key)}:`;
    const [node] = nodes as readonly [FieldNode];
    const name = node.name.value;
    if (name === "__typename") {
      const text = `${begin}${JSON.stringify(type.name)}`;
      return () => text;
    }
    const field = type.getFields()[name];
    if (!field) throw new NotPlanned(`${type.name}.${name} is a question about the schema`);
    const resolve = this.#resolver(field, node);
    const write = this.#valueWriter(field.type, nodes);
    return (source, run) => begin + write(resolve(source, run), run);
  }

  #resolver({ name, args, resolve }: GraphQLField<unknown, unknown>, node: FieldNode): Resolve {
    if (!resolve) return (source) => (source as Record<string, unknown>)[name];
    // No resolver of ours takes the fourth parameter: direct-resolvers.ts hands none on.
    const call = resolve as unknown as (source: unknown, args: unknown, context: unknown) => unknown;
    if (args.length === 0 || !usesVariables(node)) {
      const fixed = getArgumentValues({ args } as GraphQLField<unknown, unknown>, node);
      return (source, { context }) => call(source, fixed, context);
    }
    const slot = this.#slots++;
    const read = argumentsReader(args, node);
    return (source, { context, variables, argumentsAt }) => {
      argumentsAt[slot] ??= read(variables);
      return call(source, argumentsAt[slot], context);
    };
  }

  #valueWriter(type: GraphQLOutputType, nodes: readonly FieldNode[]): Write {
    if (!isNonNullType(type)) {
      const write = this.#presentWriter(type, nodes);
      return (value, run) => (value === null || value === undefined ? "null" : write(value, run));
    }
    const write = this.#presentWriter(type.ofType, nodes);
    return (value, run) => {
      if (value === null || value === undefined) throw new NotPlanned(`${nodes[0]?.name.value} is null and may not be`);
      return write(value, run);
    };
  }

  #presentWriter(type: GraphQLOutputType, nodes: readonly FieldNode[]): Write {
    if (isListType(type)) {
      const write = this.#valueWriter(type.ofType, nodes);
      return (value, run) => {
        if (!Array.isArray(value)) throw new NotPlanned(`${nodes[0]?.name.value} is no list`);
        let text = "";
        for (const item of value) text += text === "" ? write(item, run) : `,${write(item, run)}`;
        return `[${text}]`;
      };
    }
    return this.#namedWriter(type as GraphQLNamedOutputType, nodes);
  }

  #namedWriter(type: GraphQLNamedOutputType, nodes: readonly FieldNode[]): Write {
    if (type === GraphQLString) return (value) => jsonOf(typeof value === "string" ? value : (type.serialize(value) as string));
    if (isEnumType(type)) {
      const texts = new Map(type.getValues().map(({ value, name }) => [value as unknown, JSON.stringify(name)]));
      return (value) => texts.get(value) ?? JSON.stringify(type.serialize(value));
    }
    if (isLeafType(type)) {
      return (value) => {
        const serialized = type.serialize(value);
        return typeof serialized === "string" ? jsonOf(serialized) : JSON.stringify(serialized);
      };
    }
    if (isObjectType(type)) return this.#objectWriter(type, nodes);
    if (!isAbstractType(type)) throw new NotPlanned(`${String(type)} is no type of an answer`);
    const { resolveType } = type;
    if (!resolveType) throw new NotPlanned(`${type.name} does not say which type a value has`);
    const writers = new Map<unknown, Write>(
      this.schema.getPossibleTypes(type).map((possible) => [possible.name, this.#objectWriter(possible, nodes)]),
    );
    const nameOf = resolveType as unknown as (value: unknown, context: unknown) => unknown;
    return (value, run) => {
      const write = writers.get(nameOf(value, run.context));
      if (!write) throw new NotPlanned(`${type.name} has a value of no type of its own`);
      return write(value, run);
    };
  }

  #objectWriter(type: GraphQLObjectType, nodes: readonly FieldNode[]): Write {
    if (type.isTypeOf) throw new NotPlanned(`${type.name} looks at its values`);
    return this.fieldsWriter(type, collectSubfields(this.schema, this.fragments, this.conditions, type, nodes));
  }
}

/** Arguments of which some are variables: all others are read once, and what is neither is read by graphql-js each time. */
function argumentsReader(args: readonly GraphQLArgument[], node: FieldNode): (variables: Variables) => unknown {
  const field = { args } as GraphQLField<unknown, unknown>;
  const nodes = node.arguments ?? [];
  const own = nodes.flatMap(({ name, value }) => (value.kind === Kind.VARIABLE ? [[name.value, value.name.value] as const] : []));
  const isPlain = nodes.every((argument) => argument.value.kind === Kind.VARIABLE || !hasVariable(argument));
  if (!isPlain) return (variables) => getArgumentValues(field, node, variables);
  const rest = args.filter(({ name }) => !own.some(([argument]) => argument === name));
  const fixed = getArgumentValues({ args: rest } as unknown as GraphQLField<unknown, unknown>, node);
  return (variables) => {
    const values = { ...fixed };
    for (const [argument, variable] of own) {
      const value = variables[variable];
      // Left out or null: whether there is a default, and whether it may be, graphql-js knows.
      if (value === undefined || value === null) return getArgumentValues(field, node, variables);
      values[argument] = value;
    }
    return values;
  };
}

function usesVariables(node: FieldNode): boolean {
  return (node.arguments ?? []).some(hasVariable);
}

function hasVariable(argument: ArgumentNode): boolean {
  let has = false;
  visit(argument, {
    Variable() {
      has = true;
    },
  });
  return has;
}

/** Nothing that JSON would write otherwise than as it is. */
const plain = /^[\x20\x21\x23-\x5b\x5d-\ud7ff\ue000-\uffff]*$/;

/** The same bytes as JSON.stringify, which takes twice as long for a text that needs no escape. */
function jsonOf(text: string): string {
  return plain.test(text) ? `"${text}"` : JSON.stringify(text);
}
