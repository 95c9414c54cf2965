// Builds one example as its reader would: node docs/examples/build.mjs react FOLDER [address of the server]
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import vue from "@vitejs/plugin-vue";
import { build } from "vite";

const [example, outDir, origin = "http://localhost:4000"] = process.argv.slice(2);
const here = fileURLToPath(new URL(".", import.meta.url));

await build({
  root: join(here, example),
  base: "./",
  configFile: false,
  logLevel: "warn",
  plugins: [
    vue(),
    {
      name: "address-of-the-server",
      enforce: "pre",
      transform: (code) => code.replaceAll("http://localhost:4000", origin),
      transformIndexHtml: (html) => html.replaceAll("http://localhost:4000", origin),
    },
  ],
  resolve: { alias: [{ find: /^bilateral\/(\w+)$/, replacement: join(here, "../../dist/package/$1.js") }] },
  build: { outDir, emptyOutDir: true, target: "es2022", reportCompressedSize: false, modulePreload: { polyfill: false } },
});
