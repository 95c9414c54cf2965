/** Cursors come back from clients: what was given out is understood, and anything else is the client's mistake. */
import fc from "fast-check";
import { GraphQLError } from "graphql";
import type { Position } from "../store/domain.js";
import { type ListOrder, readCursor, writeCursor } from "./cursor.js";
import { collectWords } from "./testing/words.js";
import { openTestApi } from "./testing.js";

const orders: readonly ListOrder[] = ["date", "correction", "match", "slug"];
const anOrder = fc.constantFrom(...orders);
const texts = fc.string({ unit: "grapheme", maxLength: 40 });
const numbers = fc.double({ noNaN: true, noDefaultInfinity: true });
const aPlace = anOrder.chain((order) =>
  fc.record({
    order: fc.constant(order),
    position: (order === "match" ? fc.tuple(numbers, numbers) : fc.tuple(texts, texts)) as fc.Arbitrary<Position>,
  }),
);

/** The position, or undefined where it was refused as it should be; anything else that is thrown fails the test. */
function readOrRefuse(order: ListOrder, cursor: string): Position | undefined {
  try {
    return readCursor(order, "after", cursor);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    expect(error.extensions).toMatchObject({ code: "BAD_USER_INPUT", argument: "after" });
    return undefined;
  }
}

test("what was written is read, in its own list alone", () => {
  fc.assert(
    fc.property(aPlace, anOrder, ({ order, position }, other) => {
      const cursor = writeCursor(order, position);
      expect(cursor).toMatch(/^[\w-]+$/);
      fc.pre(cursor.length <= 400);
      const [orderedBy, record] = position.map((part) => (Object.is(part, -0) ? 0 : part));
      expect(readOrRefuse(order, cursor)).toEqual([orderedBy, record]);
      if (other !== order) expect(readOrRefuse(other, cursor)).toBeUndefined();
    }),
    { numRuns: 500 },
  );
});

test("each position has one spelling: what is read at all is what was given out", () => {
  const nearCursors = fc
    .tuple(aPlace, fc.nat(80), fc.string({ unit: fc.constantFrom(..."AZaz09-_=+/ \n\u0000é"), maxLength: 3 }), fc.nat(3))
    .map(([{ order, position }, at, put, without]) => {
      const cursor = writeCursor(order, position);
      return cursor.slice(0, at) + put + cursor.slice(at + without);
    });
  const jsonCursors = fc.json({ maxDepth: 3 }).map((json) => Buffer.from(json).toString("base64url"));
  const garbage = fc.oneof(nearCursors, jsonCursors, fc.string({ unit: "binary", maxLength: 500 }), fc.base64String());
  fc.assert(
    fc.property(anOrder, garbage, (order, cursor) => {
      const position = readOrRefuse(order, cursor);
      if (position) expect(writeCursor(order, position)).toBe(cursor);
    }),
    { numRuns: 2_000 },
  );
});

describe("asked of the API", () => {
  const api = openTestApi();
  afterAll(() => api.close());

  const lists: Readonly<Record<string, ListOrder>> = {
    visits: "date",
    timeline: "date",
    corrections: "correction",
    relations: "slug",
    'search(text: "president", after: $after)': "match",
  };

  test.each(Object.entries(lists))("%s goes on from any position that could be one", async (list, order) => {
    const field = list.includes("(") ? list : `${list}(after: $after)`;
    const positions = order === "match" ? fc.tuple(numbers, numbers) : fc.tuple(texts, texts);
    await fc.assert(
      fc.asyncProperty(positions as fc.Arbitrary<Position>, async (position) => {
        const after = writeCursor(order, position);
        fc.pre(after.length <= 400);
        await api.ask(`query ($after: String) { ${field} { totalCount edges { cursor } pageInfo { hasNextPage hasPreviousPage } } }`, {
          after,
        });
      }),
      { numRuns: 40 },
    );
  });

  test("each cursor of an answer leads to what follows", async () => {
    const { cursors } = await collectWords((question) => api.ask(question));
    for (const after of cursors.VisitConnection ?? []) {
      const { rest, all } = (await api.ask(
        "query ($after: String) { rest: visits(first: 100, after: $after) { edges { cursor } } all: visits(first: 100) { edges { cursor } } }",
        { after },
      )) as Record<"rest" | "all", { edges: { cursor: string }[] }>;
      const list = all.edges.map(({ cursor }) => cursor);
      expect(rest.edges.map(({ cursor }) => cursor)).toEqual(list.slice(list.indexOf(after) + 1));
    }
  });
});
