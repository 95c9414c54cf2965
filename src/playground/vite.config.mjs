import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { defineConfig } from "vite";

/** Writes FILE.br beside each file that is worth it; the server sends these to browsers that take them. */
const compressFiles = {
  name: "compress-files",
  writeBundle({ dir }) {
    for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
      if (!/\.(?:js|css|html|svg)$/.test(entry.name)) continue;
      const file = join(entry.parentPath, entry.name);
      const text = readFileSync(file);
      // Level 9 takes two seconds for all files, level 11 half a minute for a twentieth less.
      const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: text.length } };
      writeFileSync(`${file}.br`, brotliCompressSync(text, options));
    }
  },
};

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "/playground/",
  publicDir: false,
  plugins: [compressFiles],
  build: {
    outDir: "../../dist/playground",
    emptyOutDir: true,
    target: "es2022",
    // Each asset is a file of its own: the Content-Security-Policy would have to allow what is inlined as data:.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // The editor alone is larger than the size that Vite warns of. It is loaded beside the page, not before it.
    chunkSizeWarningLimit: 3_000,
    rolldownOptions: {
      // Hundreds of lines about "use client", which means nothing outside a React server.
      checks: { moduleLevelDirective: false },
    },
  },
  worker: { format: "es" },
});
