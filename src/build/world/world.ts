/**
 * An invented world of any size, to see what the product does when there is much of everything: a relation has a thousand
 * visits, and a world has as many relations as it is asked for, so that a question about one relation has the same answer
 * whatever the size of the world. The same seed makes the same records.
 */
import { agreementKind, cooperationField, type Localized, visitLevel, visitOccasion, wordsOf } from "../../vocabulary.js";
import type {
  AgreementRecord,
  CitationRecord,
  CorrectionRecord,
  CountryRecord,
  EventRecord,
  InstitutionRecord,
  OfficeRecord,
  PersonRecord,
  PlaceRecord,
  RelationRecord,
  SourceRecord,
  StatementRecord,
  TradeFigureRecord,
  VisitRecord,
} from "../definitions.js";
import type { WholeData, WholeFolder } from "../write-dataset.js";
import { Dice } from "./dice.js";
import * as words from "./words.js";

export interface WorldOptions {
  /** How many relations. */
  readonly scale: number;
  readonly seed: number;
}

export const visitsOfRelation = 1_000;
const firstYear = 1990;
const years = 35;
const peopleOfRelation = 40;
const sourcesOfRelation = 60;
const placesOfCountry = 6;

interface Country {
  readonly code: string;
  readonly slug: string;
  readonly name: Localized;
}

export function inventWorld({ scale, seed }: WorldOptions): WholeData {
  const countries = inventCountries(scale);
  return {
    shared: {
      dataset: [
        {
          licence: "CC0 1.0",
          licenceUrl: "https://creativecommons.org/publicdomain/zero/1.0/",
          attribution: "An invented world, for measuring",
        },
      ],
      country: countries.map(({ code, name }): CountryRecord => ({ code, name })),
    },
    folders: {
      *[Symbol.iterator]() {
        let number = 0;
        for (const [index, first] of countries.entries()) {
          for (const second of countries.slice(index + 1)) {
            if (number === scale) return;
            yield inventRelation(number, first, second, seed);
            number += 1;
          }
        }
      },
    },
  };
}

/** As many as it takes for every relation to be of two others. */
function inventCountries(relations: number): Country[] {
  let count = 2;
  while ((count * (count - 1)) / 2 < relations) count += 1;
  const most = words.countryStems.length * words.countryEndings.length;
  if (count > most) throw new Error(`there are names for ${most} countries, which make ${(most * (most - 1)) / 2} relations at the most`);
  return Array.from({ length: count }, (_, index) => {
    const stem = at(words.countryStems, index);
    const ending = at(words.countryEndings, Math.floor(index / words.countryStems.length));
    const name = words.say(words.joined, stem, ending);
    const code = String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26));
    return { code, slug: name.en.toLowerCase(), name };
  });
}

