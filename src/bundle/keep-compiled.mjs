// Runs the bundled server in this process and, when it is told to, keeps what V8 has compiled of it.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const { script, compiledFile } = createRequire(import.meta.url)("../../dist/server/main.js");

process.once("message", () => {
  writeFileSync(compiledFile, script.createCachedData());
  process.exit();
});
