// Bundles the server into dist/server: two scripts beside what V8 compiles of them, and the program that starts them.
import { fork } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, rmSync } from "node:fs";
import Module, { createRequire } from "node:module";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("../../", import.meta.url));
const outDir = join(root, "dist", "server");
const beside = (name) => fileURLToPath(new URL(name, import.meta.url));

const leftOut = [
  // No route has a schema: see build-server.ts.
  "@fastify/ajv-compiler",
  "@fastify/fast-json-stringify-compiler",
  // For server.inject, which tests of others use.
  "light-my-request",
  // What Apollo would report to its makers.
  "@apollo/usage-reporting-protobuf",
  "@apollo/utils.usagereporting",
];

/** One script of all that it needs, but for what is external. */
const bundle = (name, entry, { alias, external }) =>
  build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    // The forms for require: what is imported from the others is looked up through two more functions at each use.
    resolve: {
      mainFields: ["main"],
      conditions: ["node", "require"],
      alias: [...alias, ...leftOut.map((find) => ({ find, replacement: beside("left-out.cjs") }))].map(({ find, replacement }) => ({
        find: new RegExp(`^${find}$`),
        replacement,
      })),
    },
    ssr: { noExternal: true, external, resolve: { conditions: ["node", "require"] } },
    plugins: [{ name: "finish", generateBundle: (_options, made) => Object.values(made).forEach(finish) }],
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      target: "node20",
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: { [name]: entry },
        // Found where the scripts lie when they run, and therefore written as it stands.
        external: ["./main.js"],
        makeAbsoluteExternalsRelative: false,
        // Names and lines stay, for whoever reads where an error came from.
        output: { format: "cjs", entryFileNames: "[name].js", codeSplitting: false, comments: false },
      },
    },
  });

rmSync(outDir, { recursive: true, force: true });
await bundle("bilateral", join(root, "dist", "src", "main.js"), {
  alias: [
    { find: "graphql", replacement: join(root, "node_modules", "graphql", "index.js") },
    ...["graphql-scalars", "bindings", "semver"].map((find) => ({ find, replacement: beside(`${find}.cjs`) })),
    { find: "@apollo/server", replacement: beside("apollo-server.cjs") },
    ...["node:https", "node:http2"].map((find) => ({ find, replacement: beside("no-tls.cjs") })),
  ],
  // What only some operators load.
  external: ["@redis/client", "prom-client"],
});
await bundle("apollo", createRequire(import.meta.url).resolve("@apollo/server"), {
  alias: [{ find: "sha.js", replacement: beside("sha.js.cjs") }],
  external: ["graphql"],
});
copyFileSync(join(root, "dist", "src", "bundle", "main.js"), join(outDir, "main.js"));

/**
 * Wrapped already as Node wraps a module, and each character a byte: so the text is neither decoded nor copied before it
 * is compiled, and V8 holds half as much of it.
 */
function finish(chunk) {
  const ascii = chunk.code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  chunk.code = Module.wrap(ascii);
}

const firstAsked = ["/operations/VisitsWithAgreements", "/graphql?query={visits(first:1){nodes{slug}}}"];

// V8 takes back what it compiled under the same flags: those of a plain start, and those of the container's.
for (const flags of [[], ["--max-old-space-size=256"]]) await keepCompiled(flags);

/** Asks a server for what its first readers ask for, and has it keep what that took. */
async function keepCompiled(execArgv) {
  const port = await freePort();
  const server = fork(fileURLToPath(new URL("keep-compiled.mjs", import.meta.url)), {
    execArgv,
    env: { PATH: process.env.PATH, NODE_OPTIONS: process.env.NODE_OPTIONS ?? "", PORT: String(port), LOG_LEVEL: "silent" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ended = once(server, "exit");
  const origin = `http://127.0.0.1:${port}`;
  const fetchAll = async () => {
    while (
      !(await fetch(`${origin}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      ))
    )
      await new Promise((wake) => setTimeout(wake, 5));
    for (const path of firstAsked) {
      const response = await fetch(`${origin}${path}`);
      if (!response.ok) throw new Error(`${path} is answered with ${response.status}: ${await response.text()}`);
      await response.arrayBuffer();
    }
  };
  try {
    await Promise.race([fetchAll(), ended.then(([code]) => Promise.reject(new Error(`The bundled server ended with exit code ${code}`)))]);
    server.send("keep");
    const [code] = await ended;
    if (code !== 0) throw new Error(`What V8 compiled was not kept: exit code ${code}`);
  } finally {
    // One that answered wrongly would run on.
    server.kill();
  }
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}
