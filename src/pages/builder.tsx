/** The builder: a form that works by itself, what it makes, and what to copy. builder.js spares the pressing of its button. */
import type { ComponentChildren } from "preact";
import type { Country, Dataset } from "../widgets/data.js";
import {
  orders,
  type ParameterProblem,
  type Theme,
  themes,
  timelineKinds,
  usualFirst,
  widgetLocales,
  widgetNames,
  writeParameters,
} from "../widgets/parameters.js";
import { wordsFor } from "../widgets/words.js";
import { addressOfChoice, type Choice } from "./builder-choice.js";
import { renderPage } from "./page.js";
import { snippetsOf, type View } from "./snippets.js";
import { languageName, languageTag, type PageWords, pageWordsFor, snippetNames } from "./words.js";

export interface FactChoice {
  readonly __typename: "Visit" | "Agreement" | "Event" | "Statement" | "TradeFigure";
  readonly slug: string;
  readonly title: string;
  readonly date: { readonly text: string } | null;
}

export interface BuilderProps {
  readonly choice: Choice;
  readonly relations: readonly { readonly slug: string; readonly title: string }[];
  readonly relation: string;
  readonly countries: readonly Country[];
  /** Of the relation, to choose one of; empty for the other widgets. */
  readonly facts: readonly FactChoice[];
  /** The one that is shown. */
  readonly slug: string | undefined;
  readonly dataset: Dataset;
  readonly problems: readonly ParameterProblem[];
  /** What was chosen, undefined where it cannot be shown. */
  readonly view: View | undefined;
  readonly address: (path: string) => string;
}

export function renderBuilder(props: BuilderProps): string {
  const { choice, dataset, problems, view, address } = props;
  const { ui } = choice;
  const { builder: words } = pageWordsFor(ui);
  return renderPage({
    title: words.title,
    description: words.standfirst,
    locale: ui,
    inLanguage: (other) => addressOfChoice(choice, { ui: other }),
    // Of all that can be chosen the beginning alone is to be found by searching.
    addresses: (other) => address(other === "en" ? "/builder" : `/builder?ui=${other}`),
    dataset,
    scripts: ["/embed/v1/bilateral.js", "/builder.js"],
    children: (
      <>
        <header class="opening">
          <h1 class="headline">{words.title}</h1>
          <p class="standfirst">{words.standfirst}</p>
        </header>
        <Widgets choice={choice} />
        <div id="problems">{problems.length > 0 && <Problems problems={problems} words={words} />}</div>
        <div class="builder">
          <Form {...props} />
          <div id="result">{view && <Result view={view} words={words} />}</div>
        </div>
        <p id="status" role="status" />
      </>
    ),
  });
}

function Widgets({ choice }: { choice: Choice }) {
  const { builder: words } = pageWordsFor(choice.ui);
  return (
    <nav id="widgets" class="widgets" aria-label={words.widget}>
      {widgetNames.map((name) => (
        <a key={name} href={addressOfChoice(choice, { widget: name })} aria-current={name === choice.widget ? "page" : undefined}>
          <strong>{words.widgets[name]}</strong>
          <span>{words.about[name]}</span>
        </a>
      ))}
    </nav>
  );
}

