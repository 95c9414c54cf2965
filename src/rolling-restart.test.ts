/** Two servers behind a proxy that asks each whether it is ready, as proxies do, and sends nothing twice. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { Agent, createServer, get, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { projectRoot } from "./project-root.js";

interface Upstream {
  readonly child: ChildProcess;
  readonly port: number;
  readonly ended: Promise<unknown[]>;
  isReady: boolean;
}

const upstreams = new Set<Upstream>();
const agent = new Agent({ keepAlive: true });
let proxy: Server;
let looking: NodeJS.Timeout;

async function startServer(): Promise<Upstream> {
  const child = spawn(process.execPath, [join(projectRoot, "dist", "server", "main.js")], {
    env: { PATH: process.env.PATH, PORT: "0", LOG_LEVEL: "error", BILATERAL_DRAIN_SECONDS: "2" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const [told] = (await once(child.stdout, "data")) as [Buffer];
  const upstream = { child, ended, port: Number(/localhost:(\d+)/.exec(String(told))?.[1]), isReady: true };
  upstreams.add(upstream);
  return upstream;
}

function look(): void {
  for (const upstream of upstreams) {
    get({ port: upstream.port, path: "/readyz", agent: false }, (response) => {
      upstream.isReady = response.resume().statusCode === 200;
    }).on("error", () => {
      upstream.isReady = false;
    });
  }
}

beforeAll(async () => {
  let turn = 0;
  proxy = createServer((asked, answer) => {
    const ready = [...upstreams].filter(({ isReady }) => isReady);
    const upstream = ready[turn++ % ready.length];
    if (!upstream) return void answer.writeHead(502).end();
    const { method, url, headers } = asked;
    const forwarded = request(
      { port: upstream.port, agent, method, path: url, headers: { ...headers, connection: "keep-alive" } },
      (answered) => {
        answer.writeHead(answered.statusCode ?? 502, answered.headers);
        answered.pipe(answer);
      },
    );
    forwarded.on("error", () => answer.headersSent || answer.writeHead(502).end());
    asked.pipe(forwarded);
  }).listen(0, "127.0.0.1");
  await once(proxy, "listening");
  looking = setInterval(look, 100);
});

afterAll(() => {
  clearInterval(looking);
  proxy.close();
  proxy.closeAllConnections();
  agent.destroy();
  for (const { child } of upstreams) child.kill("SIGKILL");
});

test("both are replaced while clients ask without a pause, and no request fails", async () => {
  const old = [await startServer(), await startServer()];
  const origin = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const statuses = new Map<number, number>();
  let isOver = false;
  const clients = Array.from({ length: 8 }, async (_, client) => {
    for (let asked = 0; !isOver; asked += 1) {
      // Some of them are kept, some are made anew.
      const response = await fetch(
        `${origin}/graphql?query={visits(first:${1 + (asked % 50)}){nodes{slug}}}&variables={"c":${client % 2 === 0 ? asked : 0}}`,
      );
      await response.arrayBuffer();
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
    }
  });
  for (const upstream of old) {
    await startServer();
    upstream.child.kill("SIGTERM");
    expect(await upstream.ended).toEqual([0, null]);
    upstreams.delete(upstream);
  }
  isOver = true;
  await Promise.all(clients);
  expect([...statuses.keys()]).toEqual([200]);
  expect(statuses.get(200)).toBeGreaterThan(100);
});
