import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { playgroundFiles } from "./playground-files.js";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "playground-"));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), "<!doctype html>");
  writeFileSync(join(folder, "assets", "main-abc.js"), "1");
  writeFileSync(join(folder, "assets", "notes.txt"), "2");
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test("the page is kept for minutes, and what has a hash in its name for good", () => {
  const file = playgroundFiles(folder);
  expect(file("")).toMatchObject({ status: 200, type: "text/html; charset=utf-8", cache: expect.stringContaining("max-age=300") });
  expect(file("assets/main-abc.js")).toMatchObject({ type: "text/javascript; charset=utf-8", cache: expect.stringContaining("immutable") });
  expect(file("").headers?.["content-security-policy"]).toContain("default-src 'none'");
});

test.each(["assets/notes.txt", "assets", "../package.json", "assets/../index.html", "/etc/passwd", "constructor"])(
  "%s is not there",
  (path) => {
    expect(() => playgroundFiles(folder)(path)).toThrow("no such file");
  },
);

test("a playground that was not built says how it is built", () => {
  expect(() => playgroundFiles(join(folder, "nothing"))("")).toThrow("npm run build");
});

test("a browser that takes brotli gets the file as it was compressed when it was built", () => {
  writeFileSync(join(folder, "assets", "main-abc.js.br"), "compressed");
  const file = playgroundFiles(folder);
  expect(file("assets/main-abc.js").brotli?.toString()).toBe("compressed");
  expect(file("").brotli).toBeUndefined();
  expect(() => file("assets/main-abc.js.br")).toThrow("no such file");
});
