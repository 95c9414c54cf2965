/** How we know: links, sources, doubts, and whose data these are. */
import type { ComponentChildren } from "preact";
import type { Corroboration, Dataset, DateSpan, Source } from "./data.js";
import { type WidgetName, type WidgetParameters, writeParameters } from "./parameters.js";
import { pageAddress, type Setting } from "./setting.js";
import { fill, plural } from "./words.js";

/** Leaves the page it stands on. An address that is no web address stays text: it could be a script. */
export function Out({ href, rel, children }: { href: string | null; rel?: string; children: ComponentChildren }) {
  return href && /^https?:\/\//i.test(href) ? (
    <a href={href} target="_blank" rel={`noopener ${rel ?? ""}`.trim()} part="link">
      {children}
    </a>
  ) : (
    <bdi>{children}</bdi>
  );
}

export function When({ date }: { date: DateSpan }) {
  // HTML knows no intervals and no doubt: the machine-readable part is the first day, month or year.
  return <time dateTime={date.edtf.replace(/[/?~%].*/, "")}>{date.text}</time>;
}

function SourceName({ source: { title, publisher, url, published } }: { source: Source }) {
  const name = publisher ?? title;
  return (
    <>
      <Out href={url}>
        {/* A title in square brackets is a description of ours, in English. */}
        <span lang={name.startsWith("[") ? "en" : undefined}>{name}</span>
      </Out>
      {published && `, ${published.text}`}
    </>
  );
}

type Citations = readonly { readonly source: Source }[];

export function Sources({ citations, setting: { words, compact } }: { citations: Citations; setting: Setting }) {
  // Several facts may rest on one source.
  const sources = new Map(citations.map(({ source }) => [`${source.title} ${source.publisher} ${source.published?.text}`, source]));
  const shown = compact ? 2 : sources.size;
  return (
    <p class="sources" part="sources">
      {words.sources + words.colon}
      {[...sources].slice(0, shown).map(([key, source], place) => (
        <span key={key}>
          {place > 0 && "; "}
          <SourceName source={source} />
        </span>
      ))}
      {shown < sources.size && ` ${fill(words.andMore, sources.size - shown)}`}
    </p>
  );
}

interface Doubtful {
  readonly slug: string;
  readonly corroboration: Corroboration;
  readonly corrections: readonly { readonly certainty: string }[];
}

/** Says in words when others contradict, nobody confirms, or a source had to be corrected. */
export function Doubts({ fact: { slug, corroboration, corrections }, setting }: { fact: Doubtful; setting: Setting }) {
  const { words, locale } = setting;
  const sentence = corroboration === "CONFLICTING" ? words.conflicting : corroboration === "NOT_FOUND" ? words.notFound : "";
  if (!sentence && corrections.length === 0) return null;
  return (
    <p class={`doubt ${corroboration}`} part="doubt">
      {`${sentence} `}
      {corrections.length > 0 && (
        <Out href={pageAddress(setting, "facts", slug)}>
          {corrections.some(({ certainty }) => certainty === "OPEN") && words.OPEN + words.colon}
          {plural(locale, words.corrected, corrections.length)}
        </Out>
      )}
    </p>
  );
}

export function Evidence({ fact, setting }: { fact: Doubtful & { readonly citations: Citations }; setting: Setting }) {
  return (
    <>
      <Doubts fact={fact} setting={setting} />
      <Sources citations={fact.citations} setting={setting} />
    </>
  );
}

interface DatasetLineProps {
  readonly name: WidgetName;
  readonly dataset: Dataset;
  readonly parameters: WidgetParameters;
  readonly setting: Setting;
  /** The page with all that is known. */
  readonly page: string;
}

export function DatasetLine({ name, dataset, parameters, setting: { words, base }, page }: DatasetLineProps) {
  const { theme: _theme, compact: _compact, ...asked } = parameters;
  return (
    <footer part="footer">
      <p>
        <Out href={dataset.licenceUrl} rel="license">
          {dataset.attribution}
        </Out>
        , {words.dataset} <bdi>{dataset.version}</bdi>, <time dateTime={dataset.reviewedOn}>{dataset.reviewedOn}</time>
      </p>
      <p>
        <Out href={page}>{words.evidence}</Out>
        <Out href={`${base}/download/${name}.csv?${writeParameters(name, asked)}`}>CSV</Out>
      </p>
    </footer>
  );
}
