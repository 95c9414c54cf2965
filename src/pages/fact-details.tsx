/** What is recorded of a fact beside its title, date and summary: labels with values, and links to other facts. */
import type { ComponentChildren } from "preact";
import type { WidgetLocale } from "../widgets/parameters.js";
import { fill, wordsFor } from "../widgets/words.js";
import { intlLocale } from "../wording/intl-locale.js";
import { firstOf } from "./dates.js";
import { SourceName } from "./evidence.js";
import type { Counted, FactTold, Holder, Linked } from "./fact-answer.js";
import { pathIn } from "./page.js";
import { pageWordsFor } from "./words.js";

/** A label and its value, or nothing where there is no value. */
type Row = readonly [label: string, value: ComponentChildren] | undefined;

/** What it is, in a word or two: an official visit, a joint statement, talks. */
export function kindOf(fact: FactTold, locale: WidgetLocale): string {
  const widget = wordsFor(locale);
  const words = pageWordsFor(locale);
  switch (fact.__typename) {
    case "Visit":
      return fact.level === "UNSPECIFIED" ? widget.Visit : widget[fact.level];
    case "Event":
      return words.event[fact.eventKind];
    case "Agreement":
      return fact.agreementKind === "UNSPECIFIED" ? widget.Agreement : words.agreement[fact.agreementKind];
    default:
      return widget[fact.__typename];
  }
}

export function Details({ fact, locale }: { fact: FactTold; locale: WidgetLocale }) {
  const rows = rowsOf(fact, locale).filter((row) => row !== undefined);
  const { fact: words } = pageWordsFor(locale);
  return rows.length === 0 ? null : (
    <section aria-labelledby="details">
      <h2 id="details">{words.details}</h2>
      <dl class="pairs details">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function rowsOf(fact: FactTold, locale: WidgetLocale): Row[] {
  const words = pageWordsFor(locale);
  const labels = words.fact;
  const { between } = words.site;
  const facts = (linked: readonly (Linked | null)[]) => <Facts linked={linked.filter((one) => one !== null)} locale={locale} />;
  const linkedRow = (label: string, ...linked: readonly (Linked | null)[]): Row =>
    linked.some((one) => one !== null) ? [label, facts(linked)] : undefined;
  const holders = (label: string, those: readonly Holder[]): Row =>
    those.length > 0 ? [label, <Holders key={label} holders={those} locale={locale} />] : undefined;
  const text = (label: string, value: string | null | undefined): Row => (value ? [label, value] : undefined);
  const places = (those: readonly string[]): Row => text(labels.places, those.join(between.things));
  switch (fact.__typename) {
    case "Visit":
      return [
        holders(labels.delegation, fact.delegation),
        [labels.guest, fact.guest.name],
        [labels.host, fact.host.name],
        places(fact.places),
        text(labels.occasion, fact.occasion === "UNSPECIFIED" ? null : words.occasion[fact.occasion]),
        linkedRow(labels.agreements, ...fact.agreements),
        ...countRows(fact.reportedAgreementCounts, locale),
        linkedRow(labels.events, ...fact.events),
      ];
    case "Event":
      return [
        holders(labels.participants, fact.participants),
        places(fact.places),
        text(labels.institution, fact.institution?.name),
        text(labels.amount, fact.amount?.text),
        linkedRow(labels.duringVisit, fact.visit),
        linkedRow(labels.agreements, ...fact.agreements),
      ];
    case "Agreement":
      return [
        text(labels.parties, fact.parties.map(({ name }) => name).join(between.things)),
        holders(labels.signatories, fact.signatories),
        text(labels.fields, fact.fields.map((field) => words.field[field]).join(between.things)),
        text(labels.inForce, fact.inForce?.text),
        text(labels.amount, fact.value?.text),
        linkedRow(labels.duringVisit, fact.signedDuring),
        linkedRow(labels.signedAt, fact.signedAt),
      ];
    case "Statement":
      return [
        [labels.attributedTo, fact.attributedTo.publisher ?? <SourceName source={fact.attributedTo} />],
        text(labels.holder, fact.holder?.name),
        text(labels.topic, words.topic[fact.topic]),
        ...countRows(fact.reportedCount ? [fact.reportedCount] : [], locale),
        text(labels.amount, fact.amount?.text),
      ];
    case "TradeFigure":
      return [
        text(labels.amount, fact.figure.text),
        text(
          labels.period,
          [fact.date?.text, fact.coversWholeYear ? labels.wholeYear : labels.partOfYear].filter(Boolean).join(between.parts),
        ),
        [labels.reporter, fact.reporter?.name ?? labels.reporterUnstated],
        text(labels.exporter, fact.exporter?.name),
        text(labels.importer, fact.importer?.name),
        text(labels.vintage, fact.vintage?.text),
        text(labels.change, fact.changeOnYearPercent === null ? null : percentText(fact.changeOnYearPercent, locale)),
        text(labels.standing, fact.rank === "NORMAL" ? null : words.rank[fact.rank]),
      ];
  }
}

/** Counts that sources give, with who gives each. */
function countRows(counts: readonly Counted[], locale: WidgetLocale): Row[] {
  const words = pageWordsFor(locale);
  const { atLeast } = wordsFor(locale);
  const things = [...new Set(counts.map((counted) => counted.of))];
  return things.map((thing) => [
    `${words.counted[thing]}${words.site.between.parts}${words.fact.asSourcesCount}`,
    <ul key={thing} class="plain">
      {counts
        .filter((counted) => counted.of === thing)
        .map((counted) => (
          <li key={counted.count}>
            <strong>{counted.atLeast ? fill(atLeast, counted.count) : counted.count}</strong>{" "}
            <span class="about">
              {counted.citations.map(({ source }) => source.publisher ?? source.title).join(words.site.between.things)}
            </span>
          </li>
        ))}
    </ul>,
  ]);
}

function Holders({ holders, locale }: { holders: readonly Holder[]; locale: WidgetLocale }) {
  const { fact, site } = pageWordsFor(locale);
  return (
    <ul class="plain">
      {holders.map(({ person, office, nameInSource }) => (
        <li key={`${person?.name} ${office?.title}`}>
          {person ? person.name : <em>{fact.personUnknown}</em>}
          {office && `${site.between.parts}${office.title}`}
          {nameInSource && <span class="about">{fact.spelled(nameInSource)}</span>}
        </li>
      ))}
    </ul>
  );
}

export function Facts({ linked, locale }: { linked: readonly Linked[]; locale: WidgetLocale }) {
  return (
    <ul class="facts">
      {linked.map(({ slug, title, date }) => (
        <li key={slug}>
          <a href={pathIn(locale, `/facts/${slug}`)}>{title}</a>
          {date && (
            <span class="about">
              <time dateTime={firstOf(date.edtf)}>{date.text}</time>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function percentText(percent: number, locale: WidgetLocale): string {
  const tag = intlLocale[locale];
  return new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 1, signDisplay: "exceptZero" }).format(percent / 100);
}
