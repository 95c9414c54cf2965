/**
 * The research inventory behind the first dataset: every entry must be carried by a record, by a correction of one,
 * or be listed with its reason in a not-published.yaml. db/README.md shows which is where.
 */
import type { WholeData } from "./write-dataset.js";

const numbers = (letter: string, last: number) =>
  Array.from({ length: last }, (_, index) => `${letter}${String(index + 1).padStart(2, "0")}`);
const parts = (entry: string, letters: string) => [...letters].map((letter) => entry + letter);

/** F: facts of the source article; X: further facts; T: further trade figures; D: discrepancies. */
export const inventoryIds: readonly string[] = [
  ...numbers("F", 49).flatMap((entry) => (entry === "F05" ? parts(entry, "abcd") : [entry])),
  ...numbers("X", 64),
  ...numbers("T", 21),
  ...numbers("D", 58).flatMap((entry) => {
    if (entry === "D18") return [];
    if (entry === "D03") return [entry, ...parts(entry, "abcd")];
    if (entry === "D06") return [entry, ...parts(entry, "bcd")];
    if (entry === "D21") return [entry, ...parts(entry, "bc")];
    if (entry === "D10" || entry === "D39") return [entry, `${entry}b`];
    return [entry];
  }),
];

/** Which records carry each entry, in words; entries that nothing carries are not in the map. */
export function inventoryOf(data: WholeData): ReadonlyMap<string, readonly string[]> {
  const carriers = new Map<string, string[]>();
  const add = (ids: readonly string[] | undefined, carrier: string) => {
    for (const id of ids ?? []) {
      const known = carriers.get(id) ?? [];
      if (!known.includes(carrier)) carriers.set(id, [...known, carrier]);
    }
  };
  for (const { records } of data.folders) {
    const facts = [
      ...records.visit.map((fact) => ["visit", fact] as const),
      ...records.event.map((fact) => ["event", fact] as const),
      ...records.agreement.map((fact) => ["agreement", fact] as const),
      ...records.statement.map((fact) => ["statement", fact] as const),
      ...records.tradeFigure.map((fact) => ["trade figure", fact] as const),
    ];
    for (const [kind, fact] of facts) {
      add(fact.inventory, `${kind} \`${fact.slug}\``);
      for (const correction of fact.corrections) add(correction.inventory, `correction \`${correction.key}\` of ${kind} \`${fact.slug}\``);
    }
    for (const institution of records.institution) add(institution.inventory, `institution \`${institution.slug}\``);
    for (const entry of records.notPublished) add(entry.inventory, `not published: ${entry.reason}`);
  }
  return carriers;
}

/** The table of db/README.md. */
export function inventoryTable(data: WholeData): string {
  const carriers = inventoryOf(data);
  const known = new Set(inventoryIds);
  const unknown = [...carriers.keys()].filter((id) => !known.has(id)).toSorted();
  const rows = [...inventoryIds, ...unknown].map((id) => `| ${id} | ${(carriers.get(id) ?? []).join("; ").replaceAll("|", "\\|")} |`);
  return ["| entry | carried by |", "| --- | --- |", ...rows].join("\n");
}
