/** What runs in other people's pages, read as it is served: none of what could run text, keep anything, or ask anybody else. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../project-root.js";

const folders = [
  ["dist", "embed"],
  ["schema", "released"],
].map((parts) => join(projectRoot, ...parts));
const scripts = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".js"))
    .map((file) => join(folder, file)),
);

/** Each with a line that has it, so that a pattern that finds nothing is seen. */
const forbidden: Readonly<Record<string, readonly [pattern: RegExp, example: string]>> = {
  "text run as code": [/\beval\b|\bFunction\(|\bimport\(|set(?:Timeout|Interval)\(\s*["'`]/, 'a=new Function("return 1")'],
  "text made into elements": [
    /\b(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|createContextualFragment|DOMParser|srcdoc|setHTML/,
    "a.innerHTML=b",
  ],
  "something kept": [/\bcookie\b|localStorage|sessionStorage|indexedDB|\bcaches\b|serviceWorker/, 'document.cookie="a=b"'],
  "somebody told": [/sendBeacon|WebSocket|EventSource|XMLHttpRequest|RTCPeer|new Image\b|importScripts/, "navigator.sendBeacon(a)"],
  "an address of somebody else": [
    /["'`]\s*(?:https?:)?\/\/(?!www\.w3\.org\/(?:2000\/svg|1999\/xhtml|1999\/xlink)\b)[\w$]/,
    'fetch("//example.org/")',
  ],
  "a style of its own in the page": [/\.cssText\b|setAttribute\(["'`]style|\.style\s*=/, 'a.setAttribute("style",b)'],
  "the page's own prototypes": [/\b(?:Object|Array|String|Element|HTMLElement|Node)\.prototype\.\w+\s*=[^=]/, "Array.prototype.at=a"],
};

test("there is something to read", () => {
  expect(scripts.map((file) => file.slice(file.lastIndexOf("/") + 1))).toEqual(expect.arrayContaining(["bilateral.js", "frame.js"]));
});

test.each(Object.entries(forbidden))("no script has %s", (_what, [pattern, example]) => {
  expect(example).toMatch(pattern);
  const found = scripts.flatMap((file) => {
    const text = readFileSync(file, "utf8");
    const match = pattern.exec(text);
    return match ? [`${file}: …${text.slice(Math.max(0, match.index - 40), match.index + 60)}…`] : [];
  });
  expect(found).toEqual([]);
});

test("every request of theirs goes without who the reader is and where they read", () => {
  const text = readFileSync(join(projectRoot, "dist", "embed", "bilateral.js"), "utf8");
  const requests = [...text.matchAll(/\bfetch\(([^)]*)\)/g)].map(([, given = ""]) => given);
  expect(requests.length).toBeGreaterThan(0);
  for (const given of requests) {
    expect(given).toMatch(/credentials:["'`]omit["'`]/);
    expect(given).toMatch(/referrerPolicy:["'`]no-referrer["'`]/);
  }
  expect(readFileSync(join(projectRoot, "dist", "embed", "frame.js"), "utf8")).not.toContain("fetch(");
});
