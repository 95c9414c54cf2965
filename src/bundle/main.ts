/**
 * Starts the server that build.mjs bundled, from what V8 has compiled of it before: as dist/server/main.js, the program
 * that operators start. A start reads and compiles two and a half megabytes of code otherwise, which takes longer than all else.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cachedDataVersionTag, setFlagsFromString } from "node:v8";
import { constants, Script } from "node:vm";

// Freed bytes are given back by who freed them, in next to no time, instead of by four threads that take it from a start:
// a tenth of it on one core. V8 asks this flag at each collection, so it may be set while it runs, as most may not.
setFlagsFromString("--no-concurrent-array-buffer-sweeping");
// What lives through a collection of the young is next to nothing here, and costs less than to wake others for it.
setFlagsFromString("--no-parallel-scavenge");

const filename = join(__dirname, "bilateral.js");

/** Of the V8 that runs, with the flags it was started with and the processor it runs on: it takes no other. */
export const compiledFile = join(__dirname, `bilateral-${cachedDataVersionTag().toString(16)}.code`);

export const script = new Script(readFileSync(filename, "latin1"), {
  filename,
  // Where there is none, or none that V8 takes, the code is compiled as any.
  ...(existsSync(compiledFile) && { cachedData: readFileSync(compiledFile) }),
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
});

script.runInThisContext()(exports, require, module, filename, __dirname);
