// Bundles what the widgets run in browsers into dist/embed: two classic scripts, each beside its compressed form.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { build } from "vite";

const folder = fileURLToPath(new URL("browser/", import.meta.url));
const outDir = fileURLToPath(new URL("../../dist/embed/", import.meta.url));

const scripts = { "bilateral.js": "elements.ts", "frame.js": "frame-child.ts" };

for (const [fileName, source] of Object.entries(scripts)) {
  await build({
    root: folder,
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    resolve: { alias: { "preact/jsx-runtime": join(folder, "dom.ts") } },
    build: {
      outDir,
      emptyOutDir: fileName === "bilateral.js",
      // Browsers of the last two years.
      target: "es2022",
      reportCompressedSize: false,
      // Classic: a module from a sandboxed frame or another origin would need more than a plain <script> has.
      lib: { entry: join(folder, source), formats: ["iife"], name: "bilateral", fileName: () => fileName },
    },
  });
  const file = join(outDir, fileName);
  const text = readFileSync(file);
  writeFileSync(
    `${file}.br`,
    brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length } }),
  );
}
