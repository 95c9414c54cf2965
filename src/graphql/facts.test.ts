/** What the API says of Azerbaijan and China. */
import { openTestApi } from "./testing.js";

const api = openTestApi();
afterAll(() => api.close());

describe("visits with the agreements signed during them", () => {
  test("all visits of the record are there, each with sources", async () => {
    const { visits, dataset } = await api.ask(
      "{ dataset { counts { visits } } visits(first: 100, orderBy: OLDEST_FIRST) { totalCount nodes { slug citations { basis } } } }",
    );
    const { totalCount, nodes } = visits as { totalCount: number; nodes: { slug: string; citations: unknown[] }[] };
    expect({ counts: { visits: totalCount } }).toEqual(dataset);
    expect(totalCount).toBeGreaterThanOrEqual(23);
    expect(nodes.filter((visit) => visit.citations.length === 0)).toEqual([]);
  });

  test("during Heydar Aliyev's visit of 1994 eight documents were signed, and sources count eight or seven", async () => {
    const { visit } = await api.ask(
      '{ visit(slug: "1994-heydar-aliyev-in-china") { date { text } level guest { code } host { code } agreements { slug } reportedAgreementCounts { count citations { source { slug } } } } }',
    );
    expect(visit).toMatchObject({ date: { text: "7–10 March 1994" }, level: "OFFICIAL", guest: { code: "AZ" }, host: { code: "CN" } });
    const { agreements, reportedAgreementCounts } = visit as {
      agreements: { slug: string }[];
      reportedAgreementCounts: { count: number; citations: unknown[] }[];
    };
    expect(agreements.map((agreement) => agreement.slug).sort()).toEqual([
      "1994-air-route",
      "1994-culture",
      "1994-health",
      "1994-investment-protection",
      "1994-joint-statement",
      "1994-science-technology",
      "1994-television-radio",
      "1994-tourism",
    ]);
    expect(reportedAgreementCounts.map(({ count }) => count)).toEqual([8, 7]);
    expect(reportedAgreementCounts.every(({ citations }) => citations.length > 0)).toBe(true);
  });

  test("the agreement on the air route leads back to the visit", async () => {
    const { agreements } = await api.ask(
      "{ agreements(filter: { fields: [AIR_TRANSPORT] }) { nodes { slug signedDuring { slug agreements { slug } } } } }",
    );
    expect(agreements).toMatchObject({ nodes: [{ slug: "1994-air-route", signedDuring: { slug: "1994-heydar-aliyev-in-china" } }] });
  });

  test("the visitor of April 1996 has an office and no name", async () => {
    const { visit } = await api.ask(
      '{ visit(slug: "1996-vice-premier-in-azerbaijan") { delegation { person { name } office { title } nameInSource } corrections { kind certainty } } }',
    );
    expect(visit).toMatchObject({
      delegation: [
        { person: null, office: { title: expect.stringContaining("Vice Premier of the State Council") }, nameInSource: "Jiang Jemin" },
      ],
    });
    expect((visit as { corrections: { kind: string }[] }).corrections.map(({ kind }) => kind)).toContain("WRONG_PERSON");
  });

  test("two envoys whom a source sends to Afghanistan were in Azerbaijan", async () => {
    const { visits } = await api.ask(
      '{ visits(filter: { during: "2016", host: "AZ" }) { nodes { slug corrections { kind said certainty } } } }',
    );
    const { nodes } = visits as { nodes: { corrections: { kind: string; said: string }[] }[] };
    expect(nodes).toHaveLength(2);
    for (const { corrections } of nodes) {
      expect(corrections.find(({ kind }) => kind === "WRONG_COUNTRY")).toMatchObject({
        said: expect.stringContaining("Afghanistan"),
        certainty: "CERTAIN",
      });
    }
  });
});