function inventRelation(number: number, first: Country, second: Country, seed: number): WholeFolder {
  const slug = `${first.slug}-${second.slug}`;
  const dice = (of: string) => new Dice(seed, `${slug} ${of}`);
  // Short, because it stands in the slug of each of its records.
  const mark = `r${number}`;
  const both = [first, second] as const;

  const source = Array.from({ length: sourcesOfRelation }, (_, index): SourceRecord => {
    const roll = dice(`source ${index}`);
    const year = firstYear + roll.below(years);
    return {
      slug: `${mark}-source-${index}`,
      title: `${roll.pick(words.topics).en}: a report from ${roll.pick(both).name.en}, ${year}`,
      publisher: `${roll.pick(words.familyNames).en} News Agency`,
      url: `https://archive.example/${mark}/${index}`,
      language: roll.pick(["en", "az", "zh", "ru"]),
      published: String(year),
      retrieved: "2026-01-15",
    };
  });
  const place = both.flatMap((country) =>
    words.cityEndings.slice(0, placesOfCountry).map((ending, index): PlaceRecord => {
      const stem = at(words.countryStems, dice(country.code).below(words.countryStems.length) + index);
      return { slug: `${mark}-place-${country.slug}-${index}`, name: words.say(words.joined, stem, ending), country: country.code };
    }),
  );
  const office = both.flatMap((country) =>
    words.offices.map((title, index): OfficeRecord => ({ slug: `${mark}-office-${country.slug}-${index}`, title, country: country.code })),
  );
  const person = Array.from({ length: peopleOfRelation }, (_, index): PersonRecord => {
    const roll = dice(`person ${index}`);
    const country = at(both, index);
    return {
      slug: `${mark}-person-${index}`,
      name: words.say(words.spaced, roll.pick(words.givenNames), roll.pick(words.familyNames)),
      country: country.code,
      terms: [{ office: officeOf(country, index >> 1), during: String(firstYear + roll.below(years)), citations: cite(roll, 1) }],
    };
  });
  const institution = both.flatMap((country) =>
    words.topics.slice(0, 4).map((topic, index): InstitutionRecord => {
      const name = words.say(words.patterns.institution, country.name, topic);
      return { slug: `${mark}-institution-${country.slug}-${index}`, name, country: country.code, citations: [] };
    }),
  );

  function officeOf(country: Country, index: number): string {
    return `${mark}-office-${country.slug}-${index % words.offices.length}`;
  }

  function cite(roll: Dice, most: number): CitationRecord[] {
    const start = roll.below(sourcesOfRelation);
    return Array.from({ length: 1 + roll.below(most) }, (_, index) => ({
      source: `${mark}-source-${(start + index * 7) % sourcesOfRelation}`,
      basis: "EXPLICIT",
    }));
  }

  function corrections(roll: Dice, day: string): CorrectionRecord[] {
    if (roll.roll() > 0.05) return [];
    const published = { en: day, az: day, zh: day, ru: day };
    const reason = words.patterns.correctionReason;
    return [
      {
        key: "date",
        kind: "WRONG_DATE",
        said: `early ${day.slice(0, 4)}`,
        published,
        reason,
        certainty: "VERY_LIKELY",
        citations: cite(roll, 1),
      },
    ];
  }

  const corroborated = (roll: Dice) => roll.pick(["CORROBORATED", "CORROBORATED", "PARTLY", "NOT_FOUND"] as const);

  /** The day in a row of visits that are as far apart as they can be. */
  function dayOfVisit(index: number): Date {
    const days = Math.floor((index * years * 365) / visitsOfRelation);
    return new Date(Date.UTC(firstYear, 0, 1 + days));
  }

  function inventVisit(index: number): VisitRecord {
    const roll = dice(`visit ${index}`);
    const guest = at(both, roll.below(2));
    const host = guest === first ? second : first;
    const start = dayOfVisit(index);
    const days = roll.below(4);
    const from = isoDay(start);
    const date = days === 0 ? from : `${from}/${isoDay(new Date(start.getTime() + days * 86_400_000))}`;
    const traveller = roll.below(peopleOfRelation / 2) * 2 + both.indexOf(guest);
    const city = roll.below(placesOfCountry);
    const who = at(person, traveller).name;
    const where = at(place, both.indexOf(host) * placesOfCountry + city);
    const counted = roll.roll() < 0.1;
    return {
      slug: `${mark}-visit-${index}`,
      title: words.say(words.patterns.visit, who, host.name),
      summary: words.say(words.patterns.visitSummary, who, guest.name, where.name, roll.pick(words.topics), roll.pick(words.outcomes)),
      date: roll.roll() < 0.05 ? from.slice(0, 7) : date,
      guest: guest.code,
      host: host.code,
      level: roll.pick(wordsOf(visitLevel)),
      occasion: roll.pick(wordsOf(visitOccasion)),
      delegation: [
        { person: `${mark}-person-${traveller}`, office: officeOf(guest, traveller >> 1) },
        ...Array.from({ length: roll.below(3) }, (_, more) => ({ office: officeOf(guest, (traveller >> 1) + 1 + more) })),
      ],
      places: [where.slug],
      reportedAgreementCounts: counted ? [{ count: 1 + roll.below(9), atLeast: roll.roll() < 0.3, citations: cite(roll, 1) }] : [],
      citations: cite(roll, 3),
      corrections: corrections(roll, from),
      corroboration: corroborated(roll),
    };
  }

  function inventAgreements(visitIndex: number): AgreementRecord[] {
    const roll = dice(`agreements ${visitIndex}`);
    const date = isoDay(dayOfVisit(visitIndex));
    return Array.from({ length: roll.streak(0.6, 40) }, (_, index): AgreementRecord => {
      const topic = roll.pick(words.topics);
      return {
        slug: `${mark}-agreement-${visitIndex}-${index}`,
        title: words.say(words.patterns.agreement, first.name, second.name, topic),
        summary: words.say(words.patterns.agreementSummary, topic, roll.pick(words.outcomes)),
        date,
        kind: roll.pick(wordsOf(agreementKind)),
        fields: [...new Set([roll.pick(wordsOf(cooperationField)), roll.pick(wordsOf(cooperationField))])],
        signedDuring: `${mark}-visit-${visitIndex}`,
        parties: [first.code, second.code],
        signatories: [{ person: `${mark}-person-${roll.below(peopleOfRelation)}` }],
        citations: cite(roll, 2),
        corrections: corrections(roll, date),
        corroboration: corroborated(roll),
      };
    });
  }

  function inventEvent(index: number): EventRecord {
    const roll = dice(`event ${index}`);
    const visitIndex = index * 4;
    const where = roll.pick(place);
    return {
      slug: `${mark}-event-${index}`,
      title: words.say(words.patterns.event, where.name, roll.pick(words.topics)),
      summary: roll.pick(words.outcomes),
      date: isoDay(dayOfVisit(visitIndex)),
      kind: roll.pick(["MEETING", "TALKS", "FORUM", "EXHIBITION"]),
      visit: `${mark}-visit-${visitIndex}`,
      participants: [{ person: `${mark}-person-${roll.below(peopleOfRelation)}` }],
      places: [where.slug],
      institution: roll.pick(institution).slug,
      citations: cite(roll, 2),
      corrections: [],
      corroboration: corroborated(roll),
    };
  }

  function inventStatement(index: number): StatementRecord {
    const roll = dice(`statement ${index}`);
    const holder = roll.pick(both);
    return {
      slug: `${mark}-statement-${index}`,
      title: words.say(words.patterns.statement, holder.name, roll.pick(words.topics)),
      summary: roll.pick(words.outcomes),
      date: String(firstYear + roll.below(years)),
      topic: roll.pick(["RELATIONS", "TRADE_ECONOMY", "CULTURE"]),
      holder: holder.code,
      attributedTo: roll.pick(source).slug,
      citations: cite(roll, 1),
      corrections: [],
      corroboration: "NOT_APPLICABLE",
    };
  }

  function inventTradeFigures(year: number): TradeFigureRecord[] {
    const roll = dice(`trade ${year}`);
    const amounts = [roll.below(900) * 1_000_000, roll.below(900) * 1_000_000] as const;
    const figure = (which: string, amount: number, exporter?: Country, importer?: Country): TradeFigureRecord => ({
      slug: `${mark}-trade-${year}-${which}`,
      title: words.say(words.patterns.trade, first.name, second.name),
      summary: roll.pick(words.outcomes),
      period: String(year),
      ...(exporter && importer && { exporter: exporter.code, importer: importer.code }),
      value: { amount, currency: "USD", approximate: false },
      reporter: first.code,
      rank: "PREFERRED",
      citations: cite(roll, 1),
      corrections: [],
      corroboration: corroborated(roll),
    });
    return [figure("there", amounts[0], first, second), figure("back", amounts[1], second, first), figure("both", amounts[0] + amounts[1])];
  }

  const relation: RelationRecord = {
    title: words.say(words.patterns.relation, first.name, second.name),
    summary: words.say(words.patterns.relationSummary, first.name, second.name),
    countries: [first.code, second.code],
    reviewedOn: "2026-01-15",
  };
  // Made when they are first asked for: whoever goes through a world for its names alone makes no texts of visits.
  const visits = once(() => Array.from({ length: visitsOfRelation }, (_, index) => inventVisit(index)));
  const agreements = once(() => Array.from({ length: visitsOfRelation }, (_, index) => inventAgreements(index)).flat());
  const events = once(() => Array.from({ length: visitsOfRelation / 4 }, (_, index) => inventEvent(index)));
  const statements = once(() => Array.from({ length: 20 }, (_, index) => inventStatement(index)));
  const tradeFigures = once(() => Array.from({ length: years }, (_, index) => inventTradeFigures(firstYear + index)).flat());
  return {
    slug,
    records: {
      relation: [relation],
      source,
      place,
      office,
      person,
      institution,
      get visit() {
        return visits();
      },
      get agreement() {
        return agreements();
      },
      get event() {
        return events();
      },
      get statement() {
        return statements();
      },
      get tradeFigure() {
        return tradeFigures();
      },
      notPublished: [],
    },
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** The item at a place of a list that goes round. */
function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error("the list is empty");
  return item;
}
