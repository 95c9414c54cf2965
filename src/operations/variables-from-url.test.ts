import { buildSchema, type OperationDefinitionNode, parse } from "graphql";
import { variablesFromUrl } from "./variables-from-url.js";

const schema = buildSchema(`
  enum Level { STATE OFFICIAL }
  scalar EDTF
  input Filter { during: EDTF levels: [Level!] }
  type Query { anything: Float, whole: Int }
`);
const operation = parse(
  "query Questions($first: Int!, $share: Float, $open: Boolean, $level: Level, $levels: [Level!], $years: [Int!]!, $text: String, $during: EDTF, $filter: Filter) { anything }",
).definitions[0] as OperationDefinitionNode;

const read = (search: string) => variablesFromUrl(schema, operation, search);

test("a text becomes what its variable is declared as", () => {
  expect(read("first=5&share=-1.5&open=false&level=STATE&text=5&during=1994")).toEqual({
    first: 5,
    share: -1.5,
    open: false,
    level: "STATE",
    text: "5",
    during: "1994",
  });
});

test("a list is its parameter repeated, also once", () => {
  expect(read("levels=STATE&levels=OFFICIAL&years=1994")).toEqual({ levels: ["STATE", "OFFICIAL"], years: [1994] });
});

test("an input object is JSON", () => {
  expect(read(`filter=${encodeURIComponent('{"during":"1994","levels":["STATE"]}')}`)).toEqual({
    filter: { during: "1994", levels: ["STATE"] },
  });
});

test("any script and an empty text arrive as they were sent", () => {
  expect(read(`text=${encodeURIComponent("Əliyev 航空")}`)).toEqual({ text: "Əliyev 航空" });
  expect(read("text=")).toEqual({ text: "" });
  expect(read("")).toEqual({});
});

test("what is no number is left for GraphQL to refuse", () => {
  expect(read("first=five&open=yes&years=1e3")).toEqual({ first: "five", open: "yes", years: ["1e3"] });
});

test.each([
  ["lang=en", "lang", /no variable of this operation, which has first, share, open/],
  ["__proto__=1", "__proto__", /no variable/],
  ["first=1&first=2", "first", /takes one value and is given 2 times/],
  ["filter=1994-", "filter", /must be JSON/],
])("%s is refused by its name", (search, argument, message) => {
  expect(() => read(search)).toThrow(message);
  expect(() => read(search)).toThrow(expect.objectContaining({ extensions: { code: "BAD_USER_INPUT", argument } }));
});
