import { readFileSync } from "node:fs";
import * as vocabulary from "../vocabulary.js";
import { wordsOf } from "../vocabulary.js";
import { schemaFile } from "./testing/invented-data.js";

/** The words that each column of db/schema.sql allows, by table and column. */
function wordsInChecks(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  let table = "";
  for (const line of readFileSync(schemaFile, "utf8").split("\n")) {
    table = /^CREATE TABLE (\w+)/.exec(line)?.[1] ?? table;
    const check = /^ {2}(\w+) TEXT.* CHECK \(\1 IN \(('[^)]*')\)\)/.exec(line);
    if (check)
      found.set(
        `${table}.${check[1]}`,
        (check[2] ?? "").split(", ").map((word) => word.slice(1, -1)),
      );
  }
  return found;
}

test("the words that db/schema.sql allows are those of the vocabularies", () => {
  expect(Object.fromEntries(wordsInChecks())).toEqual({
    "fact.kind": wordsOf(vocabulary.factKind),
    "fact.corroboration": wordsOf(vocabulary.corroboration),
    "visit.level": wordsOf(vocabulary.visitLevel),
    "visit.occasion": wordsOf(vocabulary.visitOccasion),
    "event.kind": wordsOf(vocabulary.eventKind),
    "agreement.kind": wordsOf(vocabulary.agreementKind),
    "agreement_field.field": wordsOf(vocabulary.cooperationField),
    "statement.topic": wordsOf(vocabulary.statementTopic),
    "trade_figure.rank": wordsOf(vocabulary.factRank),
    "reported_count.counted": wordsOf(vocabulary.countedThing),
    "correction.kind": wordsOf(vocabulary.correctionKind),
    "correction.certainty": wordsOf(vocabulary.certainty),
    "citation.basis": wordsOf(vocabulary.citationBasis),
    "search_record.kind": wordsOf(vocabulary.recordKind),
  });
});

test("every text that readers see stands in one column for each language", () => {
  const schema = readFileSync(schemaFile, "utf8");
  const languages = wordsOf(vocabulary.locales);
  for (const [, stem] of schema.matchAll(/\b(\w+)_en TEXT/g)) {
    for (const language of languages) expect(schema).toContain(`${stem}_${language} TEXT`);
  }
});
