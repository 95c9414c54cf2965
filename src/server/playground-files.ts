/** The built playground, its files held in memory once they were asked for: what is not in it cannot be, whatever the address says. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { type Answer, htmlType, longCache, Refusal, shortCache } from "./answer.js";
import { contentPolicies } from "./content-policies.js";

const types: Readonly<Record<string, string>> = {
  ".html": htmlType,
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".woff2": "font/woff2",
};

/** Answers the file of that path inside the folder, "" for the page itself. */
export function playgroundFiles(folder: string): (path: string) => Answer {
  const files = new Set(existsSync(folder) ? filesIn(folder) : []);
  const answers = new Map<string, Answer>();
  return (path) => {
    const file = path === "" ? "index.html" : path;
    if (files.has(file)) {
      const answer = answers.get(file) ?? toAnswer(folder, file);
      answers.set(file, answer);
      return answer;
    }
    const sentence =
      files.size === 0 ? "The playground has not been built. Build it with: npm run build" : "The playground has no such file.";
    throw new Refusal(404, "NOT_FOUND", sentence);
  };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && types[extname(entry.name)] !== undefined)
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"));
}

function toAnswer(folder: string, file: string): Answer {
  const brotli = join(folder, `${file}.br`);
  return {
    status: 200,
    type: types[extname(file)] ?? "application/octet-stream",
    body: readFileSync(join(folder, file)),
    ...(existsSync(brotli) && { brotli: readFileSync(brotli) }),
    // The bundler writes a hash of the contents into the names of what lies in assets/.
    cache: file.startsWith("assets/") ? longCache : shortCache,
    headers: { "content-security-policy": contentPolicies.playground },
  };
}
