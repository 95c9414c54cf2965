/** Values in the places of arguments, variables, cursors and names. */
import { limits } from "../../src/limits.js";
import type { Attack } from "./attack.js";
import { times } from "./documents.js";
import type { Reply } from "./target.js";

const badInput = "400 BAD_USER_INPUT";
const search = "query ($text: String!) { search(text: $text, first: 5) { totalCount } }";
const page = "query ($after: String) { visits(first: 1, after: $after) { nodes { id } } }";

function totals(replies: readonly Reply[]): number[] {
  return replies.filter(({ status }) => status === 200).map(({ text }) => JSON.parse(text).data.search.totalCount as number);
}

export const valueAttacks: readonly Attack[] = [
  {
    name: "A18",
    what: "a variable nested thousands deep",
    answers: [badInput, "400 BAD_REQUEST"],
    send: async (target) => {
      const query = JSON.stringify("query ($filter: VisitFilter) { visits(filter: $filter) { totalCount } }");
      const depths = [2_000, 7_000];
      return Promise.all(
        depths.map((depth) => target.post(`{"query":${query},"variables":{"filter":${'{"a":'.repeat(depth)}1${"}".repeat(depth)}}}`)),
      );
    },
  },
  {
    name: "A19",
    what: "five thousand wrong items in a list",
    answers: [badInput],
    send: async (target) => {
      const ids = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }";
      const levels = "query ($levels: [VisitLevel!]) { visits(filter: { levels: $levels }) { totalCount } }";
      const unknown = "query ($filter: VisitFilter) { visits(filter: $filter) { totalCount } }";
      const keys = Object.fromEntries(Array.from({ length: 3_000 }, (_, index) => [`k${index}`, 1]));
      return [
        await target.ask(ids, { ids: Array.from({ length: 5_000 }, () => []) }),
        await target.ask(ids, { ids: Array.from({ length: 5_000 }, () => "x") }),
        await target.ask(levels, { levels: Array.from({ length: 5_000 }, () => 5) }),
        await target.ask(unknown, { filter: keys }),
      ];
    },
  },
  {
    name: "A34",
    what: "SQL in texts and slugs",
    answers: ["200", "200 BAD_USER_INPUT"],
    send: async (target) => {
      const texts = ["aaa' OR 1=1--", "'; DROP TABLE visits; --", '" UNION SELECT 1, 2 --', "aaa\\' OR \\'1\\'=\\'1"];
      const slugs = texts.map((slug) => target.ask("query ($slug: String!) { visit(slug: $slug) { id } }", { slug }));
      return [...(await Promise.all(texts.map((text) => target.ask(search, { text })))), ...(await Promise.all(slugs))];
    },
    check: (replies) => (replies.some(({ text }) => /"id"|"totalCount":[1-9]/.test(text)) ? "something was found" : undefined),
  },
  {
    name: "A35",
    what: "the language of the full-text index",
    answers: ["200", badInput],
    send: (target) =>
      Promise.all(
        [
          '"',
          "NEAR(",
          "a OR",
          "-a",
          "\u0000",
          "oil*",
          "title : oil",
          "{title} : oil",
          "^oil",
          "(",
          "a AND NOT",
          '"oil" + "gas"',
          "\ud800",
          "NEAR(a b, 2)",
        ].map((text) => target.ask(search, { text })),
      ),
    check: (replies) => (totals(replies).length > 0 ? undefined : "no search was answered"),
  },
  {
    name: "A36",
    what: "patterns, and texts far too long",
    answers: ["200", badInput],
    send: (target) =>
      Promise.all(
        ["%".repeat(limits.searchText), "_%".repeat(50), "x".repeat(60_000), times(50, (index) => `w${index}`)].map((text) =>
          target.ask(search, { text }),
        ),
      ),
    check: ([, , long, words]) => (long?.status === 400 && words?.status === 400 ? undefined : "a text beyond the limits was searched for"),
  },
  {
    name: "A37",
    what: "names of operations that would break a line of the log",
    answers: ["200", "400 OPERATION_RESOLUTION_FAILURE"],
    send: (target) =>
      Promise.all([
        target.ask("query A { __typename }", undefined, { operationName: 'A\n{"level":50}' }),
        target.ask("query A { __typename }", undefined, { operationName: "\u001b[2J\u0007".repeat(100) }),
        target.ask(`query ${"x".repeat(10_000)} { __typename }`),
      ]),
  },
  {
    name: "A38",
    what: "the hash of one question with the text of another",
    answers: ["400 BAD_REQUEST"],
    send: async (target) => {
      const { operations } = JSON.parse((await target.send("/operations.json")).text) as { operations: { hash: string }[] };
      const hash = operations[0]?.hash.replace(/^sha256:/, "") ?? "";
      return [
        await target.ask("{ __typename }", undefined, { documentId: `sha256:${hash}` }),
        await target.ask("{ __typename }", undefined, { extensions: { persistedQuery: { version: 1, sha256Hash: hash } } }),
      ];
    },
  },
  {
    name: "A39",
    what: "hashes that nobody registered, hundreds",
    answers: ["404 PERSISTED_QUERY_NOT_FOUND", "400 BAD_REQUEST"],
    send: async (target) => {
      const replies = [await target.get({ documentId: "sha256:short" }), await target.get({ documentId: "x".repeat(5_000) })];
      for (let index = 0; index < target.many(500); index += 1) {
        replies.push(await target.get({ documentId: `sha256:${index.toString(16).padStart(64, "0")}` }));
      }
      return replies;
    },
  },
  {
    name: "A40",
    what: "cursors of one's own making, too long, and of another list",
    answers: [badInput],
    send: async (target) => {
      const other = await target.ask("{ corrections(first: 1) { pageInfo { endCursor } } }");
      const { endCursor } = JSON.parse(other.text).data.corrections.pageInfo as { endCursor: string };
      const cursors = ["' OR 1", "", "x".repeat(10_000), endCursor, Buffer.from("[null,null]").toString("base64url"), `${endCursor}x`];
      return Promise.all(cursors.map((after) => target.ask(page, { after })));
    },
  },
];
