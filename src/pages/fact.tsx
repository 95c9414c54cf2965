/** The page of a fact: what happened, how far it is confirmed, what sources got wrong, and how to cite and embed it. */
import type { Dataset } from "../widgets/data.js";
import type { WidgetLocale } from "../widgets/parameters.js";
import { dayText, firstOf } from "./dates.js";
import { Corrections, Sources } from "./evidence.js";
import type { FactTold, TradeFigureTold } from "./fact-answer.js";
import { Details, kindOf } from "./fact-details.js";
import type { HeadProps } from "./head.js";
import { pathIn, renderPage } from "./page.js";
import { structuredFact } from "./structured.js";
import { pageWordsFor } from "./words.js";

export interface FactProps {
  readonly fact: FactTold;
  readonly dataset: Dataset;
  readonly locale: WidgetLocale;
  /** The address of a path of this server. */
  readonly address: (path: string) => string;
  readonly addresses: {
    readonly oembed: NonNullable<HeadProps["oembed"]>;
    readonly picture: NonNullable<HeadProps["picture"]>;
    readonly builder: string;
    readonly json: string;
    readonly csv: string;
  };
}

export function renderFact({ fact, dataset, locale, address, addresses }: FactProps): string {
  const path = `/facts/${fact.slug}`;
  const inLanguage = (other: WidgetLocale) => pathIn(other, path);
  const words = pageWordsFor(locale);
  return renderPage({
    title: fact.title,
    description: fact.summary,
    locale,
    inLanguage,
    addresses: (other) => address(inLanguage(other)),
    oembed: addresses.oembed,
    picture: addresses.picture,
    isArticle: true,
    structured: structuredFact(fact, dataset, locale, (other) => address(pathIn(locale, other))),
    relation: fact.relation,
    dataset,
    children: (
      <article>
        <header class="opening">
          <p class="kicker">
            {kindOf(fact, locale)}
            {fact.date && (
              <>
                {" · "}
                <time dateTime={firstOf(fact.date.edtf)}>{fact.date.text}</time>
              </>
            )}
          </p>
          <h1 class="headline">{fact.title}</h1>
          <p class="standfirst">{fact.summary}</p>
          <p class={`confirmed ${fact.corroboration.toLowerCase()}`}>{words.corroboration[fact.corroboration]}</p>
        </header>
        {fact.corrections.length > 0 && <Corrections corrections={fact.corrections} locale={locale} />}
        <Details fact={fact} locale={locale} />
        {fact.__typename === "TradeFigure" && <OtherFigures fact={fact} locale={locale} />}
        <section aria-labelledby="sources">
          <h2 id="sources">{words.fact.sources}</h2>
          <Sources citations={fact.citations} locale={locale} />
        </section>
        <section aria-labelledby="cite">
          <h2 id="cite">{words.fact.cite}</h2>
          <p class="citation">
            {`${fact.title}${fact.date ? ` (${fact.date.text})` : ""}. Bilateral. ${words.site.reviewed(
              dataset.version,
              dayText(dataset.reviewedOn, locale),
            )} ${dataset.licence}. ${address(path)}`}
          </p>
          <p class="actions">
            <a href={addresses.json}>{words.fact.asJson}</a>
            <a href={addresses.csv}>{words.fact.asCsv}</a>
            <a href={addresses.picture.address}>{words.fact.asPicture}</a>
          </p>
        </section>
        <section aria-labelledby="embed">
          <h2 id="embed">{words.fact.embed}</h2>
          <p>{words.fact.paste}</p>
          <pre class="copied">
            <code>{address(inLanguage(locale))}</code>
          </pre>
          <p class="actions">
            <a class="button" href={addresses.builder}>
              {words.fact.moreWays}
            </a>
          </p>
        </section>
      </article>
    ),
  });
}

/** A figure alone misleads: what else is stated of the same year stands beside it. */
function OtherFigures({ fact, locale }: { fact: TradeFigureTold; locale: WidgetLocale }) {
  const words = pageWordsFor(locale);
  const others = fact.tradeYear.figures.filter(({ slug }) => slug !== fact.slug);
  return others.length === 0 ? null : (
    <section aria-labelledby="figures">
      <h2 id="figures">{words.fact.figuresOf(fact.tradeYear.year)}</h2>
      <ul class="facts">
        {others.map(({ slug, title, value, reporter, rank }) => (
          <li key={slug}>
            <a href={pathIn(locale, `/facts/${slug}`)}>{title}</a>
            <span class="about">
              {value.text}
              {words.site.between.parts}
              {words.fact.reporter}: {reporter?.name ?? words.fact.reporterUnstated}
              {rank === "DEPRECATED" && `. ${words.rank.DEPRECATED}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
