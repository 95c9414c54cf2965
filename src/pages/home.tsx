/** The home page: what this is, each widget live with the lines that make it, one question with its answer, and the ways in. */
import { h } from "preact";
import { type WidgetLocale, writeParameters } from "../widgets/parameters.js";
import { wordsFor } from "../widgets/words.js";
import type { HeadProps } from "./head.js";
import type { HomeAnswer, HomeFrameAnswer, VisitAnswer } from "./home-question.js";
import { pathIn, renderPage } from "./page.js";
import { snippetsOf, type View } from "./snippets.js";
import { Totals } from "./totals.js";
import { VisitsFigure } from "./visits-figure.js";
import { type PageWords, pageWordsFor } from "./words.js";

/** A prepared question, by its name and what it is for. */
export interface PreparedQuestion {
  readonly name: string;
  readonly description: string;
}

export interface LiveView extends View {
  /** The builder with this view. */
  readonly builder: string;
}

export interface HomeProps {
  readonly locale: WidgetLocale;
  readonly relation: { readonly slug: string; readonly title: string };
  readonly question: string;
  readonly answer: HomeAnswer;
  readonly dataset: HomeFrameAnswer["dataset"];
  readonly views: readonly LiveView[];
  /** For cards. */
  readonly picture: HeadProps["picture"];
  readonly prepared: readonly PreparedQuestion[];
  readonly address: (path: string) => string;
}

/** The questions of our own widgets and pages are for those. */
const ownQuestions = /^Widget|Page$|Index$/;

export function renderHome(props: HomeProps): string {
  const { locale, relation, question, answer, dataset, views, picture, prepared, address } = props;
  const { home: words } = pageWordsFor(locale);
  const inLanguage = (other: WidgetLocale) => pathIn(other, "/");
  return renderPage({
    title: "Bilateral",
    description: words.summary(relation.title),
    locale,
    inLanguage,
    addresses: (other) => address(inLanguage(other)),
    picture,
    relation,
    dataset,
    scripts: ["/embed/v1/bilateral.js"],
    children: (
      <>
        <header class="opening">
          <h1>{words.title}</h1>
          <p class="standfirst">{words.summary(relation.title)}</p>
          <Totals counts={countsOf(dataset.counts, locale)} />
          <p class="actions">
            <a class="button" href={pathIn(locale, `/relations/${relation.slug}`)}>
              {words.toRelation(relation.title)}
            </a>
          </p>
        </header>
        <VisitsSection visits={answer.visits.nodes} locale={locale} />
        <section aria-labelledby="live">
          <h2 id="live">{words.live}</h2>
          <p>{words.liveText}</p>
          {views.map((view) => (
            <Live key={view.widget} view={view} locale={locale} />
          ))}
        </section>
        <section class="asked" aria-labelledby="question">
          <div>
            <h2 id="question">{words.question}</h2>
            <p>{words.questionText}</p>
            <p class="actions">
              <a class="button" href={`/playground#${new URLSearchParams({ query: question })}`}>
                {words.open}
              </a>
              <a href={`/graphql?${new URLSearchParams({ query: question })}`}>{words.json}</a>
            </p>
          </div>
          <pre>
            <code>{question}</code>
          </pre>
        </section>
        <section aria-labelledby="ready">
          <h2 id="ready">{words.ready}</h2>
          {/* As the playground describes them, in the language of the schema. */}
          <ul class="prepared" lang="en">
            {prepared
              .filter(({ name }) => !ownQuestions.test(name))
              .map(({ name, description }) => (
                <li key={name}>
                  <a href={`/playground?example=${name}`}>{spaced(name)}</a>
                  <p>{description}</p>
                </li>
              ))}
          </ul>
        </section>
        <WaysIn words={words} address={address} />
      </>
    ),
  });
}

function countsOf(counts: HomeProps["dataset"]["counts"], locale: WidgetLocale): readonly (readonly [number, string])[] {
  const names = wordsFor(locale);
  const { home, relation } = pageWordsFor(locale);
  return [
    [counts.visits, names.visits],
    [counts.agreements, names.agreements],
    [counts.tradeFigures, home.tradeFigures],
    [counts.sources, names.sources],
    [counts.corrections, relation.corrections],
  ];
}

