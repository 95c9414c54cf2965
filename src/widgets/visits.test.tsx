import { renderToString } from "preact-render-to-string";
import { openTestApi } from "../graphql/testing.js";
import { askWidget } from "./testing.js";
import { countsText } from "./visits.js";
import { Widget } from "./widget.js";
import { wordsFor } from "./words.js";

const api = openTestApi();
afterAll(() => api.close());

test("of the state visit of April 2025, twenty documents are reported and six have names", async () => {
  const html = renderToString(<Widget {...(await askWidget(api, "visits", { during: "2025-04-22" }))} />);
  expect(html).toContain("Signed during the visit: 20 reported; 6 listed");
  expect(html).toContain("State visit");
  expect(html).toContain('<time datetime="2025-04-22">22–24 April 2025</time>');
  expect(html.match(/\/facts\/2025-[a-z-]+" target="_blank" rel="noopener" part="link">Azerbaijan–China/g)).toHaveLength(6);
});

test("where sources count differently, both numbers are said; where all agree, neither", async () => {
  const { data } = await askWidget(api, "visits", { during: "2025-04-22" });
  const visit = data.visits.nodes.find(({ agreements }) => agreements.length === 6);
  if (!visit) throw new Error("The visit is gone.");
  const counted = (...counts: [count: number, atLeast: boolean][]) =>
    countsText({ ...visit, reportedAgreementCounts: counts.map(([count, atLeast]) => ({ count, atLeast })) }, wordsFor("en"));
  expect(counted([8, false], [7, false])).toBe("8 or 7 reported; 6 listed");
  expect(counted([6, false], [7, false])).toBe("6 or 7 reported; 6 listed");
  expect(counted([8, true])).toBe("at least 8 reported; 6 listed");
  expect(counted([8, false], [8, false])).toBe("8 reported; 6 listed");
  expect(counted([6, false])).toBeUndefined();
  expect(counted([5, true])).toBeUndefined();
  expect(counted()).toBeUndefined();
});

test("a list that goes on tells how far it is and can be continued, without losing the focus while it waits", async () => {
  const asked = await askWidget(api, "visits", { first: "2" });
  const waiting = renderToString(<Widget {...asked} more={{ busy: true, load() {} }} />);
  expect(waiting).toMatch(/<span role="status">2 of \d+<\/span><button type="button" part="button" aria-disabled="true">Show more…/);
  expect(renderToString(<Widget {...asked} />)).not.toContain("<button");
});
