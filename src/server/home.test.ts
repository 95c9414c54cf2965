import { homeQuestion } from "../pages/home-question.js";
import { widgetLocales, widgetNames } from "../widgets/parameters.js";
import { ask, startForTests, type TestServer } from "./testing.js";

const question = homeQuestion("azerbaijan-china", "en");

let server: TestServer;
let response: Response;
let page: string;

beforeAll(async () => {
  server = await startForTests();
  response = await fetch(`${server.origin}/`);
  page = await response.text();
});

afterAll(() => server.close());

test("the page shows a question with the answer that the API gives to it", async () => {
  const { body } = await ask(server, question);
  const visits: { title: string; agreements: { title: string }[] }[] = body.data.visits.nodes;
  expect(visits.length).toBeGreaterThan(20);
  const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  for (const { title, agreements } of visits) {
    expect(page).toContain(escaped(title));
    for (const agreement of agreements) expect(page).toContain(escaped(agreement.title));
  }
  expect(page).toContain(escaped(question.split("\n")[2] ?? ""));
  expect(page).toContain(`Dataset ${server.datasetVersion}`);
});

test("every agreement that is named is a filled square", async () => {
  const { body } = await ask(server, question);
  const named = body.data.visits.nodes.flatMap((visit: { agreements: unknown[] }) => visit.agreements);
  expect(page.match(/<rect class="named"/g)).toHaveLength(named.length);
});

test("its links lead to where something is", async () => {
  const links = new Set([...page.matchAll(/(?:href)="(\/[^"]*)"/g)].map(([, link = ""]) => link.replaceAll("&amp;", "&")));
  expect(links.size).toBeGreaterThan(20);
  for (const link of links) {
    // The playground is built apart from the server.
    if (link.startsWith("/playground")) continue;
    const { status } = await fetch(`${server.origin}${link}`);
    expect({ link, status }).toEqual({ link, status: 200 });
  }
});

test("the link to the playground carries the question behind the #", () => {
  const link = /href="\/playground#([^"]+)"/.exec(page)?.[1] ?? "";
  expect(new URLSearchParams(link).get("query")).toBe(question);
});

test("each widget is live in it, beside the lines that make it, with a picture where scripts are off", () => {
  for (const name of widgetNames) {
    expect(page).toMatch(new RegExp(`<bilateral-${name} [^>]*><a href="[^"]+"><img src="[^"]+/image/${name}\\.png[^"]*" width="\\d+"`));
    expect(page).toContain(`&lt;bilateral-${name} `);
  }
});

test.each(widgetLocales)("in %s it is asked and answered in that language", async (locale) => {
  const html = await (await fetch(`${server.origin}/?locale=${locale}`)).text();
  const asked = homeQuestion("azerbaijan-china", locale);
  const { body } = await ask(server, asked);
  expect(html).toContain(`<html lang="${locale === "zh" ? "zh-Hans" : locale}"`);
  for (const { title } of body.data.visits.nodes) expect(html).toContain(title.replaceAll("&", "&amp;").replaceAll('"', "&quot;"));
  expect(html).toContain(`<bilateral-trade relation="azerbaijan-china"${locale === "en" ? "" : ` locale="${locale}"`}>`);
});

test("a language that it has not is a page that says which there are", async () => {
  const response = await fetch(`${server.origin}/?locale=de`, { headers: { accept: "text/html" } });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain("must be one of en, az, zh, ru");
});

test("it needs no inline script or style, and asks nobody else for anything", () => {
  expect(page).not.toMatch(/<script(?![^>]* src="\/)|<style|\sstyle=|\son[a-z]+=/);
  expect(page).not.toMatch(/rel="stylesheet" href="https?:/);
});
