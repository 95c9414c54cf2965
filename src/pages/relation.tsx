/** The page of a relation: since when, how much is recorded, and all of it in the widgets that others embed. */
import type { ComponentChildren } from "preact";
import type { WidgetData } from "../widgets/data.js";
import type { WidgetLocale, WidgetName, WidgetParameters } from "../widgets/parameters.js";
import { Widget } from "../widgets/widget.js";
import { wordsFor } from "../widgets/words.js";
import { firstOf } from "./dates.js";
import type { Linked } from "./fact-answer.js";
import { Facts } from "./fact-details.js";
import type { HeadProps } from "./head.js";
import { pathIn, renderPage } from "./page.js";
import type { RelationAnswer, RelationTold } from "./relation-answer.js";
import { structuredRelation } from "./structured.js";
import { Totals } from "./totals.js";
import { pageWordsFor } from "./words.js";

type Listed = Exclude<WidgetName, "fact">;
const listed: readonly Listed[] = ["visits", "trade", "timeline"];

export interface RelationProps {
  readonly answer: RelationAnswer & { readonly relation: RelationTold };
  readonly views: { readonly [Name in Listed]: { readonly data: WidgetData[Name]; readonly parameters: WidgetParameters } };
  readonly locale: WidgetLocale;
  readonly address: (path: string) => string;
  /** The stylesheet of the widgets. */
  readonly stylesheet: string;
  readonly addresses: {
    readonly oembed: NonNullable<HeadProps["oembed"]>;
    readonly picture: NonNullable<HeadProps["picture"]>;
    readonly feed: string;
    readonly calendar: string;
    readonly csv: (name: Listed) => string;
    readonly builder: (name: Listed) => string;
  };
}

export function renderRelation({ answer, views, locale, address, stylesheet, addresses }: RelationProps): string {
  const { dataset, relation } = answer;
  const path = `/relations/${relation.slug}`;
  const inLanguage = (other: WidgetLocale) => pathIn(other, path);
  const words = pageWordsFor(locale);
  const names = wordsFor(locale);
  const counts = [
    [relation.visits.totalCount, names.visits],
    [relation.agreements.totalCount, names.agreements],
    [relation.events.totalCount, names.events],
    [relation.statements.totalCount, names.statements],
    [answer.corrections.totalCount, words.relation.corrections],
  ] as const;
  const view = (name: Listed) => (
    <section id={name} class="view">
      <Shadow stylesheet={stylesheet} fallback={<Facts linked={factsIn(views[name].data)} locale={locale} />}>
        <Widget name={name} {...views[name]} base={address("")} />
      </Shadow>
      <p class="actions">
        <a href={addresses.builder(name)}>{words.relation.embed}</a>
      </p>
    </section>
  );
  return renderPage({
    title: relation.title,
    description: relation.summary,
    locale,
    inLanguage,
    addresses: (other) => address(inLanguage(other)),
    oembed: addresses.oembed,
    picture: addresses.picture,
    structured: structuredRelation(
      relation,
      dataset,
      relation.events.nodes[0]?.date?.earliest,
      locale,
      (other) => address(pathIn(locale, other)),
      listed.map((name) => ({ address: addresses.csv(name), type: "text/csv" })),
    ),
    relation,
    dataset,
    children: (
      <>
        <header class="opening">
          {relation.established && (
            <p class="kicker">
              {words.relation.since}{" "}
              <a href={pathIn(locale, `/facts/${relation.established.slug}`)}>
                {relation.established.date ? (
                  <time dateTime={firstOf(relation.established.date.edtf)}>{relation.established.date.text}</time>
                ) : (
                  relation.established.title
                )}
              </a>
            </p>
          )}
          <h1>{relation.title}</h1>
          <p class="standfirst">{relation.summary}</p>
          <Totals counts={counts} />
          <nav aria-label={words.relation.contents} class="contents">
            <a href="#visits">{names.visits}</a>
            <a href="#trade">{names.trade}</a>
            <a href="#institutions">{words.relation.institutions}</a>
            <a href="#timeline">{names.timeline}</a>
          </nav>
        </header>
        {view("visits")}
        {view("trade")}
        <section aria-labelledby="institutions">
          <h2 id="institutions">{words.relation.institutions}</h2>
          <dl class="institutions">
            {relation.institutions.map(({ name, about }) => (
              <div key={name} class="institution">
                <dt>{name}</dt>
                {about && <dd>{about}</dd>}
              </div>
            ))}
          </dl>
        </section>
        <section aria-labelledby="take">
          <h2 id="take">{words.relation.take}</h2>
          <ul>
            {listed.map((name) => (
              <li key={name}>
                <a href={addresses.csv(name)}>
                  {names[name]} ({words.fact.asCsv})
                </a>
              </li>
            ))}
            <li>
              <a href={addresses.feed}>{words.relation.newest}</a>
            </li>
            <li>
              <a href={addresses.calendar}>{words.relation.anniversaries}</a>
            </li>
          </ul>
        </section>
        {/* The longest comes last, so that all else is found before it. */}
        {view("timeline")}
      </>
    ),
  });
}

/**
 * A root of its own for the styles of widgets, as their elements have one in other people's pages. The parser of the
 * browser makes it, no script; whatever knows no such roots, such as a search engine or a text browser, reads the links.
 */
function Shadow({ stylesheet, fallback, children }: { stylesheet: string; fallback: ComponentChildren; children: ComponentChildren }) {
  return (
    <div>
      <template {...{ shadowrootmode: "open" }}>
        <link rel="stylesheet" href={stylesheet} />
        {children}
      </template>
      {fallback}
    </div>
  );
}

function factsIn(data: WidgetData[Listed]): readonly Linked[] {
  if ("visits" in data) return data.visits.nodes;
  if ("timeline" in data) return data.timeline.nodes;
  return data.tradeYears.flatMap(({ figures }) => figures);
}
