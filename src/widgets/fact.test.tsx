import { renderToString } from "preact-render-to-string";
import { openTestApi } from "../graphql/testing.js";
import { askWidget } from "./testing.js";
import { Widget } from "./widget.js";

const api = openTestApi();
afterAll(() => api.close());

const draw = async (given: Record<string, string>) => renderToString(<Widget {...(await askWidget(api, "fact", given))} />);

test("the envoy whom the article sends to Afghanistan went to Azerbaijan, and it is said why", async () => {
  const html = await draw({ slug: "2016-meng-jianzhu-in-azerbaijan" });
  expect(html).toContain("<q>Meng Jianzhu visited Afghanistan</q>");
  expect(html).toContain("<dd>Visited Azerbaijan</dd>");
  expect(html).toContain("<em>Certain</em>");
  expect(html).toContain('<time datetime="2016-05">May 2016</time>');
});

test("short of space, how many corrections there are is said, with the way to them", async () => {
  const html = await draw({ slug: "2016-meng-jianzhu-in-azerbaijan", compact: "true" });
  expect(html).not.toContain("Afghanistan");
  expect(html).toMatch(/facts\/2016-meng-jianzhu-in-azerbaijan"[^>]*>2 corrections</);
});

test("a figure that other sources contradict is called disputed", async () => {
  expect(await draw({ slug: "trade-2017-total-az-july" })).toContain("Disputed: other sources contradict this.");
  expect(await draw({ slug: "trade-2016-total-cn" })).toContain("No second, independent source was found.");
});