describe("dates at the precision known", () => {
  test("a visit known only to the month says MONTH", async () => {
    const { visit } = await api.ask(
      '{ visit(slug: "2018-ogtay-asadov-in-china") { date { edtf precision earliest latest text(locale: RU) } } }',
    );
    expect(visit).toEqual({
      date: { edtf: "2018-06", precision: "MONTH", earliest: "2018-06-01", latest: "2018-06-30", text: "июнь 2018 г." },
    });
  });

  test.each([
    ["2018-06-30", true],
    ["2018-06", true],
    ["2018", true],
    ["2018-05/2018-06", true],
    ["2018-07", false],
    ["2018-05-31", false],
  ])("the visit of June 2018 and the span %s overlap: %s", async (during, found) => {
    const { visits } = await api.ask("query ($during: EDTF) { visits(first: 100, filter: { during: $during }) { nodes { slug } } }", {
      during,
    });
    const slugs = (visits as { nodes: { slug: string }[] }).nodes.map(({ slug }) => slug);
    expect(slugs.includes("2018-ogtay-asadov-in-china")).toBe(found);
  });

  test("of a visit whose end is not known the first day counts alone", async () => {
    const begun = await api.ask('{ visits(filter: { during: "2000-06-22" }) { nodes { slug date { latest precision } } } }');
    expect(begun.visits).toEqual({ nodes: [{ slug: "2000-li-peng-in-azerbaijan", date: { latest: null, precision: "UNKNOWN_END" } }] });
    const later = await api.ask('{ visits(filter: { during: "2001" }) { totalCount } }');
    expect(later.visits).toEqual({ totalCount: 0 });
  });

  test("on 8 March falls the meeting of 1994 with Li Peng, and the visit that lasted over it", async () => {
    const { onThisDay } = await api.ask('{ onThisDay(day: "--03-08", first: 100) { nodes { slug } } }');
    const slugs = (onThisDay as { nodes: { slug: string }[] }).nodes.map(({ slug }) => slug);
    expect(slugs).toContain("1994-heydar-aliyev-li-peng");
    expect(slugs).toContain("1994-heydar-aliyev-in-china");
    expect(slugs).not.toContain("1994-air-route");
  });
});

test("a source leads to the facts that rest on it, in a correction too", async () => {
  const { source } = await api.ask(
    '{ source(slug: "wiki-npc8") { facts(first: 100) { nodes { slug corrections { citations { source { slug } } } } } } }',
  );
  expect((source as { facts: { nodes: unknown[] } }).facts.nodes.length).toBeGreaterThan(0);
});

describe("trade", () => {
  const question = `{ tradeYears(relation: "azerbaijan-china", from: 2017, to: 2017) {
    figures { value { amount } exporter { code } reporter { code } coversWholeYear rank }
    china: total(reportedBy: "CN") { value { amount } }
    azerbaijan: total(reportedBy: "AZ") { slug value { amount } }
    balance(of: "CN", reportedBy: "CN") { amount currency approximate }
    unbalanced: balance(of: "CN", reportedBy: "AZ") { amount }
    reportersGap { amount approximate }
  } }`;

  test("each side has its own figures for 2017, and none is added up", async () => {
    const { tradeYears } = await api.ask(question);
    const [year] = tradeYears as [
      { figures: { value: { amount: number }; exporter: { code: string } | null; reporter: { code: string } }[] },
    ];
    const amounts = (reporter: string) =>
      year.figures
        .filter((figure) => figure.reporter.code === reporter)
        .map((figure) => [figure.exporter?.code ?? "both", figure.value.amount / 1e6]);
    expect(amounts("CN").sort()).toEqual([
      ["AZ", 577],
      ["CN", 387],
      ["both", 964],
    ]);
    expect(amounts("AZ").sort()).toEqual([
      ["CN", 850],
      ["both", 1200],
      ["both", 1300],
    ]);
  });

  test("China's statistics show a Chinese deficit of 190 million; Azerbaijan's do not give both directions", async () => {
    const { tradeYears } = await api.ask(question);
    expect(tradeYears).toMatchObject([{ balance: { amount: -190_000_000, currency: "USD", approximate: false }, unbalanced: null }]);
  });

  test("the balance of one month is not given as that of its year", async () => {
    const { tradeYears } = await api.ask(
      '{ tradeYears(relation: "azerbaijan-china", from: 2026, to: 2026) { figures { coversWholeYear } balance(of: "CN") { amount } } }',
    );
    expect(tradeYears).toMatchObject([
      { figures: [{ coversWholeYear: false }, { coversWholeYear: false }, { coversWholeYear: false }], balance: null },
    ]);
  });

  test("the preferred totals of the two sides lie 336 million apart", async () => {
    const { tradeYears } = await api.ask(question);
    expect(tradeYears).toMatchObject([
      {
        china: { value: { amount: 964_000_000 } },
        azerbaijan: { slug: "trade-2017-total-az-july", value: { amount: 1_300_000_000 } },
        reportersGap: { amount: 336_000_000, approximate: true },
      },
    ]);
  });

  test("eleven months of 2018 are not a year", async () => {
    const { fact } = await api.ask(
      '{ fact(slug: "trade-2018-01-11-total-unstated") { ... on TradeFigure { coversWholeYear reporter { code } date { edtf text(locale: ZH) } } } }',
    );
    expect(fact).toEqual({ coversWholeYear: false, reporter: null, date: { edtf: "2018-01/2018-11", text: "2018年1月至11月" } });
  });
});

