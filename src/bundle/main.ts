/**
 * Starts the server that build.mjs bundled, from what V8 has compiled of it before: as dist/server/main.js, the program
 * that operators start. A start reads and compiles two megabytes of code otherwise, which takes longer than all else.
 */
import { closeSync, openSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import { cachedDataVersionTag, setFlagsFromString } from "node:v8";
import { constants, Script } from "node:vm";

// Freed bytes are given back by who freed them, in next to no time, instead of by four threads that take it from a start:
// a tenth of it on one core. V8 asks this flag at each collection, so it may be set while it runs, as most may not.
setFlagsFromString("--no-concurrent-array-buffer-sweeping");
// What lives through a collection of the young is next to nothing here, and costs less than to wake others for it.
setFlagsFromString("--no-parallel-scavenge");

/** Of the V8 that runs, with the flags it was started with and the processor it runs on: it takes no other's code. */
const tag = cachedDataVersionTag().toString(16);

/** The scripts that run, by name, and where that lies which V8 compiled of them before. */
export const started = new Map<string, { readonly script: Script; readonly compiledFile: string }>();

/** Runs a script of this folder, as Node would, and gives what it exports. */
export function startScript(name: string, requireFrom: (name: string) => unknown): unknown {
  letMark(true);
  const filename = join(__dirname, `${name}.js`);
  const compiledFile = join(__dirname, `${name}-${tag}.code`);
  const bytes = sizeOf(filename);
  // Where there is none, or none that V8 takes, the script is compiled as any.
  const bytesOfCompiled = sizeOf(compiledFile);
  // The text is copied out of it, and makes room for the other: to touch fresh memory takes longer than to read into it.
  const room = Buffer.allocUnsafeSlow(Math.max(bytes, bytesOfCompiled));
  const script = new Script(read(filename, room, bytes).toString("latin1"), {
    filename,
    ...(bytesOfCompiled > 0 && { cachedData: read(compiledFile, room, bytesOfCompiled) }),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  started.set(name, { script, compiledFile });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, requireFrom, module, filename, __dirname);
  return module.exports;
}

/** 0 where there is none. */
function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function read(path: string, room: Buffer, bytes: number): Buffer {
  const file = openSync(path, "r");
  let there = 0;
  for (let more = bytes; more > 0; there += more) more = readSync(file, room, there, bytes - there, there);
  closeSync(file);
  return room.subarray(0, there);
}

/**
 * Whether V8 may look for what can be let go of the old. Of what a start makes that is next to nothing, and a few bytes more
 * or less decide whether V8 looks before the first answer, which then comes a tenth later on one core. V8 asks this flag each
 * time that it might begin, and takes back what it compiled only where the flag stands as it did then.
 */
export function letMark(isLet: boolean): void {
  setFlagsFromString(isLet ? "--incremental-marking" : "--no-incremental-marking");
}

startScript("bilateral", require);
letMark(false);
setTimeout(() => letMark(true), 2_000).unref();
