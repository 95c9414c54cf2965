/** The vocabularies as GraphQL enums: the same words with the same sentences as in the data files. */
import { registerEnumType } from "type-graphql";
import * as vocabulary from "../vocabulary.js";
import { wordsOf } from "../vocabulary.js";

function enumOf<Word extends string>(name: string, description: string, words: Readonly<Record<Word, string>>): Record<Word, Word> {
  const values = Object.fromEntries(wordsOf(words).map((word) => [word, word])) as Record<Word, Word>;
  registerEnumType(values, {
    name,
    description,
    valuesConfig: Object.fromEntries(wordsOf(words).map((word) => [word, { description: words[word] }])) as Record<
      Word,
      { description: string }
    >,
  });
  return values;
}

/** The API writes EN where data and the code inside write en. */
export const Locale = { EN: "en", AZ: "az", ZH: "zh", RU: "ru" } as const;
registerEnumType(Locale, {
  name: "Locale",
  description: "A language that every text is published in.",
  valuesConfig: {
    EN: { description: vocabulary.locales.en },
    AZ: { description: vocabulary.locales.az },
    ZH: { description: vocabulary.locales.zh },
    RU: { description: vocabulary.locales.ru },
  },
});

export const Chronology = enumOf("Chronology", "The order of a list.", {
  NEWEST_FIRST: "The latest date first; facts without a date come last.",
  OLDEST_FIRST: "The earliest date first; facts without a date come first.",
});

export const DatePrecision = enumOf("DatePrecision", "How precisely a date is known.", vocabulary.datePrecision);
export const VisitLevel = enumOf("VisitLevel", "The protocol of a visit, as the sources call it.", vocabulary.visitLevel);
export const VisitOccasion = enumOf("VisitOccasion", "What a visit was made for.", vocabulary.visitOccasion);
export const EventKind = enumOf("EventKind", "What kind of event it was.", vocabulary.eventKind);
export const AgreementKind = enumOf("AgreementKind", "What kind of document it is.", vocabulary.agreementKind);
export const CooperationField = enumOf("CooperationField", "What an agreement is about.", vocabulary.cooperationField);
export const StatementTopic = enumOf("StatementTopic", "What a statement is about.", vocabulary.statementTopic);
export const CountedThing = enumOf("CountedThing", "What a source counted.", vocabulary.countedThing);
export const Corroboration = enumOf("Corroboration", "How far other sources confirm a fact.", vocabulary.corroboration);
export const Certainty = enumOf("Certainty", "How sure a correction is.", vocabulary.certainty);
export const CitationBasis = enumOf("CitationBasis", "How a source is tied to a fact.", vocabulary.citationBasis);
export const CorrectionKind = enumOf("CorrectionKind", "What was wrong, doubtful or unclear.", vocabulary.correctionKind);
export const FactRank = enumOf("FactRank", "Which of several figures to prefer.", vocabulary.factRank);
export const RecordKind = enumOf("RecordKind", "A kind of record.", vocabulary.recordKind);
export const TimelineKind = enumOf("TimelineKind", "What stands on a time line.", {
  VISIT: vocabulary.recordKind.VISIT,
  AGREEMENT: vocabulary.recordKind.AGREEMENT,
  EVENT: vocabulary.recordKind.EVENT,
  STATEMENT: vocabulary.recordKind.STATEMENT,
});
