/** What readers, programs and others send in a day, mixed: what is kept, what is new, what is drawn, and what is refused. */
import type { GraphQLSchema } from "graphql";
import { Dice } from "../../src/build/world/dice.js";
import { randomQuery } from "../../src/graphql/testing/random-queries.js";
import type { Words } from "../../src/graphql/testing/words.js";

export interface Request {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The statuses that are right. */
  readonly expects: readonly number[];
  /** Leave before the answer has come. */
  readonly leaves?: boolean;
}

type Make = (dice: Dice, index: number) => Request;

const json = { "content-type": "application/json" };
const locales = ["az", "en", "ru", "zh"] as const;
const widgets = ["visits", "timeline", "trade"] as const;
const get = (path: string): Request => ({ method: "GET", path, expects: [200, 304] });
const post = (body: string, ...expects: number[]): Request => ({ method: "POST", path: "/graphql", headers: json, body, expects });

/** By how many in a hundred there are of each. */
export function mixOf(schema: GraphQLSchema, words: Words): readonly (readonly [share: number, make: Make])[] {
  const facts = words.slugs.Visit ?? [];
  const locale = (dice: Dice) => dice.pick(locales);
  const question = (index: number) => randomQuery(schema, words, index);
  return [
    [30, (dice) => get(`/operations/VisitsWithAgreements?first=${1 + dice.below(20)}&locale=${locale(dice).toUpperCase()}`)],
    [23, (_, index) => post(JSON.stringify(question(index)), 200)],
    [
      7,
      (_, index) => {
        const { query, variables, operationName } = question(index);
        const search = new URLSearchParams({
          query,
          variables: JSON.stringify(variables),
          ...(operationName !== undefined && { operationName }),
        });
        const path = `/graphql?${search}`;
        // Longer ones go by POST, as a client would send them.
        return path.length < 8_000 ? get(path) : post(JSON.stringify(question(index)), 200);
      },
    ],
    [10, (dice) => get(`/facts/${dice.pick(facts)}?locale=${locale(dice)}`)],
    [6, (dice) => get(`${dice.pick(["/", "/relations/azerbaijan-china", "/builder", "/playground"])}`)],
    [7, (dice) => get(`/embed/${dice.pick(widgets)}?locale=${locale(dice)}&theme=${dice.pick(["light", "dark"])}`)],
    [3, (dice) => get(dice.pick(["/embed/v1/bilateral.js", "/embed/frame.js", "/site.css", "/schema.graphql", "/healthz", "/readyz"]))],
    [
      2,
      (dice) => ({
        ...get(`/image/fact.${dice.pick(["svg", "png"])}?slug=${dice.pick(facts)}&locale=${locale(dice)}`),
        expects: [200, 304, 503],
      }),
    ],
    [2, (dice) => get(dice.pick(["/download/trade.csv", "/download/visits.json", "/feeds/azerbaijan-china.atom", "/sitemap.xml"]))],
    [2, (dice, index) => post(JSON.stringify({ query: `{ visits(first: ${dice.below(2) * 200}) { nodes { nothing${index} } } }` }), 400)],
    [2, () => post("{", 400)],
    [1, () => post(JSON.stringify({ query: "x".repeat(70_000) }), 413)],
    [2, (_, index) => ({ method: "GET", path: `/nothing/${index}`, expects: [404] })],
    [1, () => ({ method: "OPTIONS", path: "/graphql", headers: { origin: "https://news.example" }, expects: [204] })],
    [1, () => ({ method: "PUT", path: "/graphql", headers: json, body: "{}", expects: [405] })],
    [1, (_, index) => ({ ...post(JSON.stringify(question(index)), 200), leaves: true })],
  ];
}

/** The same request for the same number. */
export function requestAt(mix: ReturnType<typeof mixOf>, index: number): Request {
  const dice = new Dice(index, "soak");
  let rest = dice.roll() * mix.reduce((sum, [share]) => sum + share, 0);
  for (const [share, make] of mix) {
    rest -= share;
    if (rest < 0) return make(dice, index);
  }
  throw new Error("The shares of the mix are numbers above 0");
}
