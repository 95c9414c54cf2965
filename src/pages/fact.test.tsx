/** What stands in the data is text: none of it becomes markup, a script or an address that runs. */

import { renderFact } from "./fact.js";
import type { FactTold } from "./fact-answer.js";

const hostile = `</script><img src=x onerror=alert(1)> "quoted" & \u202egnp.exe`;

const source = {
  slug: "somewhere",
  title: hostile,
  publisher: hostile,
  url: "javascript:alert(1)",
  language: "en",
  retrieved: "2026-01-01",
  published: { text: hostile },
};
const citation = { basis: "NONE", note: hostile, date: { text: hostile }, source } as const;

const fact: FactTold = {
  __typename: "Visit",
  slug: "a-visit",
  title: hostile,
  summary: hostile,
  corroboration: "CONFLICTING",
  date: { edtf: "1994-03-07/1994-03-10", earliest: "1994-03-07", latest: "1994-03-10", precision: "DAY", text: hostile },
  relation: {
    slug: "a-b",
    title: hostile,
    countries: [
      { code: "AA", name: hostile },
      { code: "BB", name: hostile },
    ],
  },
  corrections: [{ kind: "OTHER", said: hostile, published: hostile, reason: hostile, certainty: "OPEN", citations: [citation] }],
  citations: [citation],
  level: "UNSPECIFIED",
  occasion: "UNSPECIFIED",
  places: [hostile],
  guest: { code: "AA", name: hostile },
  host: { code: "BB", name: hostile },
  delegation: [{ person: null, office: { title: hostile }, nameInSource: hostile }],
  events: [],
  agreements: [{ __typename: "Agreement", slug: "an-agreement", title: hostile, date: null }],
  reportedAgreementCounts: [{ count: 8, atLeast: true, of: "AGREEMENTS", citations: [{ source }] }],
};

const html = renderFact({
  fact,
  dataset: {
    version: "1",
    reviewedOn: "2026-01-01",
    licence: "CC BY 4.0",
    licenceUrl: "https://licence.example/",
    attribution: "Bilateral",
  },
  locale: "en",
  address: (path) => `https://bilateral.example${path}`,
  addresses: {
    oembed: { json: "/oembed?format=json", xml: "/oembed?format=xml" },
    picture: { address: "/image/fact.png", width: 1200, height: 630 },
    builder: "/builder",
    json: "/json",
    csv: "/csv",
  },
});

test("markup in the data is text in the page", () => {
  expect(html).not.toContain("<img");
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html.match(/<\/script>/g)).toHaveLength(1);
});

test("the data for machines say the same text, and stay inside their element", () => {
  const json = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? "";
  expect(JSON.parse(json)).toMatchObject({
    name: hostile,
    mainEntity: { "@type": "Event", startDate: "1994-03-07", endDate: "1994-03-10" },
  });
});

test("an address that is no web address is no link", () => {
  expect(html).not.toMatch(/href="javascript:/);
  expect(html).toContain("<cite");
});

test("a name that nobody knows is said to be unknown, with the office and the spelling of the source", () => {
  expect(html).toContain("<em>name not known</em>");
  expect(html).toContain("in the source: ");
});
