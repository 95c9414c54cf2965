import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "/playground/",
  publicDir: false,
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
