/** All checks of the data files. */
import { checkReferences, collectNames } from "./check-references.js";
import { checkRelation } from "./check-relation.js";
import { checkTrade } from "./check-trade.js";
import { DataErrors } from "./mistakes.js";
import { type Data, type Entry, type Input, readData } from "./read-data.js";
import type { WholeData, WholeFolder } from "./write-dataset.js";

export interface CheckedData {
  readonly whole: WholeData & { readonly folders: readonly WholeFolder[] };
  /** The files read, by path relative to the folder of the data files. */
  readonly inputs: readonly Input[];
}

/** Reads and checks all data files. Throws DataErrors with every mistake there is; changes nothing. */
export function checkData(dataDirectory: string): CheckedData {
  const data = readData(dataDirectory);
  const { names, mistakes } = collectNames(data);
  const all = [
    ...data.mistakes,
    ...mistakes,
    ...checkReferences(data, names),
    ...data.folders.flatMap((folder) => [...checkRelation(folder, names), ...checkTrade(folder)]),
  ];
  if (all.length > 0) throw new DataErrors(all);
  return { whole: wholeData(data), inputs: data.inputs };
}

function wholeData(data: Data): CheckedData["whole"] {
  const wholes = (byKind: Readonly<Record<string, readonly Entry[]>>) =>
    Object.fromEntries(Object.entries(byKind).map(([kind, entries]) => [kind, entries.map(wholeRecord)]));
  return {
    shared: wholes(data.shared) as unknown as WholeData["shared"],
    folders: data.folders.map(({ slug, entries }) => ({
      slug,
      records: wholes(entries) as unknown as WholeFolder["records"],
    })),
  };
}

function wholeRecord(entry: Entry): unknown {
  if (entry.whole === undefined) throw new Error(`${entry.file.name}: a record is not whole and no check said why`);
  return entry.whole;
}
