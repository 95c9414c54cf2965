import { assertSameData, canonical } from "./compare.js";
import { estimateRatio, geometricMean, median, thereAndBack } from "./statistics.js";

test("a wrong body is found, and shown where it is wrong", () => {
  const expected = { visits: { nodes: [{ slug: "a", level: "STATE" }] } };
  expect(() => assertSameData("P0", "W2", expected, '{"data":{"visits":{"nodes":[{"slug":"a","level":"WORKING"}]}}}')).toThrow(
    /P0 answers W2 wrongly[\s\S]*STATE[\s\S]*WORKING/,
  );
  expect(() => assertSameData("P0", "W2", expected, '{"data":{"visits":{"nodes":[]}}}')).toThrow("wrongly");
  expect(() => assertSameData("P0", "W2", expected, "{}")).toThrow("wrongly");
});

test("the same data in another order of fields, with other extensions, is the same", () => {
  assertSameData("P0", "W2", { a: 1, b: [{ c: null, d: 2 }] }, '{"extensions":{},"data":{"b":[{"d":2,"c":null}],"a":1}}');
  expect(canonical([2, 1])).not.toBe(canonical([1, 2]));
});

test("an answer with errors is wrong, although it says 200 and brings the data", () => {
  expect(() => assertSameData("P2", "W1", { a: 1 }, '{"data":{"a":1},"errors":[{"message":"no"}]}')).toThrow("with errors");
  expect(() => assertSameData("P2", "W1", { a: 1 }, "<html>")).toThrow("no JSON");
});

test("a block that the whole machine was slow in does not move the ratio", () => {
  const ours = [10, 11, 10, 90, 10, 10, 11, 10, 10];
  const theirs = ours.map((value) => value * 3);
  const { ratio, low, high, blocks } = estimateRatio(theirs, ours);
  expect([ratio, low, high].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([3, 3, 3]);
  expect(blocks).toBe(9);
});

test("one odd block moves neither the median nor its interval far", () => {
  const below = Array.from({ length: 15 }, () => 100);
  const above = below.map((value, block) => (block === 7 ? 1_000 : value + (block % 3)));
  const { ratio, low, high } = estimateRatio(above, below);
  expect(ratio).toBeCloseTo(1.01, 10);
  expect(low).toBeGreaterThanOrEqual(1);
  expect(high).toBeLessThanOrEqual(1.02);
});

test("blocks that do not pair are refused", () => {
  expect(() => estimateRatio([1, 2], [1])).toThrow("do not pair");
  expect(() => median([])).toThrow();
});

test("each contender has its two turns equally far from the middle of the block", () => {
  expect(thereAndBack(["A", "B", "L"])).toEqual(["A", "B", "L", "L", "B", "A"]);
  expect(geometricMean([2, 8])).toBeCloseTo(4, 10);
});
