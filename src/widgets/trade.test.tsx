import { renderToString } from "preact-render-to-string";
import { openTestApi } from "../graphql/testing.js";
import { darkColours } from "./colours.js";
import { askWidget } from "./testing.js";
import { TradeChart } from "./trade-chart.js";
import { moneyText, panelsOf } from "./trade-panels.js";
import { Widget } from "./widget.js";
import { wordsFor } from "./words.js";

const api = openTestApi();
afterAll(() => api.close());

test("the totals of 2017 stand side by side as each country reports them, with the gap between them", async () => {
  const asked = await askWidget(api, "trade", {});
  const [total] = panelsOf(asked.data, undefined, wordsFor("en"));
  expect(total?.bars.filter(({ year }) => year === 2017).map(({ by, amount }) => [by, amount])).toEqual([
    [0, 1.3e9],
    [1, 964e6],
  ]);
  expect(renderToString(<Widget {...asked} />)).toContain(
    '<time datetime="2017">2017</time>: The two countries’ figures lie about 336 million US dollars apart.',
  );
});

test("the balance of 2017 is China’s: 577 minus 387 million, in one reporter’s figures", async () => {
  const { data } = await askWidget(api, "trade", {});
  const balance = panelsOf(data, undefined, wordsFor("en")).at(-1);
  expect(balance?.title).toBe("Balance of Azerbaijan: exports minus imports");
  expect(balance?.bars.filter(({ wholeYear }) => wholeYear)).toEqual([
    expect.objectContaining({ year: 2017, by: 1, amount: 190e6, text: "190 million US dollars" }),
  ]);
});

test("one reporter alone: nothing of the other, no gap", async () => {
  const html = renderToString(<Widget {...(await askWidget(api, "trade", { reporter: "CN" }))} />);
  expect(html).toContain("China reports");
  expect(html).not.toContain("Azerbaijan reports");
  expect(html).not.toContain("apart");
  expect(html).not.toContain("1.3 billion");
});

test("a part of a year is hatched, and said in words in picture and table", async () => {
  const asked = await askWidget(api, "trade", { from: "2018", to: "2018" });
  const chart = renderToString(<TradeChart data={asked.data} parameters={asked.parameters} width={720} height={480} />);
  expect(chart.match(/fill="none" stroke="var\(--quiet\)"><\/rect><path d="M/g)).toHaveLength(2);
  expect(chart).toContain(">* January – November 2018</text>");
  expect(chart).toContain(">* Part of a year</text>");
  expect(renderToString(<Widget {...asked} />)).toMatch(/<th scope="row">January.–.November 2018<small>Part of a year<\/small>/u);
});

test("the note of the chart names the parts of years in their order, whichever panel has them", async () => {
  const asked = await askWidget(api, "trade", {});
  const chart = renderToString(<TradeChart data={asked.data} parameters={asked.parameters} width={720} height={620} />);
  const named = chart.match(/\w+( \d+)?.–.\w+ 20\d\d(?=[;<])/gu) ?? [];
  const years = named.map((period) => Number(period.slice(-4)));
  expect(new Set(years).size).toBeGreaterThan(3);
  expect(years).toEqual(years.toSorted());
});

test("the table has every figure, each with its page, and says which are disputed", async () => {
  const asked = await askWidget(api, "trade", {});
  const html = renderToString(<Widget {...asked} />);
  const table = html.slice(html.indexOf("<tbody>"), html.indexOf("</tbody>"));
  for (const { slug, value } of asked.data.tradeYears.flatMap(({ figures }) => figures)) {
    expect(table).toMatch(new RegExp(`/facts/${slug}"[^>]*>${value.text}<`));
  }
  expect(table.match(/Disputed: other sources contradict this\./g)).toHaveLength(3);
});

test("as a picture of its own it names its colours and its font, and needs nothing else", async () => {
  const { data, parameters } = await askWidget(api, "trade", { locale: "zh" });
  const svg = renderToString(
    <TradeChart data={data} parameters={parameters} width={1200} height={630} colours={darkColours} fontFamily="Noto Sans" />,
  );
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="1200" height="630"/);
  expect(svg).not.toMatch(/var\(|class=|style=|url\(|NaN|Infinity|undefined/);
  expect(svg).toContain('font-family="Noto Sans"');
  expect(svg).toContain("<title>贸易");
});

test.each([
  ["en", 190e6, "190 million US dollars"],
  ["az", -397.5e6, "−397,5 milyon ABŞ dolları"],
  ["zh", 190e6, "1.9亿美元"],
  ["ru", 1.165e9, "1,165 млрд долларов США"],
] as const)("in %s, %d dollars are %s, as the server writes them", (locale, amount, text) => {
  expect(moneyText(amount, "USD", wordsFor(locale))).toBe(text);
});
