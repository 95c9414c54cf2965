import { homeQuestion } from "../pages/home-question.js";
import { ask, startForTests, type TestServer } from "./testing.js";

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
  const { body } = await ask(server, homeQuestion);
  const visits: { title: string; agreements: { title: string }[] }[] = body.data.visits.nodes;
  expect(visits.length).toBeGreaterThan(20);
  const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  for (const { title, agreements } of visits) {
    expect(page).toContain(escaped(title));
    for (const agreement of agreements) expect(page).toContain(escaped(agreement.title));
  }
  expect(page).toContain(escaped(homeQuestion.split("\n")[2] ?? ""));
  expect(page).toContain(`dataset ${server.datasetVersion}`);
});

test("every agreement that is named is a filled square", async () => {
  const { body } = await ask(server, homeQuestion);
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
  expect(new URLSearchParams(link).get("query")).toBe(homeQuestion);
});

test("it needs no script and no inline style, and asks nobody else for anything", () => {
  expect(response.headers.get("content-security-policy")).toBe(
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
  expect(page).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=/);
  expect(page).not.toMatch(/(src|rel="stylesheet" href)="https?:/);
});
