import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { readEmbedScripts } from "./embed-scripts.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bilateral-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function keep(place: string, text: string): string {
  const at = join(folder, place);
  mkdirSync(at, { recursive: true });
  writeFileSync(join(at, "bilateral.js"), text);
  writeFileSync(join(at, "bilateral.js.br"), brotliCompressSync(text));
  return at;
}

test("a version that was released stays as it was, whatever is built today, and the newest stands first", () => {
  const built = keep("built", "today");
  const { current } = readEmbedScripts(built, folder);
  keep("released/v0.0.9", "nine");
  keep("released/v0.0.10", "ten");
  keep(`released/v${current}`, "as released");
  const { moving, versions } = readEmbedScripts(built, join(folder, "released"));
  expect(moving?.body.toString()).toBe("today");
  expect([...versions].map(([version, { body }]) => [version, body.toString()])).toEqual([
    [current, "as released"],
    ["0.0.10", "ten"],
    ["0.0.9", "nine"],
  ]);
});

test("a version that is not released yet is what is built", () => {
  const { current, versions } = readEmbedScripts(keep("built", "today"), join(folder, "released"));
  expect([...versions].map(([version, { body }]) => [version, body.toString()])).toEqual([[current, "today"]]);
});
