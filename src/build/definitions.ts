/**
 * What a record of each data file may say. One definition serves three readers: the build (which checks
 * every file against it), the editor (the JSON Schema emitted from it completes and underlines), and the
 * person who wants to know what a key means (the descriptions).
 */
import { z } from "zod";
import { edtfProblem } from "../dates/edtf.js";
import * as vocabulary from "../vocabulary.js";
import { wordsOf } from "../vocabulary.js";

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "write lower-case letters a–z, digits and single hyphens, such as 1994-air-route")
  .max(80, "shorten it to 80 characters at most")
  .describe("Stable name of the record, unique in the whole dataset; it becomes part of addresses.");

const isoCountryCode = z
  .string()
  .regex(/^[A-Z]{2}$/, "write the two capital letters of ISO 3166-1, such as AZ or CN")
  .describe("ISO 3166-1 alpha-2 code.");

const countryCode = isoCountryCode
  .describe("ISO 3166-1 alpha-2 code of a country listed in db/data/countries.yaml.")
  .meta({ reference: "country" });

const currencyCode = z
  .string()
  .regex(/^[A-Z]{3}$/, "write the three capital letters of ISO 4217, such as USD")
  .describe("ISO 4217 code.");

const edtf = z
  .string()
  .superRefine((text, context) => {
    const problem = edtfProblem(text);
    if (problem) context.addIssue({ code: "custom", message: problem });
  })
  .describe(
    "EDTF: 1994-03-07, 2018-06, 1999, 1994-03-07/1994-03-10, 2023-09-01~ (about), 2018-09-19? (uncertain), 2000-06-22/ (end unknown), 2003-10-31/.. (still going on).",
  )
  // For editors alone: the check above knows more and says more.
  .meta({ pattern: "^\\d{4}(-\\d{2}(-\\d{2})?)?[?~%]?(/(\\d{4}(-\\d{2}(-\\d{2})?)?[?~%]?|\\.\\.)?)?$" });

