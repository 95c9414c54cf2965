/** The pages that are measured: an article with nothing in it, with each of our elements, with all, and with TimelineJS3. */
import { snippetFromBuilder } from "../../src/browser/testing/snippets.js";
import type { WidgetData } from "../../src/widgets/data.js";
import { questionOf, readParameters, type WidgetName, widgetNames } from "../../src/widgets/parameters.js";
import type { Subject } from "./measure.js";

export const emptyPage = "page with nothing embedded";
export const allElements = "all four elements";
export const elementName = (widget: WidgetName) => `element ${widget}`;

const fact = { slug: "2016-meng-jianzhu-in-azerbaijan" };
const choiceOf = (widget: WidgetName) => ({ widget, ...(widget === "fact" && fact) });

const paragraph = `<p>${"The text of the article goes on below what is embedded, and must stay where it is. ".repeat(4)}</p>`;

function article(embedded: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Article</title>
<style>body { font: 16px/1.5 sans-serif; margin: 0 auto; max-width: 680px; padding: 0 16px }</style>
</head>
<body>
<main>
<h1>Article</h1>
${embedded}
${paragraph.repeat(5)}
</main>
</body>
</html>
`;
}

/** By path. The snippets are those that the builder gives. */
export async function hostPages(ours: string, peerMarkup: string): Promise<Record<string, string>> {
  const snippets = await Promise.all(widgetNames.map((widget) => snippetFromBuilder(ours, "element", choiceOf(widget))));
  const pages: Record<string, string> = { "/empty.html": article(""), "/timelinejs.html": article(peerMarkup) };
  for (const [place, widget] of widgetNames.entries()) pages[`/${widget}.html`] = article(snippets[place] ?? "");
  // Without waiting for the reader to come near: all of them are to be drawn.
  pages["/all.html"] = article(snippets.map((snippet) => snippet.replace(/<bilateral-\w+/, '$& loading="eager"')).join("\n"));
  return pages;
}

export function subjectsOf(ours: string, theirs: string, peer: string): Subject[] {
  const page = { isFrame: false, event: "bilateral:load", times: 1 };
  return [
    { ...page, name: emptyPage, address: `${theirs}/empty.html`, event: "load" },
    ...widgetNames.map((widget) => ({ ...page, name: elementName(widget), address: `${theirs}/${widget}.html` })),
    { ...page, name: allElements, address: `${theirs}/all.html`, times: widgetNames.length },
    ...widgetNames.map((widget) => ({
      name: `frame page ${widget}`,
      address: `${ours}/embed/${widget}?${new URLSearchParams(widget === "fact" ? fact : { relation: "azerbaijan-china" })}`,
      isFrame: true,
      event: "load",
      times: 1,
    })),
    { ...page, name: peer, address: `${theirs}/timelinejs.html`, event: "timeline:loaded" },
  ];
}

/** What the element timeline draws. */
export async function timelineAnswer(ours: string): Promise<WidgetData["timeline"]> {
  const read = readParameters("timeline", []);
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  const { operation, variables } = questionOf("timeline", read.parameters);
  const search = new URLSearchParams(Object.entries(variables).map(([name, value]) => [name, String(value)]));
  const { data } = (await (await fetch(`${ours}/operations/${operation}?${search}`)).json()) as { data: WidgetData["timeline"] };
  return data;
}
