/** Documents that cost much to read, to check or to answer. */
import { getIntrospectionQuery } from "graphql";
import type { Attack } from "./attack.js";
import type { Reply } from "./target.js";

export function times(count: number, text: (index: number) => string, between = " "): string {
  return Array.from({ length: count }, (_, index) => text(index)).join(between);
}

/** Every document that is one of several, in turn. */
const askEach = (...queries: readonly string[]): Attack["send"] => {
  return async (target) => {
    const replies: Reply[] = [];
    for (const query of queries) replies.push(await target.ask(query));
    return replies;
  };
};

const tooComplex = "400 QUERY_TOO_COMPLEX";
const unreadable = "400 GRAPHQL_PARSE_FAILED";
const invalid = "400 GRAPHQL_VALIDATION_FAILED";
const badInput = "400 BAD_USER_INPUT";
const tooLarge = "413 PAYLOAD_TOO_LARGE";

const fanOut = (first: string) =>
  `{ relations(first: ${first}) { nodes { visits(first: ${first}) { nodes { relation { visits(first: ${first}) { nodes { id } } } } } } } }`;

/** One that says what it would have cost, and what may be asked. */
function namesCost(replies: readonly Reply[]): string | undefined {
  const refused = replies.filter(({ status }) => status === 400);
  const figures = refused.map(({ text }) => JSON.parse(text).errors[0].extensions as { cost?: number; limit?: number });
  return figures.every(({ cost = 0, limit = 0 }) => cost > limit && limit > 0) ? undefined : "the refusal does not name cost and limit";
}

