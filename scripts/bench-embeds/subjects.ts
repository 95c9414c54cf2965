/** The pages that are measured: an article that embeds nothing, with each of our elements, with all, and with TimelineJS3. */
import { snippetFromBuilder } from "../../src/browser/testing/snippets.js";
import type { WidgetData } from "../../src/widgets/data.js";
import { questionOf, readParameters, type WidgetName, widgetNames } from "../../src/widgets/parameters.js";
import type { Subject } from "./measure.js";

export const nothing = "nothing";
export const allElements = "all four elements";
export const elementName = (widget: WidgetName) => `element ${widget}`;

const fact = { slug: "2016-meng-jianzhu-in-azerbaijan" };
const choiceOf = (widget: WidgetName) => ({ widget, ...(widget === "fact" && fact) });

const paragraph = `<p>${"The text of the article goes on below what is embedded, and must stay where it is. ".repeat(4)}</p>`;

/** A place in an article, with what belongs there before anything is loaded, and what loads it. */
interface Embed {
  readonly place: string;
  readonly loader: string;
}

function article({ place, loader }: Embed): string {
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
${place}
${paragraph.repeat(5)}
</main>
<template id="late">${loader}</template>
</body>
</html>
`;
}

/** The first line of the builder's snippet is the script; all of its snippets have the same. */
function embedOf(snippets: readonly string[]): Embed {
  const [loader = ""] = snippets[0]?.split("\n") ?? [];
  return { loader, place: snippets.map((snippet) => snippet.replace(loader, "")).join("\n") };
}

/** By path. The snippets are those that the builder gives. */
export async function hostPages(ours: string, peer: Embed): Promise<Record<string, string>> {
  const snippets = await Promise.all(widgetNames.map((widget) => snippetFromBuilder(ours, "element", choiceOf(widget))));
  // Without waiting for the reader to come near: all of them are to be drawn.
  const eager = snippets.map((snippet) => snippet.replace(/<bilateral-\w+/, '$& loading="eager"'));
  return {
    "/empty.html": article({ place: "", loader: '<script>dispatchEvent(new Event("nothing"))</script>' }),
    ...Object.fromEntries(widgetNames.map((widget, place) => [`/${widget}.html`, article(embedOf([snippets[place] ?? ""]))])),
    "/all.html": article(embedOf(eager)),
    "/timelinejs.html": article(peer),
  };
}

export function subjectsOf(ours: string, theirs: string, peer: string): Subject[] {
  const page = { isFrame: false, event: "bilateral:load", times: 1 };
  return [
    { ...page, name: nothing, address: `${theirs}/empty.html`, event: "nothing" },
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
