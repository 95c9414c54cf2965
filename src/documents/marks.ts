/** Text of a document that a command writes: it stands between two marks, which readers do not see. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../project-root.js";

/** The document with this text between the marks of that name. Throws an Error that names the marks where they are missing. */
export function withTextAt(path: string, document: string, name: string, text: string): string {
  const begin = `<!-- ${name}:begin -->`;
  const end = `<!-- ${name}:end -->`;
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < from)
    throw new Error(`${path}: the place of the table is not marked: add a line ${begin} and below it a line ${end}`);
  return `${document.slice(0, from)}${begin}\n\n${text}\n\n${document.slice(to)}`;
}

export function writeTextAt(path: string, name: string, text: string): void {
  const file = join(projectRoot, path);
  writeFileSync(file, withTextAt(path, readFileSync(file, "utf8"), name, text));
}
