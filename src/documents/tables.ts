/**
 * The tables of the documents that say what the code says: written between marks by `npm run emit` and compared by
 * `npm run check`, so that neither can change without the other.
 */
import { join } from "node:path";
import { checkData } from "../build/check-data.js";
import { inventoryTable } from "../build/inventory.js";
import { settings } from "../config.js";
import { errorCodes } from "../graphql/errors.js";
import { limitTable } from "../limits.js";
import { loadRegistry } from "../operations/registry.js";
import { projectRoot } from "../project-root.js";
import { costRules } from "../server/cost.js";
import { metricTable } from "../server/metrics.js";
import { parametersOf, readers, widgetNames } from "../widgets/parameters.js";
import { withTextAt } from "./marks.js";

type Row = readonly string[];

function table(head: Row, rows: readonly Row[]): string {
  const line = (cells: Row) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** By document, by the name in its marks. */
const tables: Readonly<Record<string, Readonly<Record<string, () => string>>>> = {
  "docs/api.md": {
    errors: () =>
      table(
        ["code", "what it means"],
        Object.entries(errorCodes).map(([code, meaning]) => [`\`${code}\``, meaning]),
      ),
    limits: () =>
      table(
        ["limit", "at most", "why"],
        Object.entries(limitTable).map(([name, { value, unit, reason }]) => [
          `\`${name}\``,
          `${value.toLocaleString("en")} ${unit}`,
          reason,
        ]),
      ),
    cost: () =>
      table(
        ["asked for", "costs"],
        costRules.map(({ field, cost }) => [field, cost]),
      ),
    operations: () =>
      table(
        ["operation", "what it is for"],
        loadRegistry(join(projectRoot, "schema", "operations")).operations.map(({ name, description }) => [
          `[\`${name}\`](../schema/operations/${name}.graphql)`,
          description,
        ]),
      ),
  },
  "docs/embedding.md": {
    parameters: () =>
      table(
        ["parameter", "widgets", "must be"],
        Object.entries(readers).map(([name, { allowed }]) => [
          `\`${name}\``,
          widgetNames.filter((widget) => (parametersOf[widget] as readonly string[]).includes(name)).join(", "),
          allowed,
        ]),
      ),
  },
  "docs/operating.md": {
    settings: () =>
      table(
        ["variable", "unset", "meaning"],
        settings.map(({ name, unset, unsetMeans, meaning }) => [`\`${name}\``, unsetMeans ?? `\`${String(unset)}\``, meaning]),
      ),
    metrics: () =>
      table(
        ["metric", "kind, labels", "what it says", "what to do"],
        Object.entries(metricTable).map(([name, { kind, labels = [], means, act }]) => [
          `\`${name}\``,
          [kind, ...labels.map((label) => `\`${label}\``)].join(", "),
          means,
          act,
        ]),
      ),
  },
  "db/README.md": {
    inventory: () => inventoryTable(checkData(join(projectRoot, "db", "data")).whole),
  },
};

export const documentsWithTables = Object.keys(tables);

/** The document with each of its tables as the code has it now. Throws an Error that names a mark that is missing. */
export function withCurrentTables(path: string, document: string): string {
  let current = document;
  for (const [name, write] of Object.entries(tables[path] ?? {})) {
    current = withTextAt(path, current, name, write());
  }
  return current;
}
