/** The catalogue of `npm run attack`, against a server of our own; without its times, which depend on the machine. */
import { startForTests, type TestServer } from "../../src/server/testing.js";
import { carryOut } from "./attack.js";
import { catalogue } from "./catalogue.js";
import { Target } from "./target.js";

let server: TestServer;
const failures: unknown[] = [];

beforeAll(async () => {
  server = await startForTests({ onLog: (line) => line.msg === "failure" && failures.push(line) });
});

afterAll(() => server.close());

test("the catalogue has each attack once", () => {
  const names = catalogue.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => name.startsWith("A"))).toEqual(Array.from({ length: 40 }, (_, index) => `A${index + 1}`));
});

test.each(catalogue.map((attack) => [attack.name, attack.what, attack] as const))("%s: %s", async (_name, _what, attack) => {
  const { problem } = await carryOut(attack, new Target(`${server.origin}/graphql`, 0.1));
  expect(problem).toBeUndefined();
  expect(failures).toEqual([]);
});

test.each(["http://example.org/graphql", "https://127.0.0.1/graphql", "http://127.0.0.1.example.org/"])("%s is not attacked", (address) => {
  expect(() => new Target(address)).toThrow("attack your own server only");
});
