/** The program as it is started: dist/server/main.js, in a process of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, openSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { projectRoot } from "./project-root.js";

const started: ChildProcess[] = [];

function start(environment: Record<string, string> = {}, program = [join(projectRoot, "dist", "server", "main.js")]) {
  const child = spawn(process.execPath, program, {
    env: { PATH: process.env.PATH, PORT: "0", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  started.push(child);
  const output = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output.stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    output.stderr += text;
  });
  const ended = once(child, "close").then(([code, signal]) => ({
    code: code as number | null,
    signal: signal as string | null,
    ...output,
  }));
  const addresses = once(child.stdout, "data").then(() => output.stdout);
  return { child, ended, addresses, output };
}

/** Waits for what the log says. */
async function seen(child: ChildProcess, isSeen: () => boolean): Promise<void> {
  while (!isSeen()) if (child.stderr) await once(child.stderr, "data");
}

const originIn = (addresses: string) => /home\s+(http:\/\/localhost:\d+)\/\n/.exec(addresses)?.[1] ?? "";

afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
});

test("it says where it is and answers there; its facts link to where it is", async () => {
  const { addresses } = start();
  const told = await addresses;
  const origin = originIn(told);
  expect(told).toMatch(/^Bilateral answers from dataset \S+:\n/);
  expect(told).toContain(`API        ${origin}/graphql\n`);
  expect(told).toContain(`playground ${origin}/playground\n`);
  expect(told).toContain(`builder    ${origin}/builder\n`);
  const response = await fetch(`${origin}/graphql?query={visits(first:1){nodes{url}}}`);
  const { data } = (await response.json()) as { data: { visits: { nodes: { url: string }[] } } };
  expect(data.visits.nodes[0]?.url).toContain(`${origin}/`);
});

const full = "/dev/full";
(existsSync(full) ? test : test.skip)("a disk that takes no more of the log costs nobody an answer", async () => {
  const errors = openSync(full, "w");
  const child = spawn(process.execPath, [join(projectRoot, "dist", "server", "main.js")], {
    env: { PATH: process.env.PATH, PORT: "0" },
    stdio: ["ignore", "pipe", errors],
  });
  started.push(child);
  closeSync(errors);
  const [told] = (await once(child.stdout as NonNullable<typeof child.stdout>, "data")) as [Buffer];
  // More lines than the log gathers before it writes them.
  const name = "N".repeat(100);
  for (let count = 0; count < 60; count += 1) {
    const { status } = await fetch(`${originIn(String(told))}/graphql?query=query ${name}{dataset{version}}&operationName=${name}`);
    expect(status).toBe(200);
  }
  expect(child.exitCode).toBeNull();
});

test("the address that readers know is the one that is told", async () => {
  const { addresses } = start({ BILATERAL_PUBLIC_URL: "https://bilateral.example" });
  expect(await addresses).toContain("https://bilateral.example/graphql");
});

test("metrics are read where they were asked for, and end with the rest", async () => {
  const { child, ended, addresses } = start({ BILATERAL_METRICS: "127.0.0.1:0" });
  const address = /metrics\s+(http:\S+\/metrics)\n/.exec(await addresses)?.[1] ?? "";
  const text = await (await fetch(address)).text();
  expect(text).toMatch(/^bilateral_dataset_info\{version="\S+"\} 1$/m);
  child.kill("SIGTERM");
  expect(await ended).toMatchObject({ code: 0 });
});

test.each(["SIGTERM", "SIGINT"] as const)(
  "%s lets the request that is under way end, takes no new one and ends in order",
  async (signal) => {
    const { child, ended, addresses } = start();
    const port = Number(new URL(originIn(await addresses)).port);
    const body = '{"query":"{ __typename }"}';
    const socket = connect(port, "127.0.0.1").setEncoding("utf8");
    await once(socket, "connect");
    socket.write(
      `POST /graphql HTTP/1.1\r\nHost: x\r\ncontent-type: application/json\r\nexpect: 100-continue\r\ncontent-length: ${body.length}\r\n\r\n`,
    );
    // The server has the headers when it asks for the body: from here on the request is under way.
    expect(String((await once(socket, "data"))[0])).toContain("100 Continue");

    child.kill(signal);
    let log = "";
    for await (const text of child.stderr as AsyncIterable<string>) {
      log += text;
      if (log.includes('"msg":"stopping"')) break;
    }
    await expect(
      (async () => {
        for (;;) await fetch(`http://127.0.0.1:${port}/healthz`, { headers: { connection: "close" } });
      })(),
    ).rejects.toThrow();

    socket.write(body);
    let answer = "";
    for await (const text of socket) answer += text;
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK/);
    expect(answer.toLowerCase()).toContain("connection: close");
    expect(answer).toContain('"__typename":"Query"');
    expect(await ended).toMatchObject({ code: 0, signal: null });
  },
);

test("whoever asks twice need not wait", async () => {
  const { child, ended, addresses } = start();
  const port = Number(new URL(originIn(await addresses)).port);
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => {});
  await once(socket, "connect");
  socket.write("POST /graphql HTTP/1.1\r\nHost: x\r\ncontent-type: application/json\r\nexpect: 100-continue\r\ncontent-length: 9\r\n\r\n");
  await once(socket, "data");
  child.kill("SIGTERM");
  await once(child.stderr as NodeJS.ReadableStream, "data");
  child.kill("SIGTERM");
  expect(await ended).toMatchObject({ code: 1 });
  socket.destroy();
});

