/** The container file and the workflow: what can be known of them where no container can be built. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { parse } from "yaml";
import { projectRoot } from "./project-root.js";

const textOf = (...path: string[]) => readFileSync(join(projectRoot, ...path), "utf8");

const lines = textOf("Dockerfile")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => [line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)] as const);
const all = (instruction: string) => lines.filter(([word]) => word === instruction).map(([, rest]) => rest);

/** What the second stage takes from the first: where from in the project, and to which place. */
const copies = all("COPY")
  .filter((rest) => rest.startsWith("--from=build "))
  .flatMap((rest) => {
    const words = rest.split(" ").slice(1);
    const to = words.pop() ?? "";
    return words.map((word) => {
      const from = word.replace(/^\/bilateral\//, "");
      return { from, to: to.endsWith("/") ? join(to, basename(from)) : to };
    });
  });

test("the base is pinned by its digest, and the same for building and for running", () => {
  const bases = all("FROM").map((rest) => rest.replace(/ AS build$/, ""));
  expect(bases).toHaveLength(2);
  for (const base of bases) expect(base).toMatch(/^node:\d+\.\d+\.\d+-bookworm-slim@sha256:[0-9a-f]{64}$/);
  expect(new Set(bases).size).toBe(1);
});

test("it runs as nobody, by a list of words and not through a shell, and fetches nothing by itself", () => {
  const [user] = all("USER");
  expect(user).toBe("65534:65534");
  expect(lines.findIndex(([word]) => word === "USER")).toBeGreaterThan(lines.findLastIndex(([word]) => word === "RUN" || word === "COPY"));
  expect(JSON.parse(all("ENTRYPOINT")[0] ?? "")).toEqual(["node", "--max-old-space-size=256", "dist/server/main.js"]);
  expect(all("ADD")).toEqual([]);
  expect(all("RUN").join("\n")).not.toMatch(/curl|wget/);
});

test("every place of ours that it copies is there, and none is kept from it", () => {
  expect(copies.length).toBeGreaterThan(5);
  expect(copies.filter(({ from }) => !existsSync(join(projectRoot, from)))).toEqual([]);
  const ignored = textOf(".dockerignore").trim().split("\n");
  // What is built is built in the container.
  const sources = copies.map(({ from }) => from).filter((from) => !["dist", "node_modules", "db/bilateral.sqlite"].includes(from));
  expect(sources.filter((from) => ignored.some((path) => from === path || from.startsWith(`${path}/`)))).toEqual([]);
});

describe("from the files that are copied, and no other", () => {
  const folder = mkdtempSync(join(tmpdir(), "bilateral-container-"));
  let server: ChildProcess;
  let origin = "";

  beforeAll(async () => {
    chmodSync(folder, 0o755);
    for (const { from, to } of copies.filter(({ from }) => from !== "node_modules")) {
      mkdirSync(dirname(join(folder, to)), { recursive: true });
      cpSync(join(projectRoot, from), join(folder, to), { recursive: true });
    }
    // As npm prune --omit=dev leaves them.
    const { packages } = JSON.parse(textOf("package-lock.json")) as { packages: Record<string, { dev?: boolean; devOptional?: boolean }> };
    for (const [path, { dev, devOptional }] of Object.entries(packages)) {
      if (path === "" || dev || devOptional || !existsSync(join(projectRoot, path))) continue;
      cpSync(join(projectRoot, path), join(folder, path), { recursive: true });
    }
    server = spawn(process.execPath, ["dist/server/main.js"], {
      cwd: folder,
      env: { PORT: "0" },
      stdio: ["ignore", "pipe", "ignore"],
      // Only root can become somebody else; who tests as a user tests as that user.
      ...(process.getuid?.() === 0 && { uid: 65_534, gid: 65_534 }),
    });
    const [told] = (await once(server.stdout as NodeJS.ReadableStream, "data")) as [Buffer];
    origin = /home\s+(http:\S+)\/\n/.exec(String(told))?.[1] ?? "";
  });

  afterAll(async () => {
    server.kill("SIGTERM");
    const [code] = (await once(server, "exit")) as [number | null];
    rmSync(folder, { recursive: true });
    expect(code).toBe(0);
  });

  test.each([
    "/",
    "/readyz",
    "/schema.graphql",
    "/playground",
    "/builder",
    "/icon.svg",
    "/embed/visits",
    "/embed/v1/bilateral.js",
    "/image/trade.png",
    "/operations/VisitsWithAgreements?first=3",
  ])("%s is answered", async (path) => {
    const response = await fetch(`${origin}${path}`);
    await response.arrayBuffer();
    expect(response.status).toBe(200);
  });
});

describe("the workflow", () => {
  interface Step {
    readonly uses?: string;
    readonly run?: string;
  }
  const workflow = parse(textOf(".github", "workflows", "check.yml")) as {
    readonly permissions: unknown;
    readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
  };

  test("pins every action by its commit, and may only read", () => {
    const actions = Object.values(workflow.jobs).flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []));
    expect(actions.length).toBeGreaterThan(0);
    expect(actions.filter((uses) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(uses))).toEqual([]);
    expect(workflow.permissions).toEqual({ contents: "read" });
  });

  test("runs the two commands that a clean checkout must pass", () => {
    const commands = (workflow.jobs.check?.steps ?? []).flatMap(({ run }) => run ?? []);
    expect(commands).toEqual(["npm run check", "npm test"]);
    expect(textOf(".ci", "run").trim().split("\n").slice(-2)).toEqual(commands);
  });
});