describe("search", () => {
  test.each(["航空", "авиа", "hava", "air", "AIR", "Hava"])("%s finds the agreement on the air route", async (text) => {
    const { search } = await api.ask(
      "query ($text: String!) { search(text: $text, first: 100) { nodes { record { ... on Fact { slug } } } } }",
      { text },
    );
    expect((search as { nodes: { record: { slug?: string } }[] }).nodes.map(({ record }) => record.slug)).toContain("1994-air-route");
  });

  test("an Azerbaijani word is found without its diacritics, and shown with them", async () => {
    const { search } = await api.ask(
      '{ search(text: "Heyder Eliyev", kinds: [PERSON], locale: AZ) { nodes { excerpt record { ... on Person { slug } } } } }',
    );
    expect(search).toEqual({ nodes: [{ excerpt: "**Heydər** **Əliyev**", record: { slug: "heydar-aliyev" } }] });
  });

  test.each([
    ["Afghanistan", "2016-meng-jianzhu-in-azerbaijan"],
    ["Jemin", "1996-vice-premier-in-azerbaijan"],
  ])("what a source had wrong is found: %s", async (text, slug) => {
    const { search } = await api.ask(
      "query ($text: String!) { search(text: $text) { nodes { excerpt record { ... on Fact { slug } } } } }",
      { text },
    );
    const hit = (search as { nodes: { excerpt: string; record: { slug?: string } }[] }).nodes.find(({ record }) => record.slug === slug);
    expect(hit?.excerpt).toContain(`**${text}**`);
  });

  test("every hit shows the passage that matched", async () => {
    const { corrections } = await api.ask("{ corrections(first: 100) { nodes { said reason reasonInRussian: reason(locale: RU) } } }");
    const words = (corrections as { nodes: Record<string, string>[] }).nodes.flatMap((correction) =>
      Object.values(correction).map((text) => text.split(/\P{L}+/u).at(-2) ?? ""),
    );
    for (const text of new Set(words.filter((word) => word.length > 2))) {
      const { search } = await api.ask("query ($text: String!) { search(text: $text, first: 100) { nodes { excerpt } } }", { text });
      const { nodes } = search as { nodes: { excerpt: string }[] };
      expect(nodes.length).toBeGreaterThan(0);
      expect(nodes.filter(({ excerpt }) => !excerpt.includes("**"))).toEqual([]);
    }
  });

  test("pages of a search do not overlap and hold everything", async () => {
    const seen: string[] = [];
    let after: string | null = null;
    let total = 0;
    do {
      const { search } = await api.ask(
        'query ($after: String) { search(text: "china", first: 7, after: $after) { totalCount nodes { record { id } } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      const page = search as {
        totalCount: number;
        nodes: { record: { id: string } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
      seen.push(...page.nodes.map(({ record }) => record.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      total = page.totalCount;
    } while (after !== null);
    expect(total).toBeGreaterThan(20);
    expect(new Set(seen).size).toBe(total);
    expect(seen).toHaveLength(total);
  });
});

test("positions are attributed, never in our own voice", async () => {
  const { statements } = await api.ask(
    "{ statements(first: 100) { totalCount nodes { attributedTo { slug } citations { source { slug } } } } }",
  );
  const { nodes, totalCount } = statements as {
    totalCount: number;
    nodes: { attributedTo: { slug: string }; citations: { source: { slug: string } }[] }[];
  };
  expect(nodes).toHaveLength(totalCount);
  const unattributed = nodes.filter(({ attributedTo, citations }) => !citations.some(({ source }) => source.slug === attributedTo.slug));
  expect(unattributed).toEqual([]);
});

test("every text stands in four languages and differs between scripts", async () => {
  const { timeline } = await api.ask(
    "{ timeline(first: 100) { nodes { slug en: title az: title(locale: AZ) zh: title(locale: ZH) ru: title(locale: RU) } } }",
  );
  for (const title of (timeline as { nodes: Record<"en" | "az" | "zh" | "ru", string>[] }).nodes) {
    expect(title.zh).toMatch(/\p{Script=Han}/u);
    expect(title.ru).toMatch(/\p{Script=Cyrillic}/u);
    expect(title.az).not.toBe(title.en);
  }
});
