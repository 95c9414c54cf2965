import { renderToString } from "preact-render-to-string";
import { openTestApi } from "../graphql/testing.js";
import { askWidget } from "./testing.js";
import { Widget } from "./widget.js";

const api = openTestApi();
afterAll(() => api.close());

const draw = async (given: Record<string, string>) => {
  const asked = await askWidget(api, "timeline", given);
  return { asked, html: renderToString(<Widget {...asked} />) };
};

test("every year is said once, in order, and knows which kinds it holds", async () => {
  const { asked, html } = await draw({ first: "100", order: "oldest" });
  const years = [...html.matchAll(/<li class="year ([^"]*)"><h3><time datetime="(\d{4})">\2</g)].map(([, kinds, year]) => ({
    kinds,
    year,
  }));
  const wanted = [...new Set(asked.data.timeline.nodes.map(({ date }) => date.earliest.slice(0, 4)))];
  expect(years.map(({ year }) => year)).toEqual(wanted);
  for (const { kinds, year } of years) {
    const entries = asked.data.timeline.nodes.filter(({ date }) => date.earliest.startsWith(year ?? "-"));
    expect(new Set(kinds?.split(" "))).toEqual(new Set(entries.map(({ __typename }) => __typename)));
  }
});

test("every entry has its date where machines find it, at the precision that is known", async () => {
  const { asked, html } = await draw({ first: "100" });
  const entries = html.split('<li class="entry ').slice(1);
  expect(entries).toHaveLength(asked.data.timeline.nodes.length);
  expect(entries.filter((entry) => !/^\w+" part="entry"><p class="when"><time datetime="\d{4}(-\d\d){0,2}">/.test(entry))).toEqual([]);
});

test("kinds have boxes to tick, but one kind alone needs none", async () => {
  const boxes = async (given: Record<string, string>) => (await draw(given)).html.match(/class="on-\w+"/g);
  expect(await boxes({})).toEqual(['class="on-Visit"', 'class="on-Agreement"', 'class="on-Event"', 'class="on-Statement"']);
  expect(await boxes({ kinds: "VISIT,EVENT" })).toEqual(['class="on-Visit"', 'class="on-Event"']);
  expect(await boxes({ kinds: "VISIT" })).toBeNull();
  expect((await draw({})).html.match(/<input type="checkbox"[^>]* checked/g)).toHaveLength(4);
});