function Problems({ problems, words }: { problems: readonly ParameterProblem[]; words: PageWords["builder"] }) {
  return (
    <div class="problems" role="alert">
      <p>{words.wrong}</p>
      <ul lang="en">
        {problems.map(({ sentence }) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

function Form({ choice, relations, relation, countries, facts, slug, dataset, problems }: BuilderProps) {
  const { ui, widget, given } = choice;
  const { builder: words } = pageWordsFor(ui);
  const names = wordsFor(ui);
  const wrong = new Set(problems.map(({ parameter }) => parameter));
  const field = (name: string) => ({ name, value: given.get(name) ?? "", isWrong: wrong.has(name) });
  const country = (any: string) => [["", any] as const, ...countries.map(({ code, name }) => [code, name] as const)];
  const fields: Record<typeof widget, ComponentChildren> = {
    visits: (
      <>
        <During {...field("during")} words={words} />
        <Select {...field("guest")} label={words.guest} options={country(words.either)} />
        <Select {...field("host")} label={words.host} options={country(words.either)} />
        <Select
          {...field("agreements")}
          label={words.agreements}
          options={[
            ["", words.either],
            ["true", words.withAgreements],
            ["false", words.withoutAgreements],
          ]}
        />
        <Order {...field("order")} words={words} />
        <Whole {...field("first")} label={words.first} most={100} usual={usualFirst.visits} />
      </>
    ),
    timeline: (
      <>
        <During {...field("during")} words={words} />
        <Kinds {...field("kinds")} label={words.kinds} names={names} />
        <Order {...field("order")} words={words} />
        <Whole {...field("first")} label={words.first} most={100} usual={usualFirst.timeline} />
      </>
    ),
    trade: (
      <>
        <Whole {...field("from")} label={words.from} most={9999} />
        <Whole {...field("to")} label={words.to} most={9999} />
        <Select {...field("reporter")} label={words.reporter} options={country(words.bothReporters)} />
      </>
    ),
    fact: <Facts facts={facts} slug={slug} label={words.slug} names={names} isWrong={wrong.has("slug")} />,
  };
  return (
    <form
      method="get"
      action="/builder"
      id="choice"
      data-copy={words.copy}
      data-copied={words.copied}
      data-not-copied={words.notCopied}
      data-updated={words.updated}
      data-failed={words.failed}
    >
      <input type="hidden" name="ui" value={ui} />
      <input type="hidden" name="widget" value={widget} />
      <h2>{words.choose}</h2>
      {relations.length > 1 && (
        <Select
          name="relation"
          value={relation}
          label={words.relation}
          options={relations.map(({ slug: other, title }) => [other, title] as const)}
        />
      )}
      {relations.length <= 1 && given.has("relation") && <input type="hidden" name="relation" value={relation} />}
      {fields[widget]}
      <Select
        {...field("locale")}
        label={words.locale}
        options={widgetLocales.map((locale) => [locale, languageName[locale], languageTag[locale]] as const)}
      />
      <Select
        {...field("theme")}
        value={given.get("theme") ?? "auto"}
        label={words.theme}
        options={themes.map((theme: Theme) => [theme, words.themes[theme]] as const)}
      />
      <fieldset aria-describedby="frozen-hint">
        <legend>{words.version}</legend>
        <Radio name="version" value="" label={words.live} isChosen={!given.has("version")} />
        <Radio name="version" value={dataset.version} label={words.frozen(dataset.version)} isChosen={given.has("version")} />
        <p class="hint" id="frozen-hint">
          {words.frozenHint}
        </p>
      </fieldset>
      <label class="box">
        <input type="checkbox" name="compact" value="true" checked={given.get("compact") === "true"} /> {words.compact}
      </label>
      <button type="submit">{words.show}</button>
    </form>
  );
}

interface FieldProps {
  readonly name: string;
  readonly value: string;
  readonly isWrong?: boolean;
}

type Option = readonly [value: string, label: string, language?: string];

function Select({ name, value, isWrong = false, label, options }: FieldProps & { label: string; options: readonly Option[] }) {
  return (
    <label>
      {label}
      <select name={name} aria-invalid={isWrong || undefined}>
        {options.map(([option, text, language]) => (
          <option key={option} value={option} selected={option === value} lang={language}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

function During({ name, value, isWrong = false, words }: FieldProps & { words: PageWords["builder"] }) {
  return (
    <label>
      {words.during}
      <input type="text" name={name} value={value} maxLength={40} aria-describedby="during-hint" aria-invalid={isWrong || undefined} />
      <span class="hint" id="during-hint">
        {words.duringHint}
      </span>
    </label>
  );
}

function Whole({ name, value, isWrong = false, label, most, usual }: FieldProps & { label: string; most: number; usual?: number }) {
  return (
    <label>
      {label}
      <input
        type="number"
        name={name}
        value={value}
        min={1}
        max={most}
        placeholder={usual === undefined ? undefined : String(usual)}
        aria-invalid={isWrong || undefined}
      />
    </label>
  );
}

function Order({ name, value, words }: FieldProps & { words: PageWords["builder"] }) {
  return (
    <Select
      name={name}
      value={value === "" ? "newest" : value}
      label={words.order}
      options={orders.map((order) => [order, words.orders[order]] as const)}
    />
  );
}

function Kinds({ name, value, label, names }: FieldProps & { label: string; names: ReturnType<typeof wordsFor> }) {
  const chosen = value.split(",");
  const labels = { VISIT: names.visits, AGREEMENT: names.agreements, EVENT: names.events, STATEMENT: names.statements };
  return (
    <fieldset>
      <legend>{label}</legend>
      {timelineKinds.map((kind) => (
        <label key={kind} class="box">
          <input type="checkbox" name={name} value={kind} checked={value === "" || chosen.includes(kind)} /> {labels[kind]}
        </label>
      ))}
    </fieldset>
  );
}

function Facts({
  facts,
  slug,
  label,
  names,
  isWrong,
}: {
  facts: readonly FactChoice[];
  slug: string | undefined;
  label: string;
  names: ReturnType<typeof wordsFor>;
  isWrong: boolean;
}) {
  const kinds = [...new Set(facts.map(({ __typename }) => __typename))];
  return (
    <label>
      {label}
      <select name="slug" aria-invalid={isWrong || undefined}>
        {kinds.map((kind) => (
          <optgroup key={kind} label={names[kind]}>
            {facts
              .filter(({ __typename }) => __typename === kind)
              .map((fact) => (
                <option key={fact.slug} value={fact.slug} selected={fact.slug === slug}>
                  {fact.date ? `${fact.title} (${fact.date.text})` : fact.title}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

function Radio({ name, value, label, isChosen }: { name: string; value: string; label: string; isChosen: boolean }) {
  return (
    <label class="box">
      <input type="radio" name={name} value={value} checked={isChosen} /> {label}
    </label>
  );
}

function Result({ view, words }: { view: View; words: PageWords["builder"] }) {
  const snippets = snippetsOf(view);
  const { widget, parameters, title, frame, base, page, height } = view;
  const Element = `bilateral-${widget}` as "div";
  return (
    <>
      <section aria-labelledby="preview">
        <h2 id="preview">{words.preview}</h2>
        {/* By its path: the builder may be looked at under another name than the server is known by. */}
        <iframe src={frame.slice(base.length)} title={title} width="100%" height={height} />
        <details>
          <summary>{words.asElement}</summary>
          <Element {...Object.fromEntries(new URLSearchParams(writeParameters(widget, parameters)))}>
            <a href={page} lang={languageTag[parameters.locale]}>
              {title}
            </a>
          </Element>
        </details>
      </section>
      <section aria-labelledby="snippets">
        <h2 id="snippets">{words.snippets}</h2>
        {snippetNames.map((name) => (
          <section key={name} class="snippet">
            <h3 id={`snippet-${name}`}>{words.snippet[name]}</h3>
            <p class="hint">{words.when[name]}</p>
            <pre class="copied">
              <code>{snippets[name]}</code>
            </pre>
          </section>
        ))}
      </section>
    </>
  );
}
