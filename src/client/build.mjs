// Builds the package for front ends into dist/package: ES modules without dependencies, their declarations, and what npm wants.
import { spawnSync } from "node:child_process";
import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("../../", import.meta.url));
const outDir = join(root, "dist", "package");
const browser = join(root, "src", "widgets", "browser");

/** By the subpath of the package. */
const entries = {
  ask: { source: join(root, "src", "client", "ask.ts"), types: "client/ask.d.ts" },
  operations: { source: join(root, "src", "client", "operations.ts"), types: "client/operations.d.ts" },
  embed: { source: join(browser, "define.ts"), types: "widgets/browser/define.d.ts" },
};

rmSync(outDir, { recursive: true, force: true });
await build({
  root: join(root, "src", "client"),
  configFile: false,
  publicDir: false,
  logLevel: "warn",
  resolve: { alias: { "preact/jsx-runtime": join(browser, "dom.ts") } },
  build: {
    outDir,
    emptyOutDir: false,
    target: "es2022",
    minify: false,
    reportCompressedSize: false,
    lib: {
      entry: Object.fromEntries(Object.entries(entries).map(([name, { source }]) => [name, source])),
      formats: ["es"],
      fileName: (_format, name) => `${name}.js`,
    },
  },
});

const manifest = createRequire(import.meta.url)("typescript/package.json");
const tsc = join(root, "node_modules", "typescript", typeof manifest.bin === "string" ? manifest.bin : manifest.bin.tsc);
const { status } = spawnSync(process.execPath, [tsc, "--project", dirname(fileURLToPath(import.meta.url))], { stdio: "inherit" });
if (status !== 0) throw new Error("The declarations of the package were not written");

const { name, version, description, license } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const described = {
  name,
  version,
  description: `Typed questions and elements: ${description}`,
  license,
  type: "module",
  sideEffects: false,
  // The compiler declares whatever the elements are drawn by; this is what the entries lead to.
  files: [
    "*.js",
    "types/client",
    ...["parameters", "browser/define", "browser/element", "browser/react"].map((part) => `types/widgets/${part}.d.ts`),
  ],
  exports: {
    ...Object.fromEntries(
      Object.entries(entries).map(([subpath, { types }]) => [`./${subpath}`, { types: `./types/${types}`, default: `./${subpath}.js` }]),
    ),
    "./react": { types: "./types/widgets/browser/react.d.ts" },
    "./package.json": "./package.json",
  },
  peerDependencies: { "@types/react": ">=19" },
  peerDependenciesMeta: { "@types/react": { optional: true } },
};
writeFileSync(join(outDir, "package.json"), `${JSON.stringify(described, null, 2)}\n`);
copyFileSync(join(root, "LICENSE"), join(outDir, "LICENSE"));
copyFileSync(join(root, "src", "client", "README.md"), join(outDir, "README.md"));
