import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { InventedData } from "./testing/invented-data.js";

const visits = "freedonia-sylvania/visits.yaml";
const events = "freedonia-sylvania/events.yaml";
const agreements = "freedonia-sylvania/agreements.yaml";
const trade = "freedonia-sylvania/trade.yaml";
const statements = "freedonia-sylvania/statements.yaml";
const relation = "freedonia-sylvania/relation.yaml";
const people = "freedonia-sylvania/people.yaml";
const sources = "freedonia-sylvania/sources.yaml";

let data: InventedData;
beforeEach(() => {
  data = new InventedData();
});
afterEach(() => data.remove());

test("two relations without mistakes pass", () => {
  expect(data.mistakes()).toEqual([]);
});

/** File, what is replaced by what, and the lines that the checks say. */
type Case = [what: string, file: string, before: string, after: string, ...lines: string[]];

const mistakesOfOneRecord: Case[] = [
  [
    "an unknown key is named with the nearest known one",
    visits,
    "level: STATE",
    "levle: STATE",
    `${visits}:1:3: "level" is missing: add level: with one of STATE, OFFICIAL, OFFICIAL_GOODWILL, WORKING, SPECIAL_ENVOY, PRIVATE, UNSPECIFIED`,
    `${visits}:11:3: unknown key "levle": did you mean "level"?`,
  ],
  [
    "an unknown key that is near to none is answered with the keys there are",
    sources,
    "publisher: Sylvanian Customs",
    "colour: blue",
    `${sources}:9:3: unknown key "colour": the keys here are slug, title, publisher, url, language, published, retrieved`,
  ],
  [
    "an unknown key deep inside a record",
    visits,
    "certainty: CERTAIN",
    "certainty: CERTAIN\n      citation: gazette",
    `${visits}:33:7: unknown key "citation": did you mean "citations"?`,
  ],
  [
    "a day that the calendar lacks",
    events,
    '"1933-11-18"',
    '"1933-11-31"',
    `${events}:13:9: "1933-11-31" has day 31: that month goes from 01 to 30`,
  ],
  [
    "a date in words",
    events,
    '"1933-11-18"',
    "November 1933",
    `${events}:13:9: "November 1933" is not a date that can be read here: write a day (1994-03-07), a month (2018-06) or a year (1999), an interval of two of them (1994-03-07/1994-03-10), or one with an unknown (2000-06-22/) or open end (2003-10-31/..); behind a date ? means uncertain, ~ approximate, % both`,
  ],
  [
    "a year without quotes is a number, and the sentence says to quote it",
    trade,
    'period: "1933"',
    "period: 1933",
    `${trade}:4:11: a number stands where a text belongs: put it in quotes, "1933"`,
  ],
  [
    "a truth value where a text belongs is shown as it is written",
    statements,
    "en: The Gazette says so.",
    "en: True",
    `${statements}:3:18: a boolean stands where a text belongs: put it in quotes, "True"`,
  ],
  [
    "a review day that is only a month",
    relation,
    '"2026-01-31"',
    "2026-01",
    `${relation}:9:13: "2026-01" does not fit: write a full calendar day, such as 2019-05-21`,
  ],
  [
    "a text that lacks a language",
    visits,
    "    az: Prezident üç günlüyə Silvaniyaya getdi.\n",
    "",
    `${visits}:4:5: the Azerbaijani text of summary is missing: add az: …`,
  ],
  [
    "a text in one language alone",
    relation,
    "title: { en: Freedonia–Sylvania, az: Fridoniya–Silvaniya, zh: 弗里多尼亚—西尔瓦尼亚, ru: Фридония — Сильвания }",
    "title: Freedonia–Sylvania",
    `${relation}:1:8: "Freedonia–Sylvania" stands where something else belongs: write a text for each of en, az, zh, ru`,
  ],
  ["a text that is left empty", statements, "en: The Gazette says so.", 'en: ""', `${statements}:3:18: "" does not fit: write a text`],
  [
    "a key with nothing behind it",
    statements,
    "topic: COUNT",
    "topic:",
    `${statements}:4:9: nothing stands here: write one of RELATIONS, HIGH_LEVEL_EXCHANGES, TAIWAN, TIBET, XINJIANG, FALUN_GONG, DOMESTIC_SUPPORT, TRADE_ECONOMY, COOPERATION_FIELDS, CULTURE, COUNT`,
  ],
  [
    "a record without citations",
    statements,
    "  citations:\n    - source: gazette\n",
    "",
    `${statements}:1:3: "citations" is missing: cite at least one source: nothing is published without one`,
  ],
  [
    "an empty list of citations",
    statements,
    "citations:\n    - source: gazette\n",
    "citations: []\n",
    `${statements}:9:14: cite at least one source: nothing is published without one`,
  ],
  [
    "a word outside its vocabulary, with the nearest",
    visits,
    "level: STATE",
    "level: STAET",
    `${visits}:11:10: "STAET" is not a word for this: did you mean STATE?`,
  ],
  [
    "a word in small letters",
    visits,
    "level: STATE",
    "level: state",
    `${visits}:11:10: "state" is not a word for this: did you mean STATE?`,
  ],
  [
    "an amount written as a text",
    agreements,
    "amount: 1200",
    "amount: 1_200",
    `${agreements}:12:20: "1_200" stands where something else belongs: write a number, without quotes, blanks or commas`,
  ],
  [
    "an amount with a fraction",
    agreements,
    "amount: 1200",
    "amount: 12.5",
    `${agreements}:12:20: "12.5" does not fit: write whole units of the currency, such as 821000000`,
  ],
  [
    "an office holder without person or office, though something else is wrong there too",
    events,
    "    - office: ambassador-sy\n      nameInSource: the ambassador",
    "    - nameInSource: the ambassador\n      rank: none",
    `${events}:19:7: name a person, an office, or both`,
    `${events}:20:7: unknown key "rank": the keys here are person, office, nameInSource`,
  ],
  [
    "a field named twice",
    agreements,
    "[AIR_TRANSPORT, TRADE_ECONOMY]",
    "[AIR_TRANSPORT, AIR_TRANSPORT]",
    `${agreements}:6:27: "AIR_TRANSPORT" stands twice in this list: remove one`,
  ],
  [
    "a party that is neither a code nor a slug",
    agreements,
    "[FD, SY]",
    "[FD, Sylvania]",
    `${agreements}:9:17: "Sylvania" does not fit: write a country code such as AZ or the slug of an institution`,
  ],
  [
    "a web address of a kind that cannot be opened",
    sources,
    "https://gazette.example/1933",
    "ftp://gazette.example/1933",
    `${sources}:3:8: "ftp://gazette.example/1933" does not fit: write a full address beginning with https:// or http://`,
  ],
  [
    "a relation of one country",
    relation,
    "countries: [FD, SY]",
    "countries: [FD]",
    `${relation}:7:12: a list does not fit: write the two countries, such as [AZ, CN]`,
  ],
  [
    "an exporter without an importer",
    trade,
    "  importer: SY\n",
    "",
    `${trade}:21:3: give both exporter and importer, or neither for both directions together`,
  ],
];

