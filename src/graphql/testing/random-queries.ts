/**
 * Valid questions by chance, for tests of what must hold for every question: made from the schema, the same ones from the
 * same seed, within the limits. They have fragments, aliases, directives, variables with and without defaults, and ask
 * interfaces and unions for what stands behind them.
 */
import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
} from "graphql";
import { Dice } from "../../build/world/dice.js";
import type { Words } from "./words.js";

export interface RandomQuery {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** There where the document has more operations than one. */
  readonly operationName?: string;
}

export function randomQuery(schema: GraphQLSchema, words: Words, seed: number): RandomQuery {
  return new Writer(schema, words, new Dice(seed, "query")).write();
}

/** Far enough below what the server allows that no estimate needs to be exact. */
const most = { cost: 2_500, depth: 9, tokens: 650 };
const fewestTokens = 20;

interface Value {
  readonly literal: string;
  readonly json: unknown;
  /** Whether there is no variable in it, so that it may become one itself. */
  readonly isConstant: boolean;
}

interface Fragment {
  readonly name: string;
  readonly on: GraphQLCompositeType;
  readonly cost: number;
  readonly depth: number;
}

interface Room {
  /** How much what is written here may cost. */
  readonly cost: number;
  /** How many levels may follow. */
  readonly depth: number;
}

