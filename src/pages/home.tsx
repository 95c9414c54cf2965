/** The home page: what this is, one question with its answer, and the ways in. */
import { renderToString } from "preact-render-to-string";
import { type HomeAnswer, type HomeFrameAnswer, homeQuestion, type VisitAnswer } from "./home-question.js";
import { VisitsFigure } from "./visits-figure.js";

/** A prepared question, by its name and what it is for. */
export interface PreparedQuestion {
  readonly name: string;
  readonly description: string;
}

export interface HomeProps {
  readonly answer: HomeAnswer;
  readonly frame: HomeFrameAnswer;
  readonly prepared: readonly PreparedQuestion[];
  /** Origin of this server. */
  readonly publicUrl: string;
}

export function renderHome(props: HomeProps): string {
  return `<!doctype html>${renderToString(<Home {...props} />)}`;
}

const addressOfAnswer = `/graphql?${new URLSearchParams({ query: homeQuestion })}`;
const addressInPlayground = `/playground#${new URLSearchParams({ query: homeQuestion })}`;
const summary =
  "Visits, agreements and trade between Azerbaijan and China, each fact with its sources, its corrections and how far it is confirmed. One GraphQL API, no key.";

function Home({ answer, frame, prepared, publicUrl }: HomeProps) {
  const { dataset } = frame;
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>Bilateral: what two countries did together</title>
        <meta name="description" content={summary} />
        <link rel="stylesheet" href="/site.css" />
        <link rel="icon" type="image/svg+xml" href="/icon.svg" />
      </head>
      <body>
        <header class="masthead">
          <p class="wordmark">Bilateral</p>
          <nav aria-label="Site">
            <a href="/playground">Playground</a>
            <a href="/schema.graphql">Schema</a>
            <a href="/operations.json">Operations</a>
            <a href="/limits.json">Limits</a>
          </nav>
        </header>
        <main>
          <section class="opening">
            <h1>What two countries did together, and how we know</h1>
            <p class="standfirst">{summary}</p>
            <Counts counts={dataset.counts} />
          </section>

          <figure>
            <h2 id="figure-title">Who visited whom, and what was signed</h2>
            <p id="figure-text">
              Each dot is a visit, each square an agreement signed during it: <span class="key named">filled</span> where the record names
              it, <span class="key counted">outlined</span> where a source only counts it.
            </p>
            {/* A picture that is wider than a telephone scrolls, and what scrolls must be reachable by keyboard. */}
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
            <section class="scroll" tabIndex={0} aria-label="Time line of visits">
              <VisitsFigure visits={answer.visits.nodes} />
            </section>
            <figcaption>
              Bilateral, dataset {dataset.version}, <a href={dataset.licenceUrl}>{dataset.licence}</a>. Reviewed on {dataset.reviewedOn}.
            </figcaption>
            <details>
              <summary>The same as a table</summary>
              <VisitsTable visits={answer.visits.nodes} />
            </details>
          </figure>

          <section class="asked">
            <div>
              <h2>The question behind it</h2>
              <p>
                The picture is the whole answer to this question, asked of this server while it drew the page. Change it and ask again;
                nobody has to be asked for a key.
              </p>
              <p class="actions">
                <a class="button" href={addressInPlayground}>
                  Open in the playground
                </a>
                <a href={addressOfAnswer}>The answer as JSON</a>
              </p>
            </div>
            <pre>
              <code>{homeQuestion}</code>
            </pre>
          </section>

          <section>
            <h2>Questions that are ready</h2>
            <ul class="prepared">
              {prepared.map(({ name, description }) => (
                <li key={name}>
                  <a href={`/playground?example=${name}`}>{spaced(name)}</a>
                  <p>{description}</p>
                </li>
              ))}
            </ul>
          </section>

          <section>
            <h2>Ways in</h2>
            <dl class="ways">
              <dt>
                <code>POST /graphql</code>
              </dt>
              <dd>
                Any question.
                <pre>
                  <code>{`curl -s ${publicUrl}/graphql -H 'content-type: application/json' \\\n  -d '{"query":"{ dataset { version } }"}'`}</code>
                </pre>
              </dd>
              <dt>
                <code>GET /graphql?query=…</code>
              </dt>
              <dd>The same as an address: caches keep it, and any page of any site may fetch it without asking first.</dd>
              <dt>
                <code>
                  GET <a href="/operations/VisitsWithAgreements?first=5">/operations/VisitsWithAgreements?first=5</a>
                </code>
              </dt>
              <dd>
                A prepared question by its name, with its variables in the address. <a href="/operations.json">All of them</a>.
              </dd>
              <dt>
                <code>
                  <a href="/schema.graphql">/schema.graphql</a>
                </code>
              </dt>
              <dd>Every type and field with its description. Introspection works, too.</dd>
              <dt>
                <code>
                  <a href="/limits.json">/limits.json</a>
                </code>
              </dt>
              <dd>How much one request may ask for, and why.</dd>
            </dl>
          </section>
        </main>
        <footer>
          <p>
            Data: <a href={dataset.licenceUrl}>{dataset.licence}</a>, to be credited to Bilateral. Code: MIT licence. No cookies, no
            tracking.
          </p>
        </footer>
      </body>
    </html>
  );
}

function Counts({ counts }: { counts: HomeFrameAnswer["dataset"]["counts"] }) {
  const shown = [
    [counts.visits, "visits"],
    [counts.agreements, "agreements"],
    [counts.tradeFigures, "trade figures"],
    [counts.sources, "sources"],
    [counts.corrections, "corrections"],
  ] as const;
  return (
    <ul class="counts">
      {shown.map(([count, name]) => (
        <li key={name}>
          <strong>{count}</strong> {name}
        </li>
      ))}
    </ul>
  );
}

function VisitsTable({ visits }: { visits: readonly VisitAnswer[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Visit</th>
          <th scope="col">Agreements named</th>
          <th scope="col">Counted by a source</th>
        </tr>
      </thead>
      <tbody>
        {visits.map((visit) => (
          <tr key={visit.title}>
            <td>{visit.date?.text}</td>
            <th scope="row">
              {visit.title}
              {visit.agreements.length > 0 && (
                <ul>
                  {visit.agreements.map(({ title }) => (
                    <li key={title}>{title}</li>
                  ))}
                </ul>
              )}
            </th>
            <td class="number">{visit.agreements.length || "–"}</td>
            <td class="number">{visit.reportedAgreementCounts.map(({ count }) => count).join(" or ") || "–"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** VisitsWithAgreements → Visits with agreements. */
function spaced(name: string): string {
  const words = name.replace(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, " ").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