const mistakesBetweenRecords: Case[] = [
  [
    "a reference that leads nowhere is answered with the nearest slug",
    visits,
    "- person: rufus-firefly",
    "- person: rufus-fireflie",
    `${visits}:14:15: there is no person "rufus-fireflie": did you mean "rufus-firefly"?`,
  ],
  [
    "a reference to nothing alike says where to add it",
    visits,
    "places: [fredville]",
    "places: [zzz]",
    `${visits}:46:12: there is no place "zzz": add it to a places.yaml`,
  ],
  [
    "a country that is not listed",
    "freedonia-sylvania/places.yaml",
    "country: FD",
    "country: QQ",
    `freedonia-sylvania/places.yaml:3:12: there is no country "QQ": add it to countries.yaml`,
  ],
  [
    "a party that is no institution",
    agreements,
    "parties: [border-commission, FD]",
    "parties: [border-comission, FD]",
    `${agreements}:25:13: there is no institution "border-comission": did you mean "border-commission"?`,
  ],
  [
    "a reference to a record of another kind",
    agreements,
    "signedAt: 1933-talks",
    "signedAt: 1933-firefly-in-sylvania",
    `${agreements}:8:13: "1933-firefly-in-sylvania" is a visit (${visits}:1:9): name an event here`,
  ],
  [
    "a source of a correction that is not there",
    visits,
    "      citations:\n        - source: statistics\n  corroboration",
    "      citations:\n        - source: statistic\n  corroboration",
    `${visits}:34:19: there is no source "statistic": did you mean "statistics"?`,
  ],
  [
    "the event by which relations were established must be one",
    relation,
    "established: 1933-relations-established",
    "established: 1933-relations-establisht",
    `${relation}:8:14: there is no event "1933-relations-establisht": did you mean "1933-relations-established"?`,
  ],
  [
    "and one of the relation itself",
    relation,
    "established: 1933-relations-established",
    "established: 1935-coronation",
    `${relation}:8:14: "1935-coronation" is an event of another relation: name one of this folder's events.yaml`,
  ],
  [
    "facts of all kinds share one name space",
    statements,
    "slug: position-border",
    "slug: 1933-talks",
    `${statements}:1:9: slug "1933-talks" is taken: it is the slug of an event at ${events}:10:9; choose another`,
  ],
  [
    "across relations too",
    "freedonia-sylvania/visits.yaml",
    "slug: 1934-trentino-in-freedonia",
    "slug: 1935-firefly-in-ruritania",
    `${agreements}:24:17: there is no visit "1934-trentino-in-freedonia": add it to a visits.yaml`,
    `${visits}:36:9: slug "1935-firefly-in-ruritania" is taken: it is the slug at freedonia-ruritania/visits.yaml:2:9; choose another`,
  ],
  [
    "a country is listed once",
    "countries.yaml",
    "code: RR",
    "code: FD",
    'countries.yaml:5:9: code "FD" is taken: it is the code at countries.yaml:1:9; choose another',
    'freedonia-ruritania/relation.yaml:3:17: there is no country "RR": add it to countries.yaml',
    'freedonia-ruritania/visits.yaml:7:9: there is no country "RR": add it to countries.yaml',
  ],
  [
    "an agreement signed after its visit",
    agreements,
    'date: "1933-11"',
    'date: "1933-12"',
    `${agreements}:4:9: date 1933-12 lies outside the event that signedAt names: "1933-talks" is dated 1933-11-18; correct one of the two, or signedAt`,
    `${agreements}:4:9: date 1933-12 lies outside the visit that signedDuring names: "1933-firefly-in-sylvania" is dated 1933-11-17/1933-11-19; correct one of the two, or signedDuring`,
  ],
  [
    "an agreement signed before a visit whose end is not known",
    agreements,
    'date: "1934-05"',
    'date: "1934-02-27"',
    `${agreements}:21:9: date 1934-02-27 lies outside the visit that signedDuring names: "1934-trentino-in-freedonia" is dated 1934-02-28/; correct one of the two, or signedDuring`,
  ],
  [
    "an event before its visit",
    events,
    '"1933-11-18"',
    '"1933-11-16"',
    `${events}:13:9: date 1933-11-16 lies outside the visit that visit names: "1933-firefly-in-sylvania" is dated 1933-11-17/1933-11-19; correct one of the two, or visit`,
  ],
  ["a guest from elsewhere", visits, "guest: FD", "guest: RR", `${visits}:9:10: guest RR is not of this relation: write FD or SY`],
  [
    "a visit of a country to itself",
    visits,
    "host: SY",
    "host: FD",
    `${visits}:10:9: guest and host are both FD: they must be the two countries of the relation`,
  ],
  [
    "goods that stay at home",
    trade,
    "importer: SY",
    "importer: FD",
    `${trade}:26:13: exporter and importer are both FD: they must be the two countries of the relation`,
  ],
  ["goods from elsewhere", trade, "exporter: SY", "exporter: RR", `${trade}:37:13: exporter RR is not of this relation: write FD or SY`],
  [
    "a relation of a country with itself",
    "freedonia-ruritania/relation.yaml",
    "countries: [FD, RR]",
    "countries: [RR, RR]",
    "freedonia-ruritania/relation.yaml:3:17: a relation is between two countries: RR stands twice",
    "freedonia-ruritania/visits.yaml:6:10: guest FD is not of this relation: write RR or RR",
  ],
  [
    "a trade period in two calendar years",
    trade,
    "period: 1935-01/1935-11",
    "period: 1935-02/1936-01",
    `${trade}:53:11: period 1935-02/1936-01 lies in more than one calendar year: write one year (2017) or months of one year (2018-01/2018-11), a record for each year`,
  ],
  [
    "a trade period without an end",
    trade,
    "period: 1935-01/1935-11",
    "period: 1935-01/..",
    `${trade}:53:11: period 1935-01/.. has no end: write one year (2017) or months of one year (2018-01/2018-11), a record for each year`,
  ],
  [
    "a stated change that the amounts do not have, with the change that they have",
    trade,
    "changeOnYearPercent: 27.3",
    "changeOnYearPercent: 57.3",
    `${trade}:15:24: changeOnYearPercent 57.3 contradicts the figures: 964000000 after 800000000 (trade-1933-total) is a change between 7.06 and 37.79 percent; correct whichever is wrong`,
  ],
  [
    "directions that do not add up to the total",
    trade,
    "amount: 387000000",
    "amount: 378000000",
    `${trade}:14:20: the directions do not add up to the total 964000000: 378000000 (trade-1934-fd-to-sy) and 577000000 (trade-1934-sy-to-fd) make between 954000000 and 956000000; correct whichever is wrong`,
  ],
];