class Writer {
  readonly #declared: string[] = [];
  readonly #variables: Record<string, unknown> = {};
  readonly #fragments: Fragment[] = [];
  readonly #definitions: string[] = [];
  /** By what is called and what comes back; two that differ must never answer under one name. */
  readonly #names = new Map<string, string>();
  readonly #taken = new Set<string>();
  /** How many may still be written. What is begun is finished, and so are the questions around it. */
  #tokens: number;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly words: Words,
    private readonly dice: Dice,
  ) {
    this.#tokens = fewestTokens + dice.below(most.tokens - fewestTokens);
  }

  write(): RandomQuery {
    const query = this.schema.getQueryType();
    if (!query) throw new Error("The schema has no questions");
    const body = this.#selections(query, { cost: most.cost, depth: most.depth });
    const declared = this.#declared.length > 0 ? `(${this.#declared.join(", ")})` : "";
    const second = this.#chance(0.1);
    const name = second || this.#chance(0.5) ? " Asked" : "";
    const head = declared === "" && name === "" ? "" : `query${name}${declared} `;
    const others = second ? ["query Other { __typename }"] : [];
    const parts = this.#chance(0.5) ? [...this.#definitions, head + body, ...others] : [...others, head + body, ...this.#definitions];
    return { query: parts.join("\n"), variables: this.#variables, ...(second && { operationName: "Asked" }) };
  }

  #chance(of: number): boolean {
    return this.dice.roll() < of;
  }

  #selections(type: GraphQLCompositeType, room: Room): string {
    const wanted = 1 + this.dice.below(isUnionType(type) ? 2 : 5);
    const share = { cost: room.cost / wanted, depth: room.depth };
    const written: string[] = [];
    for (let count = 0; count < wanted; count++) {
      const selection = this.#chance(isAbstractType(type) ? 0.5 : 0.2) ? this.#spread(type, share) : this.#field(type, share);
      if (selection !== undefined) written.push(selection);
    }
    if (written.length === 0) written.push(this.#call("__typename", "", "String!"));
    return `{ ${written.join(" ")} }`;
  }

  #field(type: GraphQLCompositeType, room: Room): string | undefined {
    if (this.#chance(0.08) || isUnionType(type)) return this.#call("__typename", "", "String!") + this.#directives();
    const isRoot = type === this.schema.getQueryType();
    const meta = isRoot && this.#chance(0.05) ? [SchemaMetaFieldDef, TypeMetaFieldDef] : [];
    const field: GraphQLField<unknown, unknown> = this.dice.pick(meta.length > 0 ? meta : Object.values(type.getFields()));
    const named = getNamedType(field.type);
    if (isLeafType(named)) return this.#call(field.name, this.#arguments(field, named, 1), String(field.type)) + this.#directives();
    // Types of types of types end nowhere, and validation forbids lists of them that are nested deeply.
    const depth = named.name.startsWith("__") ? Math.min(room.depth, 3) : room.depth;
    if (depth <= 1 || this.#tokens < 0 || !isCompositeType(named)) return undefined;
    const fixed = named.name === "SearchConnection" ? 51 : 1;
    const isPage = named.name.endsWith("Connection");
    const isList = isListType(getNullableType(field.type)) && !type.name.endsWith("Connection");
    const size = isPage || field.name === "nodes" ? 1 + this.dice.below(6) : isList ? 5 : 1;
    const below = { cost: (room.cost - fixed) / size - 1, depth: depth - 1 };
    if (below.cost < 1) return undefined;
    const call = this.#call(field.name, this.#arguments(field, named, size), String(field.type));
    return `${call}${this.#directives()} ${this.#selections(named, below)}`;
  }

  /** A fragment in place, a new one with a name, or one that was written already. */
  #spread(type: GraphQLCompositeType, room: Room): string | undefined {
    if (this.#tokens < 0) return undefined;
    const fitting = this.#fragments.filter(
      ({ on, cost, depth }) => cost <= room.cost && depth <= room.depth && this.#targets(type).some(({ name }) => name === on.name),
    );
    this.#tokens -= 6;
    if (fitting.length > 0 && this.#chance(0.4)) return `...${this.dice.pick(fitting).name}${this.#directives()}`;
    if (this.#chance(0.15)) return `...${this.#directives()} ${this.#selections(type, room)}`;
    const on = this.dice.pick(this.#targets(type));
    if (this.#chance(0.5)) return `... on ${on.name}${this.#directives()} ${this.#selections(on, room)}`;
    const body = this.#selections(on, room);
    const name = `Part${this.#fragments.length + 1}`;
    this.#fragments.push({ name, on, ...room });
    this.#definitions.push(`fragment ${name} on ${on.name} ${body}`);
    return `...${name}${this.#directives()}`;
  }

  /** Types of which a value of this one can be. */
  #targets(type: GraphQLCompositeType): readonly GraphQLCompositeType[] {
    if (!isAbstractType(type)) return isObjectType(type) ? [type, ...type.getInterfaces()] : [type];
    return [type, ...this.schema.getPossibleTypes(type)];
  }

  #call(name: string, given: string, type: string): string {
    const call = `${name}${given}`;
    this.#tokens -= 2 + (call.match(/\w+|[^\s\w]/g)?.length ?? 0);
    const key = `${call}: ${type}`;
    let answeredAs = this.#names.get(key);
    if (answeredAs === undefined) {
      // Names of other fields, too: nothing may take what stands under a name for what was asked for by it.
      const likely = this.#chance(0.7) ? name : this.dice.pick(["a", "id", "title", "nodes", "slug", "date", "constructor", "first"]);
      answeredAs = this.#taken.has(likely) ? `${likely}_${this.#taken.size}` : likely;
      if (answeredAs.startsWith("__") && answeredAs !== name) answeredAs = `meta_${this.#taken.size}`;
      this.#taken.add(answeredAs);
      this.#names.set(key, answeredAs);
    }
    return answeredAs === name ? call : `${answeredAs}: ${call}`;
  }

  #directives(): string {
    if (!this.#chance(0.12)) return "";
    this.#tokens -= 6;
    const condition = () => {
      const value = this.#chance(0.5);
      const given = { literal: String(value), json: value, isConstant: true };
      return this.#chance(0.5) ? this.#asVariable(given, "Boolean!") : given.literal;
    };
    const [include, skip] = [this.#chance(0.6), this.#chance(0.5)];
    return `${include ? ` @include(if: ${condition()})` : ""}${skip ? ` @skip(if: ${condition()})` : ""}`;
  }

  #arguments(field: GraphQLField<unknown, unknown>, answers: GraphQLNamedType, size: number): string {
    const given = field.args.flatMap((argument) => {
      // A page of the usual length would cost more than was reckoned.
      const isNeeded = isRequiredArgument(argument) || argument.name === "first";
      if (!isNeeded && !this.#chance(0.35)) return [];
      const value = argument.name === "first" ? this.#perhapsVariable(constant(size), argument) : this.#input(argument, answers, size);
      return [`${argument.name}: ${value.literal}`];
    });
    return given.length > 0 ? `(${given.join(", ")})` : "";
  }

  #input(input: GraphQLArgument | GraphQLInputField, answers: GraphQLNamedType, size: number): Value {
    return this.#perhapsVariable(this.#value(input.name, input.type, answers, size), input);
  }

  #perhapsVariable(value: Value, { type, defaultValue }: GraphQLArgument | GraphQLInputField): Value {
    if (!value.isConstant || !this.#chance(0.35)) return value;
    // A place that has a default takes a variable that may be missing.
    const mayBeMissing = defaultValue !== undefined && value.json !== null;
    const declared = mayBeMissing && this.#chance(0.5) ? String(getNullableType(type)) : String(type);
    return { literal: this.#asVariable(value, declared), json: undefined, isConstant: false };
  }

  #asVariable(value: Value, type: string): string {
    const name = `v${this.#declared.length + 1}`;
    const hasDefault = value.json !== null && this.#chance(0.3);
    this.#tokens -= 6;
    this.#declared.push(`$${name}: ${type}${hasDefault ? ` = ${value.literal}` : ""}`);
    if (!hasDefault || this.#chance(0.5)) this.#variables[name] = value.json;
    return `$${name}`;
  }

  #value(name: string, type: GraphQLInputType, answers: GraphQLNamedType, size: number): Value {
    if (!isNonNullType(type) && this.#chance(0.05)) return constant(null);
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      const length = name === "ids" ? size : this.dice.below(4);
      const items = Array.from({ length }, () => this.#value(name, nullable.ofType, answers, size));
      const isConstant = items.every((item) => item.isConstant);
      return { literal: `[${items.map(({ literal }) => literal).join(", ")}]`, json: items.map(({ json }) => json), isConstant };
    }
    if (isEnumType(nullable)) {
      const word = this.dice.pick(nullable.getValues()).name;
      return { literal: word, json: word, isConstant: true };
    }
    if (isInputObjectType(nullable)) {
      const chosen = Object.values(nullable.getFields()).filter((field) => isRequiredInputField(field) || this.#chance(0.3));
      const fields = chosen.map((field) => [field.name, this.#input(field, answers, size)] as const);
      const literal = `{ ${fields.map(([key, value]) => `${key}: ${value.literal}`).join(", ")} }`;
      const json = Object.fromEntries(fields.map(([key, value]) => [key, value.json]));
      return { literal, json, isConstant: fields.every(([, value]) => value.isConstant) };
    }
    return constant(this.#scalar(name, nullable.name, answers));
  }

  #scalar(name: string, type: string, answers: GraphQLNamedType): string | number | boolean {
    const { slugs, ids, cursors, countries } = this.words;
    switch (type) {
      case "Boolean":
        return this.#chance(0.5);
      case "Int":
        return (name === "from" ? 1990 : 2008) + this.dice.below(18);
      case "ID":
        return this.dice.pick(ids);
      case "CountryCode":
        return this.dice.pick(countries);
      case "EDTF":
        return this.dice.pick(["1994", "2000/2010", "2015/..", "1994-03/1996-11", "2018-06-30", "2017~", "1990-01-01/2026-12-31"]);
      case "MonthDay":
        return this.dice.pick(["--03-07", "--02-29", "--09-01", "--12-31"]);
      case "String":
        break;
      default:
        throw new Error(`There are no words for ${type}: teach them to random-queries.ts`);
    }
    if (name === "text") return this.dice.pick(["president", "air", "Пекин", "中国", "neft", "belt and road"]);
    if (name === "name") return this.dice.pick(["Visit", "Fact", "Locale", "VisitFilter", "Nothing"]);
    if (name === "after") return this.dice.pick(cursors[answers.name] ?? []);
    if (name === "relation") return this.dice.pick(slugs.Relation ?? []);
    if (name === "person") return this.dice.pick(slugs.Person ?? []);
    if (name === "slug") return this.dice.pick(slugs[answers.name] ?? []);
    throw new Error(`There are no words for an argument "${name}": teach them to random-queries.ts`);
  }
}

function constant(json: string | number | boolean | null): Value {
  return { literal: JSON.stringify(json), json, isConstant: true };
}
