/** Points counted by a real Redis, where there is one: on Debian, `apt-get install redis-server`. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { pino } from "pino";
import { RateLimit } from "./rate-limit.js";
import { openRedisStore } from "./redis-store.js";

const hasRedis = spawnSync("redis-server", ["--version"]).status === 0;
const testWithRedis = hasRedis ? test : test.skip;

if (!hasRedis) console.warn("There is no redis-server here, so that counting in Redis is not tested.");

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

async function startRedis(port: number): Promise<ChildProcess> {
  const redis = spawn("redis-server", ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]);
  for await (const text of redis.stdout.setEncoding("utf8")) if (String(text).includes("Ready to accept connections")) break;
  redis.stdout.resume();
  return redis;
}

const linesOf = (lines: string[]) => pino({ level: "info" }, { write: (line) => lines.push((JSON.parse(line) as { msg: string }).msg) });

testWithRedis("two processes count together, and each for itself while Redis is gone", async () => {
  const port = await freePort();
  const redis = await startRedis(port);
  const lines: string[] = [];
  const stores = [
    await openRedisStore(`redis://127.0.0.1:${port}`, linesOf(lines)),
    await openRedisStore(`redis://127.0.0.1:${port}`, linesOf([])),
  ];
  const [one, other] = stores.map((store) => new RateLimit(10, store)) as [RateLimit, RateLimit];
  const client = "203.0.113.7";
  for (let asked = 0; asked < 5; asked += 1) {
    await one.admit(client);
    await other.admit(client);
  }
  await expect(one.admit(client)).rejects.toMatchObject({
    status: 429,
    headers: { ratelimit: expect.stringMatching(/^"client";r=0;t=\d+$/) },
  });
  await expect(other.admit(client)).rejects.toMatchObject({ status: 429 });
  expect(lines).toEqual([]);

  redis.kill("SIGKILL");
  await once(redis, "exit");
  for (let asked = 0; asked < 10; asked += 1) await one.admit(client);
  await expect(one.admit(client)).rejects.toMatchObject({ status: 429 });
  expect(lines).toEqual(["Redis does not answer: each process counts points for itself"]);
  await one.close();
  await other.close();
});

test("a Redis that was never there keeps nobody waiting", async () => {
  const lines: string[] = [];
  const limit = new RateLimit(2, await openRedisStore(`redis://127.0.0.1:${await freePort()}`, linesOf(lines)));
  await limit.admit("203.0.113.7");
  await limit.admit("203.0.113.7");
  await expect(limit.admit("203.0.113.7")).rejects.toMatchObject({ status: 429 });
  expect(lines).toEqual(["Redis does not answer: each process counts points for itself"]);
  await limit.close();
});