const mistakesOfYaml: Case[] = [
  [
    "a key that stands twice",
    visits,
    "guest: FD",
    "guest: FD\n  guest: FD",
    `${visits}:10:3: the key "guest" stands twice in this map: keep one`,
  ],
  [
    "a text that holds a colon and a blank",
    statements,
    "topic: COUNT",
    "topic: COUNT: two",
    `${statements}:4:10: this is not readable YAML: Nested mappings are not allowed in compact mappings (a text that holds ": " needs quotes around it)`,
  ],
  [
    "a tab at the beginning of a line",
    statements,
    "  topic: COUNT",
    "\ttopic: COUNT",
    `${statements}:4:2: this is not readable YAML: Unexpected scalar at node end (indent with blanks, not with tabs)`,
  ],
  [
    "an alias, whose target a reader would have to look for",
    people,
    "during: 1933/..",
    "during: *reign",
    `${people}:6:15: write the value out: *reign is not followed here`,
  ],
];

describe.each([
  ["of one record", mistakesOfOneRecord],
  ["between records", mistakesBetweenRecords],
  ["of YAML", mistakesOfYaml],
])("mistakes %s, with line and column", (_, cases) => {
  test.each(cases)("%s", (_what, file, before, after, ...lines) => {
    data.change(file, before, after);
    expect(data.mistakes()).toEqual(lines);
  });
});

