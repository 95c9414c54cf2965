/** How we know: sources with what a reader should know of each, and what they got wrong. */
import type { WidgetLocale } from "../widgets/parameters.js";
import { wordsFor } from "../widgets/words.js";
import { isWebAddress } from "../wording/web-address.js";
import { dayText } from "./dates.js";
import type { Cited, CitedSource, Correction } from "./fact-answer.js";
import { pageWordsFor } from "./words.js";

export function SourceName({ source: { title, url, language } }: { source: Pick<CitedSource, "title" | "url" | "language"> }) {
  // A title in square brackets is a description in English.
  const name = (
    <cite lang={title.startsWith("[") ? "en" : (language ?? undefined)}>
      <bdi>{title}</bdi>
    </cite>
  );
  return isWebAddress(url) ? <a href={url}>{name}</a> : name;
}

export function Sources({ citations, locale }: { citations: readonly Cited[]; locale: WidgetLocale }) {
  return (
    <ol class="sources">
      {citations.map((citation) => (
        <li key={citation.source.slug}>
          <Source {...citation} locale={locale} />
        </li>
      ))}
    </ol>
  );
}

function Source({ source, note, basis, date, locale }: Cited & { locale: WidgetLocale }) {
  const words = pageWordsFor(locale);
  const about = [
    source.publisher,
    source.published?.text,
    source.retrieved && words.fact.read(dayText(source.retrieved, locale)),
    source.url === null && words.fact.addressLost,
  ].filter(Boolean);
  return (
    <>
      <SourceName source={source} />
      {about.length > 0 && <span class="about">{about.join(words.site.between.parts)}</span>}
      {date && <span class="about">{words.fact.datedBySource(date.text)}</span>}
      {note && <span class="about">{note}</span>}
      {basis !== "EXPLICIT" && <span class="about">{words.basis[basis]}</span>}
    </>
  );
}

export function Corrections({ corrections, locale }: { corrections: readonly Correction[]; locale: WidgetLocale }) {
  const { fact, correction: kinds } = pageWordsFor(locale);
  const certainties = wordsFor(locale);
  return (
    <section class="corrections" aria-labelledby="corrections">
      <h2 id="corrections">{fact.corrections}</h2>
      {corrections.map(({ kind, said, published, reason, certainty, citations }) => (
        <section key={`${kind} ${said}`} class="correction">
          <h3>{kinds[kind]}</h3>
          <dl class="pairs">
            <div>
              <dt>{fact.said}</dt>
              {/* In the language of the source, which the record does not name. */}
              <dd lang="">
                <q>{said}</q>
              </dd>
            </div>
            <div>
              <dt>{fact.published}</dt>
              <dd class="published">{published}</dd>
            </div>
            <div>
              <dt>{fact.why}</dt>
              <dd>{reason}</dd>
            </div>
            <div>
              <dt>{fact.howSure}</dt>
              <dd>{certainties[certainty]}</dd>
            </div>
            {citations.length > 0 && (
              <div>
                <dt>{fact.supportedBy}</dt>
                <dd>
                  <Sources citations={citations} locale={locale} />
                </dd>
              </div>
            )}
          </dl>
        </section>
      ))}
    </section>
  );
}
