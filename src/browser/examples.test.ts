/** The examples of docs/examples, built as their readers build them, on pages of another origin than the server. */
import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { projectRoot } from "../project-root.js";
import { newReader } from "./testing/reader.js";
import { setStage } from "./testing/stage.js";

const examples = join(projectRoot, "docs", "examples");

const folder = mkdtempSync(join(tmpdir(), "bilateral-examples-"));
const stage = setStage();
afterAll(() => rmSync(folder, { recursive: true }));

/** Builds the example for the server of this test, puts it on the site of somebody else, and opens it. */
async function openBuilt(example: string) {
  const built = join(folder, example);
  // Beside our server, which is in this process: held up, it would refuse what the example asks.
  await promisify(execFile)(process.execPath, [join(examples, "build.mjs"), example, built, stage.server.origin]);
  const html = readFileSync(join(built, "index.html"), "utf8").replace(/\.\/assets\/[^"]+/g, (file) =>
    stage.newsroom.publish(readFileSync(join(built, file), "utf8"), { "content-type": "text/javascript" }),
  );
  const reader = await newReader(stage.browser, stage.server.origin, stage.newsroom.origin);
  // The browser asks for leave beneath what routes see; its own protocol tells.
  const preflights: string[] = [];
  const session = await reader.context.newCDPSession(reader.page);
  await session.send("Network.enable");
  session.on("Network.requestWillBeSent", ({ request }) => request.method === "OPTIONS" && preflights.push(request.url));
  await reader.page.goto(stage.newsroom.publish(html));
  return { ...reader, preflights };
}

/** How each asks: by one GET. */
const asks: Readonly<Record<string, RegExp>> = {
  react: /^GET \/operations\/VisitsWithAgreements\?filter=/,
  vue: /^GET \/operations\/VisitsWithAgreements\?filter=/,
  apollo: /^GET \/graphql\?.*sha256Hash/,
  urql: /^GET \/graphql\?.*query=/,
};

test.each(Object.entries(asks))(
  "%s shows the visit of 1994 with its eight agreements, and asks without a preflight",
  async (example, way) => {
    const { page, asked, elsewhere, complaints, preflights } = await openBuilt(example);
    await page.locator("h2", { hasText: "Heydar Aliyev pays an official visit to China" }).first().waitFor();
    expect(await page.locator("section").count()).toBe(1);
    expect(await page.locator("section > p").textContent()).toBe("7–10 March 1994");
    expect(await page.locator("section li").count()).toBe(8);
    expect(await page.locator("section li").allTextContents()).toContain("Azerbaijan–China agreement on opening an air route");
    expect(asked[0]).toMatch(way);
    expect(asked.filter((request) => !/^GET \/(graphql|operations\/VisitsWithAgreements)\?/.test(request))).toEqual(
      example === "react" ? [expect.stringMatching(/^GET \/operations\/WidgetVisits\?/)] : [],
    );
    expect({ elsewhere, complaints, preflights }).toEqual({ elsewhere: [], complaints: [], preflights: [] });
    if (example === "react") await page.locator("bilateral-visits article h3", { hasText: "Heydar Aliyev" }).waitFor();
  },
);

test("plain HTML lists every visit page by page, and draws the widget", async () => {
  const html = readFileSync(join(examples, "html", "index.html"), "utf8").replaceAll("http://localhost:4000", stage.server.origin);
  const { page, asked, elsewhere, complaints } = await newReader(stage.browser, stage.server.origin, stage.newsroom.origin);
  await page.goto(stage.newsroom.publish(html));
  await page.locator("#visits[data-complete]").waitFor();
  const { data } = await (await fetch(`${stage.server.origin}/operations/VisitsWithAgreements?first=1`)).json();
  const { totalCount } = data.visits;
  expect(await page.locator("#visits li").count()).toBe(totalCount);
  expect(await page.locator("#visits li").allTextContents()).toContain("Heydar Aliyev pays an official visit to China: 8");
  expect(asked.filter((request) => request.includes("VisitsWithAgreements"))).toHaveLength(Math.ceil(totalCount / 5));
  await page.locator("bilateral-visits article h3", { hasText: "Heydar Aliyev" }).waitFor();
  expect({ elsewhere, complaints }).toEqual({ elsewhere: [], complaints: [] });
});

test("each example is opened here", () => {
  const folders = readdirSync(examples, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []));
  expect(folders.toSorted()).toEqual([...Object.keys(asks), "html"].toSorted());
});
