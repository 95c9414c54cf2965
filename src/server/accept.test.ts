import { chooseMediaType } from "./accept.js";

const json = "application/json";
const graphql = "application/graphql-response+json";

test.each([
  [undefined, json],
  ["", json],
  ["*/*", json],
  ["application/*", json],
  ["nonsense", json],
  [graphql, graphql],
  ["Application/JSON; charset=utf-8", json],
  [`${graphql}, ${json}`, graphql],
  [`${json}, ${graphql}`, json],
  [`${json};q=0.9, ${graphql}`, graphql],
  [`${graphql};charset=utf-8, ${json};q=0.5, */*;q=0.1`, graphql],
  [`${json};q=0, */*`, graphql],
  ["text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", json],
  ["text/html", undefined],
  ["text/event-stream, multipart/mixed", undefined],
  ["*/*;q=0", undefined],
])("Accept: %s chooses %s", (accept, expected) => {
  expect(chooseMediaType(accept, [json, graphql])).toBe(expected);
});