const doubled = (count: number, inner: string) =>
  `{ ...F0 } ${times(count, (index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`)} fragment F${count} on Query { ${inner} }`;

export const documentAttacks: readonly Attack[] = [
  {
    name: "A1",
    what: "a hundred and one names for a field that costs nothing",
    answers: ["200"],
    send: askEach(`query cop { ${times(101, (index) => `alias${index}:__typename`)} }`),
  },
  {
    name: "A2",
    what: "many names for a full page",
    answers: [tooComplex, unreadable],
    send: askEach(...[55, 200].map((count) => `{ ${times(count, (index) => `a${index}: visits(first: 100) { nodes { slug title } }`)} }`)),
  },
  {
    name: "A3",
    what: "the same field five hundred and ten thousand times",
    answers: ["200", unreadable, tooLarge],
    send: askEach(...[500, 10_000].map((count) => `query cop { ${times(count, () => "__typename")} }`)),
  },
  {
    name: "A4",
    what: "directives that nobody knows",
    answers: [invalid, unreadable, tooLarge],
    send: askEach(...[10, 300, 20_000].map((count) => `{ __typename ${times(count, () => "@aa", "")} }`)),
  },
  {
    name: "A5",
    what: "a directive that is known, a thousand times",
    answers: [unreadable],
    send: askEach(`{ __typename ${times(1_000, () => "@include(if:true)")} }`),
  },
  {
    name: "A7",
    what: "types of fields of types of fields",
    answers: [invalid],
    send: askEach("{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }"),
  },
  {
    name: "A8",
    what: "fields in fields, a hundred and two thousand deep",
    answers: ["400 QUERY_TOO_DEEP", unreadable],
    send: askEach(
      ...[33, 700].map(
        (count) => `{ visit(slug: "x") ${"{ relation { established { visit ".repeat(count)}{ slug }${" } } }".repeat(count)} }`,
      ),
    ),
  },
  {
    name: "A9",
    what: "pages in pages in pages, by numbers in the document",
    answers: [tooComplex],
    send: askEach(fanOut("40")),
    check: namesCost,
  },
  {
    name: "A10",
    what: "the same by a variable",
    answers: [tooComplex],
    send: async (target) => [await target.ask(`query ($n: Int!) ${fanOut("$n")}`, { n: 40 })],
    check: namesCost,
  },
  {
    name: "A11",
    what: "the same when the document was asked with a small number before",
    answers: ["200", tooComplex],
    send: async (target) => {
      const query = `query Warm($n: Int!) ${fanOut("$n")}`;
      return [await target.ask(query, { n: 1 }), await target.ask(query, { n: 1 }), await target.ask(query, { n: 100 })];
    },
    check: ([first, second, third]) =>
      first?.status === 200 && second?.status === 200 && third?.status === 400
        ? undefined
        : "the small one or the large one was taken for the other",
  },
  {
    name: "A12",
    what: "the same by a variable's default",
    answers: [tooComplex],
    send: askEach(`query ($n: Int! = 100) ${fanOut("$n")}`),
    check: namesCost,
  },
  {
    name: "A13",
    what: "pages of sizes that there are not",
    answers: [badInput, invalid],
    send: async (target) => {
      const sizes = ["99999999", "-1", "0", "101", "2147483648", "null", "1e400", '"5"'];
      const query = "query ($n: Int!) { visits(first: $n) { nodes { id } } }";
      return Promise.all(
        sizes.flatMap((size) => [
          target.ask(`{ visits(first: ${size}) { nodes { id } } }`),
          target.post(`{"query":${JSON.stringify(query)},"variables":{"n":${size}}}`),
        ]),
      );
    },
  },
  {
    name: "A14",
    what: "fragments in a circle",
    answers: [invalid],
    send: askEach("query { ...A } fragment A on Query { ...B } fragment B on Query { ...A }"),
  },
  {
    name: "A15",
    what: "fragments that spread the next one twice, twenty times",
    answers: [tooComplex],
    send: askEach(doubled(20, "__typename"), doubled(20, "visits { nodes { id } }")),
  },
  {
    name: "A16",
    what: "fields that have to be compared with each other",
    answers: ["200", invalid, tooComplex, "400 QUERY_TOO_DEEP", unreadable],
    send: askEach(
      `{ visits(first: 1) { ${times(240, () => "nodes { id }")} } }`,
      `{ visits(first: 1) { nodes { ${times(90, (index) => `...F${index}`)} } } } ${times(90, (index) => `fragment F${index} on Visit { agreements { slug } }`)}`,
      `{ ${times(6, () => "visits(first: 1) { nodes { ...N0 } }")} } ${times(8, (index) => `fragment N${index} on Visit { relation { slug } ${times(4, () => `relation { established { visit { ...N${index + 1} } } }`)} }`)} fragment N8 on Visit { slug }`,
    ),
  },
  {
    name: "A17",
    what: "brackets without end",
    answers: [unreadable, tooLarge],
    send: askEach(
      "{".repeat(15_000),
      "{".repeat(200_000),
      `{ visits(filter: { levels: ${"[".repeat(7_000)}STATE${"]".repeat(7_000)} }) { totalCount } }`,
      `{ visits(filter: ${"{a:".repeat(2_000)}1${"}".repeat(2_000)}) { totalCount } }`,
    ),
  },
  {
    name: "A20",
    what: "fields that there are not, hundreds and thousands",
    answers: [invalid, unreadable],
    send: askEach(...[300, 2_500].map((count) => `{ ${times(count, (index) => `zz${index}`)} }`)),
  },
  {
    name: "A21",
    what: "operations without end",
    answers: ["400 OPERATION_RESOLUTION_FAILURE", unreadable],
    send: askEach(...[150, 500].map((count) => times(count, (index) => `query q${index}{__typename}`))),
  },
  {
    name: "A30",
    what: "a field that nearly is one (suggestions are meant to be given)",
    answers: [invalid],
    send: askEach("{ visitt { id } }"),
  },
  {
    name: "A31",
    what: "the whole schema, ten times at once (it is meant to be known)",
    answers: ["200"],
    send: (target) => Promise.all(Array.from({ length: 10 }, () => target.ask(getIntrospectionQuery()))),
  },
  {
    name: "A33",
    what: "directives where they may not stand, by which servers are told apart",
    answers: [invalid],
    send: askEach("query @skip { __typename }", "query @deprecated { __typename }"),
  },
  {
    name: "B8",
    what: "three thousand different documents",
    answers: ["200"],
    send: async (target) => {
      const count = target.many(3_000);
      const replies: Reply[] = [];
      for (let asked = 0; asked < count; asked += 10) {
        const some = Array.from({ length: 10 }, (_, index) => times(150, (field) => `a${asked + index}_${field}:__typename`));
        replies.push(...(await Promise.all(some.map((fields) => target.ask(`{ ${fields} }`)))));
      }
      return replies;
    },
  },
];
