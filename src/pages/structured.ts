/** Facts and relations in the words of schema.org, for machines that read pages. */
import type { Dataset, Relation } from "../widgets/data.js";
import type { WidgetLocale } from "../widgets/parameters.js";
import { firstOf } from "./dates.js";
import type { Cited, FactTold, Holder, Linked, Sum } from "./fact-answer.js";
import { languageTag } from "./words.js";

type Thing = Readonly<Record<string, unknown>>;

/** Addresses of pages, by path. */
type Address = (path: string) => string;

const context = "https://schema.org";

/** The page of a fact, and the fact as its main subject. */
export function structuredFact(fact: FactTold, dataset: Dataset, locale: WidgetLocale, address: Address): Thing {
  const page = address(`/facts/${fact.slug}`);
  return {
    "@context": context,
    "@type": "WebPage",
    "@id": page,
    url: page,
    name: fact.title,
    description: fact.summary,
    inLanguage: languageTag[locale],
    dateModified: dataset.reviewedOn,
    license: dataset.licenceUrl,
    isPartOf: { "@type": "Dataset", name: fact.relation.title, url: address(`/relations/${fact.relation.slug}`) },
    citation: fact.citations.map(sourceOf),
    mainEntity: { name: fact.title, description: fact.summary, ...subjectOf(fact, address) },
  };
}

function subjectOf(fact: FactTold, address: Address): Thing {
  const linked = (one: Linked | null, type: string) =>
    one === null ? undefined : { "@type": type, name: one.title, url: address(`/facts/${one.slug}`) };
  const list = <Item>(items: readonly Item[], toThing: (item: Item) => unknown) => (items.length > 0 ? items.map(toThing) : undefined);
  switch (fact.__typename) {
    case "Visit":
      return {
        "@type": "Event",
        ...timeOf(fact.date),
        location: placesOf(fact.places, fact.host.name),
        attendee: list(fact.delegation, personOf),
        subEvent: list(fact.events, (event) => linked(event, "Event")),
        subjectOf: list(fact.agreements, (agreement) => linked(agreement, "CreativeWork")),
      };
    case "Event":
      return {
        "@type": "Event",
        ...timeOf(fact.date),
        location: placesOf(fact.places),
        attendee: list(fact.participants, personOf),
        superEvent: linked(fact.visit, "Event"),
        subjectOf: list(fact.agreements, (agreement) => linked(agreement, "CreativeWork")),
      };
    case "Agreement":
      return {
        "@type": "CreativeWork",
        dateCreated: fact.date ? firstOf(fact.date.edtf) : undefined,
        creator: list(fact.parties, ({ name }) => ({ "@type": "Organization", name })),
        about: linked(fact.signedDuring, "Event"),
        releasedEvent: linked(fact.signedAt, "Event"),
      };
    case "Statement":
      return {
        "@type": "Claim",
        author: { "@type": "Organization", name: fact.holder?.name ?? fact.attributedTo.publisher ?? fact.attributedTo.title },
        appearance: fact.citations[0] && sourceOf(fact.citations[0]),
      };
    case "TradeFigure":
      return {
        "@type": "Observation",
        observationPeriod: fact.date?.edtf,
        measurementTechnique: fact.reporter?.name,
        value: sumOf(fact.figure),
      };
  }
}

/** A relation as the data set that it is, with where to get it. */
export function structuredRelation(
  relation: Relation & { readonly summary: string },
  dataset: Dataset,
  since: string | undefined,
  locale: WidgetLocale,
  address: Address,
  downloads: readonly { readonly address: string; readonly type: string }[],
): Thing {
  return {
    "@context": context,
    "@type": "Dataset",
    "@id": address(`/relations/${relation.slug}`),
    url: address(`/relations/${relation.slug}`),
    name: relation.title,
    description: relation.summary,
    inLanguage: languageTag[locale],
    version: dataset.version,
    dateModified: dataset.reviewedOn,
    license: dataset.licenceUrl,
    isAccessibleForFree: true,
    creator: { "@type": "Organization", name: "Bilateral", url: address("/") },
    spatialCoverage: relation.countries.map(({ name }) => ({ "@type": "Country", name })),
    ...(since !== undefined && { temporalCoverage: `${since}/..` }),
    distribution: downloads.map((download) => ({
      "@type": "DataDownload",
      contentUrl: download.address,
      encodingFormat: download.type,
    })),
  };
}

/** schema.org takes days, months and years; an end that is not known is left out. */
function timeOf(date: FactTold["date"]): Thing {
  if (!date) return {};
  const [start = "", end] = date.edtf.replace(/[?~%]/g, "").split("/");
  return { startDate: start, endDate: end === undefined ? start : end && end !== ".." ? end : undefined };
}

function placesOf(places: readonly string[], country?: string): readonly Thing[] | undefined {
  const inCountry = country !== undefined && { address: { "@type": "PostalAddress", addressCountry: country } };
  const names = places.length > 0 ? places : country === undefined ? [] : [country];
  return names.length > 0 ? names.map((name) => ({ "@type": "Place", name, ...inCountry })) : undefined;
}

function personOf({ person, office }: Holder): Thing {
  return { "@type": "Person", name: person?.name, jobTitle: office?.title };
}

function sourceOf({ source }: Cited): Thing {
  return {
    "@type": "CreativeWork",
    name: source.title,
    url: source.url ?? undefined,
    inLanguage: source.language ?? undefined,
    publisher: source.publisher === null ? undefined : { "@type": "Organization", name: source.publisher },
  };
}

function sumOf({ amount, currency }: Sum): Thing {
  return { "@type": "MonetaryAmount", value: amount, currency };
}
