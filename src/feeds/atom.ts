/** The newest facts of a relation as a feed (RFC 4287). */
import type { TimelineData, TimelineEntry } from "../widgets/data.js";
import type { WidgetLocale } from "../widgets/parameters.js";
import { isWebAddress } from "../wording/web-address.js";
import { xmlElement, xmlEmpty } from "../wording/xml.js";

export interface FeedAddresses {
  readonly self: string;
  readonly page: string;
  /** The page of one fact, in the language of the feed. */
  readonly pageOfFact: (slug: string) => string;
}

export const atomType = "application/atom+xml; charset=utf-8";

/**
 * In the order of the facts' dates. Those dates are no `published` of the entries: many are known to the month or the
 * year alone, and Atom has only instants. What it can say truthfully is when the records were last reviewed.
 */
export function writeAtom(
  { dataset, relation, timeline }: TimelineData,
  locale: WidgetLocale,
  { self, page, pageOfFact }: FeedAddresses,
): string {
  const reviewed = `${dataset.reviewedOn}T00:00:00Z`;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    xmlElement("id", self),
    xmlElement("title", relation.title),
    xmlElement("updated", reviewed),
    xmlEmpty("link", { rel: "self", type: "application/atom+xml", href: self }),
    xmlEmpty("link", { rel: "alternate", type: "text/html", href: page }),
    `<author>${xmlElement("name", "Bilateral")}</author>`,
    xmlElement("rights", dataset.attribution),
    ...(isWebAddress(dataset.licenceUrl) ? [xmlEmpty("link", { rel: "license", href: dataset.licenceUrl })] : []),
    xmlElement("generator", "Bilateral", { version: dataset.version }),
    ...timeline.nodes.flatMap((entry) => ["<entry>", ...linesOf(entry, reviewed, pageOfFact(entry.slug)), "</entry>"]),
    "</feed>",
    "",
  ].join("\n");
}

function linesOf({ __typename, title, summary, url, date, citations }: TimelineEntry, reviewed: string, page: string): string[] {
  return [
    xmlElement("id", url),
    // Readers sort and show entries by a date of their own; the title is where ours cannot be lost.
    xmlElement("title", `${date.text}: ${title}`),
    xmlElement("updated", reviewed),
    xmlEmpty("link", { rel: "alternate", type: "text/html", href: page }),
    xmlEmpty("category", { term: __typename }),
    xmlElement("summary", summary, { type: "text" }),
    // A source has a feed's shape in Atom; where a fact comes from is a link with the source's name.
    ...citations.flatMap(({ source }) =>
      isWebAddress(source.url) ? [xmlEmpty("link", { rel: "via", href: source.url, title: source.publisher ?? source.title })] : [],
    ),
  ];
}