function VisitsSection({ visits, locale }: { visits: readonly VisitAnswer[]; locale: WidgetLocale }) {
  const { home: words } = pageWordsFor(locale);
  const { before, filled, between, outlined, after } = words.marks;
  return (
    <section aria-labelledby="figure-title">
      <h2 id="figure-title">{words.figure}</h2>
      <p id="figure-text">
        {before}
        <span class="key named">{filled}</span>
        {between}
        <span class="key counted">{outlined}</span>
        {after}
      </p>
      {/* A picture that is wider than a telephone scrolls, and what scrolls must be reachable by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section class="scroll" tabIndex={0} aria-label={words.picture}>
        <VisitsFigure visits={visits} words={words} />
      </section>
      <details>
        <summary>{words.asTable}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.when}</th>
              <th scope="col">{words.visit}</th>
              <th scope="col">{words.named}</th>
              <th scope="col">{words.counted}</th>
            </tr>
          </thead>
          <tbody>
            {visits.map((visit) => (
              <tr key={visit.slug}>
                <td>{visit.date?.text}</td>
                <th scope="row">
                  <a href={pathIn(locale, `/facts/${visit.slug}`)}>{visit.title}</a>
                  {visit.agreements.length > 0 && (
                    <ul>
                      {visit.agreements.map(({ title }) => (
                        <li key={title}>{title}</li>
                      ))}
                    </ul>
                  )}
                </th>
                <td class="number">{visit.agreements.length || "–"}</td>
                <td class="number">{visit.reportedAgreementCounts.map(({ count }) => count).join(" / ") || "–"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

function Live({ view, locale }: { view: LiveView; locale: WidgetLocale }) {
  const { builder, home } = pageWordsFor(locale);
  const { widget, parameters, title, page, picture } = view;
  const attributes = Object.fromEntries(new URLSearchParams(writeParameters(widget, parameters)));
  return (
    <div class="live">
      <div>
        <h3>{builder.widgets[widget]}</h3>
        <p>{builder.about[widget]}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and what scrolls must be reachable by keyboard. */}
        <pre tabIndex={0}>
          <code>{snippetsOf(view).element}</code>
        </pre>
        <p>
          <a href={view.builder}>{home.inBuilder}</a>
        </p>
      </div>
      {h(
        `bilateral-${widget}`,
        attributes,
        <a href={page}>
          <img src={picture.address} width={picture.width} height={picture.height} alt={title} loading="lazy" />
        </a>,
      )}
    </div>
  );
}

function WaysIn({ words, address }: { words: PageWords["home"]; address: HomeProps["address"] }) {
  const operation = "/operations/VisitsWithAgreements?first=5";
  return (
    <section aria-labelledby="ways">
      <h2 id="ways">{words.ways}</h2>
      <dl class="ways">
        <dt>
          <code>POST /graphql</code>
        </dt>
        <dd>
          {words.any}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and what scrolls must be reachable by keyboard. */}
          <pre tabIndex={0}>
            <code>{`curl -s ${address("/graphql")} -H 'content-type: application/json' \\\n  -d '{"query":"{ dataset { version } }"}'`}</code>
          </pre>
        </dd>
        <dt>
          <code>GET /graphql?query=…</code>
        </dt>
        <dd>{words.asAddress}</dd>
        <dt>
          <code>
            GET <a href={operation}>{operation}</a>
          </code>
        </dt>
        <dd>
          {words.prepared} <a href="/operations.json">/operations.json</a>
        </dd>
        <dt>
          <code>
            <a href="/schema.graphql">/schema.graphql</a>
          </code>
        </dt>
        <dd>{words.schema}</dd>
        <dt>
          <code>
            <a href="/limits.json">/limits.json</a>
          </code>
        </dt>
        <dd>{words.limits}</dd>
      </dl>
    </section>
  );
}

/** VisitsWithAgreements → Visits with agreements. */
function spaced(name: string): string {
  const words = name.replace(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, " ").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
