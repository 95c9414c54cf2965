// Runs the bundled server in this process and, when it is told to, keeps what V8 has compiled of its scripts.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const { started, letMark } = createRequire(import.meta.url)("../../dist/server/main.js");

process.once("message", () => {
  letMark(true);
  for (const { script, compiledFile } of started.values()) writeFileSync(compiledFile, script.createCachedData());
  process.exit();
});
