/** A copy of the invented data files beside this file, for a test to break and to build. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { projectRoot } from "../../project-root.js";
import { checkData } from "../check-data.js";
import { DataErrors } from "../mistakes.js";

/** Two relations that share a country: freedonia-sylvania with all kinds of record, freedonia-ruritania with a few. */
export const inventedDataDirectory = join(projectRoot, "src", "build", "testing", "data");

export const schemaFile = join(projectRoot, "db", "schema.sql");

export class InventedData {
  readonly root = mkdtempSync(join(tmpdir(), "bilateral-build-"));
  readonly directory = join(this.root, "data");

  constructor() {
    cpSync(inventedDataDirectory, this.directory, { recursive: true });
  }

  remove(): void {
    rmSync(this.root, { recursive: true });
  }

  text(file: string): string {
    return readFileSync(join(this.directory, file), "utf8");
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.directory, file), text);
  }

  /** Replaces the first occurrence, which must be there. */
  change(file: string, before: string, after: string): void {
    const text = this.text(file);
    if (!text.includes(before)) throw new Error(`${file} does not hold ${JSON.stringify(before)}`);
    this.write(
      file,
      text.replace(before, () => after),
    );
  }

  /** What the checks say, a line for each mistake, with paths that begin in the data folder. */
  mistakes(): string[] {
    try {
      checkData(this.directory);
      return [];
    } catch (error) {
      if (!(error instanceof DataErrors)) throw error;
      return error.message.split("\n").map((line) => line.replaceAll(this.directory + sep, ""));
    }
  }
}