test("a request that does not end keeps nobody waiting for ever", async () => {
  const { child, ended, addresses, output } = start({ BILATERAL_STOP_SECONDS: "1" });
  const socket = connect(Number(new URL(originIn(await addresses)).port), "127.0.0.1");
  socket.on("error", () => {});
  socket.write("POST /graphql HTTP/1.1\r\nHost: x\r\ncontent-type: application/json\r\nexpect: 100-continue\r\ncontent-length: 9\r\n\r\n");
  await once(socket, "data");
  child.kill("SIGTERM");
  expect(await ended).toMatchObject({ code: 0, signal: null });
  expect(output.stderr).toContain('"msg":"requests that did not end are cut off"');
  socket.destroy();
});

test("while it drains it answers, says that it will not for long, and asks to come by another connection", async () => {
  const { child, ended, addresses, output } = start({ BILATERAL_DRAIN_SECONDS: "2" });
  const origin = originIn(await addresses);
  child.kill("SIGTERM");
  await seen(child, () => output.stderr.includes('"msg":"stopping"'));
  const answer = await fetch(`${origin}/operations/AboutTheDataset`);
  expect([answer.status, answer.headers.get("connection")]).toEqual([200, "close"]);
  expect((await fetch(`${origin}/readyz`)).status).toBe(503);
  expect((await fetch(`${origin}/healthz`)).status).toBe(200);
  expect(await ended).toMatchObject({ code: 0, signal: null });
});

test.each([
  ["thrown", 'throw new Error("out of the blue")'],
  ["rejected", 'void Promise.reject(new Error("out of the blue"))'],
])("an error that is %s where nobody expects it ends the process with a line in the log", async (_how, code) => {
  const crash = `data:text/javascript,process.once("SIGUSR2",()=>{${code}})`;
  const { child, ended, addresses } = start({ NODE_OPTIONS: `--import=${encodeURI(crash).replaceAll('"', "%22")}` });
  await addresses;
  child.kill("SIGUSR2");
  const { code: exitCode, stderr } = await ended;
  expect(exitCode).toBe(1);
  const lines = stderr
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { level: number; msg: string; err?: { message: string } });
  expect(lines[lines.length - 1]).toMatchObject({ level: 60, msg: "crashed", err: { message: "out of the blue" } });
});

test.each([
  ["a setting that it does not know", { BILATERAL_COLOUR: "red" }, /^BILATERAL_COLOUR is not a setting of Bilateral\. .*\n$/],
  ["a value that it cannot use", { PORT: "many" }, /^PORT must be a port, .*\n$/],
  ["a dataset that is not there", { BILATERAL_DATASET: "/nowhere/set.sqlite" }, /^Cannot open the dataset \/nowhere\/set\.sqlite.*\n$/],
  [
    "a folder without a dataset",
    { BILATERAL_DATASET: projectRoot },
    /^There is no \S+manifest\.json\. Publish a dataset there with: npm run .*\n$/,
  ],
  ["an address that is not of this machine", { HOST: "192.0.2.1" }, /^[^\n]*EADDRNOTAVAIL[^\n]*\n$/],
])("%s stops the start with a sentence", async (_what, environment, sentence) => {
  const { code, stdout, stderr } = await start(environment as Record<string, string>).ended;
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toMatch(sentence);
});

describe("several workers", () => {
  const workersIn = (log: string) =>
    log
      .split("\n")
      .filter((line) => line.includes('"msg":"a worker listens"'))
      .map((line) => (JSON.parse(line) as { process: number }).process);

  test("answer at one address; one that ends by itself is replaced, and all stop together", async () => {
    const { child, ended, addresses, output } = start({ BILATERAL_WORKERS: "2" });
    const origin = originIn(await addresses);
    await seen(child, () => workersIn(output.stderr).length === 2);
    const [first = 0] = workersIn(output.stderr);
    process.kill(first, "SIGKILL");
    await seen(child, () => workersIn(output.stderr).length === 3);
    for (let time = 0; time < 10; time++) expect((await fetch(`${origin}/healthz`)).status).toBe(200);
    child.kill("SIGTERM");
    const { code, stderr, stdout } = await ended;
    expect(code).toBe(0);
    expect(stdout.match(/home/g)).toHaveLength(1);
    expect(stderr).toContain("a worker ended and is replaced");
    for (const pid of workersIn(stderr)) expect(() => process.kill(pid, 0)).toThrow("ESRCH");
  });

  test("are started also by a program that does other things first, as npm start does", async () => {
    const program = ["-e", `require(${JSON.stringify(join(projectRoot, "dist", "server", "main.js"))})`];
    const { child, ended, output } = start({ BILATERAL_WORKERS: "2" }, program);
    await seen(child, () => workersIn(output.stderr).length === 2);
    child.kill("SIGTERM");
    expect((await ended).code).toBe(0);
  });

  test("that cannot start end with the sentence why", async () => {
    const { code, stderr } = await start({ BILATERAL_WORKERS: "2", BILATERAL_DATASET: "/nowhere.sqlite" }).ended;
    expect(code).toBe(1);
    expect(stderr).toContain("/nowhere.sqlite");
  });
});