const day = z
  .string()
  .superRefine((text, context) => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || edtfProblem(text)) {
      context.addIssue({ code: "custom", message: "write a full calendar day, such as 2019-05-21" });
    }
  })
  .describe("A full calendar day, YYYY-MM-DD.")
  .meta({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" });

const oneText = z
  .string()
  .min(1, "write a text")
  .refine((text) => text.trim() === text, "remove the blanks at the beginning or end")
  .refine((text) => !text.includes("**"), "remove **: it marks the match in search results");

const webAddress = z.url({ protocol: /^https?$/, error: "write a full address beginning with https:// or http://" });

/** One word of a vocabulary; editors show what each means. */
function word<Word extends string>(words: Readonly<Record<Word, string>>) {
  return z.enum(wordsOf(words)).meta({ enumDescriptions: Object.values(words) });
}

const localized = z
  .strictObject({ en: oneText, az: oneText, zh: oneText, ru: oneText })
  .describe("The text in English, Azerbaijani (Latin), Chinese (simplified) and Russian; none may be missing.");

/** Refuses a list that names something twice; `nameOf` says by what entries are told apart. */
function eachOnce<Entry>(nameOf: (entry: Entry) => string) {
  return (entries: readonly Entry[], context: z.core.$RefinementCtx) => {
    const seen = new Set<string>();
    for (const [index, entry] of entries.entries()) {
      const name = nameOf(entry);
      if (seen.has(name)) context.addIssue({ code: "custom", path: [index], message: `"${name}" stands twice in this list: remove one` });
      seen.add(name);
    }
  };
}

/** Runs a check that compares keys even where other keys are at fault, so that one run tells everything. */
const whereverKeysAre = { when: ({ value }: { value: unknown }) => typeof value === "object" && value !== null && !Array.isArray(value) };

/** A reference to a record by its slug; `to` says of which kind, and the build checks that it exists. */
const reference = (to: string, what: string) => slug.describe(what).meta({ reference: to });

const sourceReference = reference("source", "Slug of a source in a sources.yaml.");
const placeReferences = z
  .array(reference("place", "Slug of a place in a places.yaml."))
  .min(1, "name at least one place, or leave the key out")
  .superRefine(eachOnce((slug) => slug))
  .describe("Where it was, the first place first.");

const citation = z
  .strictObject({
    source: sourceReference,
    basis: word(vocabulary.citationBasis).default("EXPLICIT").describe("How the source is tied to the fact; EXPLICIT when left out."),
    date: edtf
      .optional()
      .describe(
        "The date as this source gives it, where that differs from or is coarser than the published one, or where this source is the reason for the published one.",
      ),
    note: localized.optional().describe("What a reader should know about this source here, in our own words."),
  })
  .describe("A source that supports the fact.");

const citations = z
  .array(citation)
  .min(1, "cite at least one source: nothing is published without one")
  .describe("The sources that support it; at least one.");

const money = z
  .strictObject({
    amount: z
      .number()
      .int("write whole units of the currency, such as 821000000")
      .nonnegative("write an amount without a sign")
      .describe("Whole units of the currency, without blanks or commas."),
    currency: currencyCode,
    approximate: z.boolean().default(false).describe("True when the source rounds or says about or over."),
  })
  .describe("An amount in whole units of a currency.");

const inventory = z
  .array(z.string().regex(/^[FXT]\d{2}[a-d]?$/, "write an entry of the research inventory, such as F29 or X06"))
  .optional()
  .describe("Entries of the research inventory that this record carries; db/README.md lists them.");

const correction = z
  .strictObject({
    key: slug.describe("Names the correction within its fact, such as visitor-name."),
    inventory: z
      .array(z.string().regex(/^D\d{2}[a-d]?$/, "write a discrepancy of the research inventory, such as D27"))
      .optional()
      .describe("Discrepancies of the research inventory that this settles or tells of."),
    kind: word(vocabulary.correctionKind),
    said: oneText.max(160, "quote 160 characters at most").describe("What the source said: a few words, in its own language."),
    published: localized.describe("What is published instead."),
    reason: localized.describe("Why, in our own words."),
    certainty: word(vocabulary.certainty),
    citations: z.array(citation).default([]).describe("What supports the correction; may be empty where the text itself shows the fault."),
  })
  .describe("What a source said, what is published instead, why, and how sure that is.");

const factKeys = {
  slug,
  inventory,
  title: localized.describe("A short name of the fact, as a headline would have it, without a full stop."),
  summary: localized.describe("One to three neutral sentences in our own words."),
  citations,
  corrections: z
    .array(correction)
    .superRefine(eachOnce((entry) => entry.key))
    .default([])
    .describe("What sources got wrong or left open, and what is published instead."),
  corroboration: word(vocabulary.corroboration),
};

const reportedCount = z
  .strictObject({
    count: z.number().int("write a whole number").positive("write a number above zero").describe("The number that is given."),
    of: word(vocabulary.countedThing),
    atLeast: z.boolean().default(false).describe("True when the source says more than or at least."),
    citations,
  })
  .describe("A count that sources give, kept apart from what can be listed.");

const officeHolder = z
  .strictObject({
    person: reference("person", "Slug of a person in a people.yaml.").optional(),
    office: reference("office", "Slug of an office in an offices.yaml.").optional(),
    nameInSource: oneText.optional().describe("The name as the source spells it, where it differs."),
  })
  .refine((holder) => holder.person ?? holder.office, { ...whereverKeysAre, message: "name a person, an office, or both" })
  .describe("Somebody who travelled, took part or signed; an office without a person where the person is not known.");

export const visit = z.strictObject({
  ...factKeys,
  date: edtf,
  guest: countryCode.describe("Country that the visitors came from."),
  host: countryCode.describe("Country that was visited."),
  level: word(vocabulary.visitLevel),
  occasion: word(vocabulary.visitOccasion),
  delegation: z
    .array(officeHolder)
    .min(1, "name who travelled, at least by office")
    .describe("Who travelled, the head of the delegation first."),
  places: placeReferences.optional(),
  reportedAgreementCounts: z
    .array(reportedCount.omit({ of: true }))
    .default([])
    .describe("How many agreements sources say were signed during the visit; one entry for each number given."),
});

export const agreement = z.strictObject({
  ...factKeys,
  date: edtf,
  kind: word(vocabulary.agreementKind),
  fields: z
    .array(word(vocabulary.cooperationField))
    .min(1, "name at least one field")
    .superRefine(eachOnce((field) => field))
    .describe("What it is about, the main field first."),
  signedDuring: reference("visit", "Slug of the visit during which it was signed.").optional(),
  signedAt: reference("event", "Slug of the event (ceremony, talks) at which it was signed.").optional(),
  parties: z
    .array(
      z.union(
        [countryCode, reference("institution", "Slug of an institution in an institutions.yaml.")],
        "write a country code such as AZ or the slug of an institution",
      ),
    )
    .min(2, "name both parties")
    .superRefine(eachOnce((party) => party))
    .describe("Countries by code, institutions and companies by slug."),
  signatories: z.array(officeHolder).default([]).describe("Who signed."),
  value: money.optional(),
  inForce: edtf.optional().describe("Since when, or from when to when, it has been in force."),
});

export const event = z.strictObject({
  ...factKeys,
  date: edtf,
  kind: word(vocabulary.eventKind),
  visit: reference("visit", "Slug of the visit that it was part of.").optional(),
  participants: z.array(officeHolder).default([]).describe("Who took part, as far as known."),
  places: placeReferences.optional(),
  institution: reference("institution", "Slug of the institution that met, opened or gave.").optional(),
  amount: money.optional().describe("Of assistance: what was given or pledged."),
});

export const statement = z.strictObject({
  ...factKeys,
  date: edtf.optional().describe("When it was said, where that is known."),
  topic: word(vocabulary.statementTopic),
  holder: countryCode.optional().describe("Whose position it is said to be."),
  attributedTo: sourceReference.describe("Slug of the source that says so."),
  reportedCount: reportedCount.omit({ citations: true }).optional().describe("The count that the statement gives."),
  amount: money.optional().describe("An amount that was claimed."),
});

export const tradeFigure = z
  .strictObject({
    ...factKeys,
    period: edtf.describe("The year (2017) or months (2018-01/2018-11) that the figure covers."),
    exporter: countryCode.optional().describe("Leave out, with importer, for both directions together."),
    importer: countryCode.optional(),
    value: money,
    changeOnYearPercent: z.number().optional().describe("Change on the same period a year before, in percent, as the source states it."),
    reporter: countryCode.optional().describe("Whose statistics; leave out when the source does not say."),
    vintage: edtf.optional().describe("When the figure was stated."),
    rank: word(vocabulary.factRank).default("NORMAL"),
  })
  .refine((figure) => (figure.exporter === undefined) === (figure.importer === undefined), {
    ...whereverKeysAre,
    message: "give both exporter and importer, or neither for both directions together",
  });

export const person = z.strictObject({
  slug,
  name: localized,
  country: countryCode,
  note: localized.optional().describe("Who this is, when no office tells."),
  terms: z
    .array(
      z.strictObject({
        office: reference("office", "Slug of an office in an offices.yaml."),
        during: edtf.optional().describe("When the office was held; leave out when not known."),
        citations,
      }),
    )
    .default([])
    .describe("The offices that this person held, as far as the dataset needs them."),
});

export const office = z.strictObject({
  slug,
  title: localized,
  country: countryCode.optional(),
});

export const institution = z.strictObject({
  slug,
  inventory,
  name: localized,
  country: countryCode.optional().describe("Leave out for joint and international bodies."),
  summary: localized.optional(),
  citations: z.array(citation).default([]).describe("The sources that support the summary."),
});

export const place = z.strictObject({ slug, name: localized, country: countryCode });

export const source = z.strictObject({
  slug,
  title: oneText.describe("Title of the page or document; our own description in square brackets when it has none that is known."),
  publisher: oneText.optional().describe("Who published it, in English or as it calls itself."),
  url: webAddress.optional().describe("Where it can be read."),
  language: z
    .string()
    .regex(/^[a-z]{2}$/, "write an ISO 639-1 code, such as en, az, zh or ru")
    .optional()
    .describe("Language that it is written in, an ISO 639-1 code."),
  published: edtf.optional().describe("When it was published, in EDTF: 2019-05-21, 2019-05, 2019."),
  retrieved: day.optional().describe("When somebody last read it for this dataset, YYYY-MM-DD."),
});

export const notPublished = z
  .strictObject({
    inventory: z
      .array(z.string().regex(/^[FXTD]\d{2}[a-d]?$/, "write an entry of the research inventory, such as X60 or D19"))
      .min(1, "name at least one entry")
      .describe("The entries that are left out for this reason."),
    reason: oneText.describe("Why it is not a record of its own, in English."),
  })
  .describe("An entry of the research inventory that is deliberately not published as a record.");

export const relation = z.strictObject({
  title: localized,
  summary: localized,
  countries: z
    .tuple([countryCode, countryCode], "write the two countries, such as [AZ, CN]")
    .describe("The two countries, in the order of the title."),
  established: reference("event", "Slug of the event by which diplomatic relations were established.").optional(),
  reviewedOn: day.describe("The day on which somebody last reviewed the records of this folder."),
});

export const country = z.strictObject({ code: isoCountryCode, name: localized });

export const dataset = z
  .strictObject({
    licence: oneText.describe("Short name of the licence, such as CC BY 4.0."),
    licenceUrl: webAddress.describe("Where the licence can be read."),
    attribution: oneText.describe("What whoever shows the data must write beside it."),
  })
  .describe("What holds for the whole dataset.");

/** The files of a relation's folder: what stands in each, and whether it is a list of records or one. */
export const relationFiles = {
  "relation.yaml": { kind: "relation", record: relation, list: false },
  "visits.yaml": { kind: "visit", record: visit, list: true },
  "agreements.yaml": { kind: "agreement", record: agreement, list: true },
  "events.yaml": { kind: "event", record: event, list: true },
  "statements.yaml": { kind: "statement", record: statement, list: true },
  "trade.yaml": { kind: "tradeFigure", record: tradeFigure, list: true },
  "people.yaml": { kind: "person", record: person, list: true },
  "offices.yaml": { kind: "office", record: office, list: true },
  "institutions.yaml": { kind: "institution", record: institution, list: true },
  "places.yaml": { kind: "place", record: place, list: true },
  "sources.yaml": { kind: "source", record: source, list: true },
  "not-published.yaml": { kind: "notPublished", record: notPublished, list: true },
} as const;

/** The files beside the relations' folders. */
export const sharedFiles = {
  "dataset.yaml": { kind: "dataset", record: dataset, list: false },
  "countries.yaml": { kind: "country", record: country, list: true },
} as const;

export type VisitRecord = z.output<typeof visit>;
export type AgreementRecord = z.output<typeof agreement>;
export type EventRecord = z.output<typeof event>;
export type StatementRecord = z.output<typeof statement>;
export type TradeFigureRecord = z.output<typeof tradeFigure>;
export type PersonRecord = z.output<typeof person>;
export type OfficeRecord = z.output<typeof office>;
export type InstitutionRecord = z.output<typeof institution>;
export type PlaceRecord = z.output<typeof place>;
export type SourceRecord = z.output<typeof source>;
export type NotPublishedRecord = z.output<typeof notPublished>;
export type RelationRecord = z.output<typeof relation>;
export type DatasetRecord = z.output<typeof dataset>;
export type CountryRecord = z.output<typeof country>;
export type CitationRecord = z.output<typeof citation>;
export type CorrectionRecord = z.output<typeof correction>;
export type OfficeHolderRecord = z.output<typeof officeHolder>;
export type MoneyRecord = z.output<typeof money>;