describe("what is possible is no mistake", () => {
  test.each([
    ["an agreement of the month in which its visit lies", agreements, 'date: "1933-11"', 'date: "1933"'],
    ["an agreement long after the beginning of a visit whose end is not known", agreements, 'date: "1934-05"', "date: 1936-05"],
    ["a change that the rounding of the amounts allows", trade, "changeOnYearPercent: 27.3", "changeOnYearPercent: 37.8"],
    ["a sum that the rounding of the parts allows", trade, "amount: 387000000", "amount: 386000000"],
    [
      "a change beside figures of another reporter",
      trade,
      "changeOnYearPercent: 27.3\n  reporter: SY",
      "changeOnYearPercent: 99\n  reporter: FD",
    ],
    ["a change beside figures of another currency", trade, "{ amount: 800000000, currency: USD", "{ amount: 80, currency: EUR"],
    ["a date without quotes, which YAML leaves a text", events, '"1933-11-18"', "1933-11-18"],
    ["a file that holds comments alone", sources.replace("sylvania", "ruritania").replace("sources", "places"), "", ""],
  ])("%s", (_, file, before, after) => {
    if (before === "") data.write(file, "# Nothing here yet.\n");
    else data.change(file, before, after);
    expect(data.mistakes()).toEqual([]);
  });
});

test("figures are compared only where one source gives both", () => {
  data.change(trade, "changeOnYearPercent: 27.3", "changeOnYearPercent: 57.3");
  data.change(trade, "- source: statistics", "- source: gazette");
  expect(data.mistakes()).toEqual([]);
});

test("a figure that is kept as deprecated may contradict the others", () => {
  data.change(trade, "amount: 964000000", "amount: 764000000");
  data.change(trade, "rank: PREFERRED", "rank: DEPRECATED");
  expect(data.mistakes()).toEqual([]);
});

test("six different mistakes in one file make six lines, in the order of the file", () => {
  data.change(visits, "    ru: Президент на три дня отправился в Сильванию.\n", "");
  data.change(visits, '"1933-11-17/1933-11-19"', '"1933-13"');
  data.change(visits, "level: STATE", "levels: STATE\n  level: STATE");
  data.change(visits, "- person: trentino", "- person: trentina");
  data.change(visits, "slug: 1934-trentino-in-freedonia", "slug: 1933-firefly-in-sylvania");
  data.change(visits, "places: [fredville]\n  citations:\n    - source: gazette\n", "places: [fredville]\n");
  data.change(agreements, "  signedDuring: 1934-trentino-in-freedonia\n", "");
  const lines = data.mistakes();
  expect(lines.map((line) => line.split(": ")[0])).toEqual(
    ["4:5", "7:9", "10:3", "36:3", "36:9", "45:15"].map((position) => `${visits}:${position}`),
  );
});

describe("files and folders", () => {
  test("a list where one record belongs, and one record where a list does", () => {
    data.write("dataset.yaml", "- licence: none\n");
    data.write("freedonia-ruritania/events.yaml", "slug: 1935-coronation\n");
    expect(data.mistakes()).toEqual([
      "dataset.yaml:1:1: a list stands where something else belongs: write keys with values: licence, licenceUrl, attribution",
      'freedonia-ruritania/events.yaml:1:1: write a list of records, each beginning with "- "',
    ]);
  });

  test("an unknown file is answered with the name that was meant", () => {
    data.write("freedonia-sylvania/visit.yaml", "[]\n");
    data.write("country.yaml", "[]\n");
    expect(data.mistakes()).toEqual([
      "country.yaml:1:1: no such file is known here: did you mean countries.yaml?",
      "freedonia-sylvania/visit.yaml:1:1: no such file is known here: did you mean visits.yaml?",
    ]);
  });

  test("each relation's folder needs its relation.yaml, and a slug for a name", () => {
    mkdirSync(join(data.directory, "Sylvania Ruritania"));
    expect(data.mistakes()).toEqual([
      "Sylvania Ruritania:1:1: a relation's folder is named by its slug: lower-case letters a–z, digits and single hyphens, such as azerbaijan-china",
      "Sylvania Ruritania/relation.yaml:1:1: the file is missing: add relation.yaml",
    ]);
  });

  test("without any relation there is nothing to build", () => {
    rmSync(join(data.directory, "freedonia-sylvania"), { recursive: true });
    rmSync(join(data.directory, "freedonia-ruritania"), { recursive: true });
    expect(data.mistakes()[0]).toContain("there is no relation: add a folder, such as azerbaijan-china, with a relation.yaml");
  });

  test("a file in another encoding than UTF-8", () => {
    const file = join(data.directory, people);
    writeFileSync(file, Buffer.from(data.text(people).replace("Firefly", "Firefl\u00ff"), "latin1"));
    expect(data.mistakes()).toEqual([`${people}:2:27: this letter cannot be read: save the file as UTF-8`]);
  });

  test("records of a file that cannot be read are not called missing", () => {
    data.write(people, "- slug: [\n");
    expect(data.mistakes()).toEqual([expect.stringMatching(/^freedonia-sylvania\/people\.yaml:2:1: this is not readable YAML/)]);
  });
});
