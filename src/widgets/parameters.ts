/**
 * What can be asked of a widget: the parameters of its frame page, its picture and its oEmbed address, the attributes
 * of its element, and the choices of the builder. All of them read them here.
 */

import type {
  WidgetFactQueryVariables,
  WidgetTimelineQueryVariables,
  WidgetTradeQueryVariables,
  WidgetVisitsQueryVariables,
} from "../client/operations.js";

export const widgetNames = ["visits", "timeline", "trade", "fact"] as const;
export type WidgetName = (typeof widgetNames)[number];

export const widgetLocales = ["en", "az", "zh", "ru"] as const;
export type WidgetLocale = (typeof widgetLocales)[number];

export const themes = ["light", "dark", "auto"] as const;
export type Theme = (typeof themes)[number];

export const orders = ["newest", "oldest"] as const;
export const timelineKinds = ["VISIT", "AGREEMENT", "EVENT", "STATEMENT"] as const;

/** Every value as it is once it was read; what was left out has its default or is undefined. */
export interface WidgetParameters {
  readonly relation: string;
  readonly locale: WidgetLocale;
  readonly theme: Theme;
  /** A dataset version to stay with. */
  readonly version?: string;
  /** EDTF. */
  readonly during?: string;
  readonly first?: number;
  readonly order?: (typeof orders)[number];
  readonly guest?: string;
  readonly host?: string;
  readonly agreements?: boolean;
  readonly kinds?: readonly (typeof timelineKinds)[number][];
  readonly from?: number;
  readonly to?: number;
  readonly reporter?: string;
  readonly slug?: string;
  /** Fewer words, for frames of limited height. */
  readonly compact?: boolean;
}

type ParameterName = keyof WidgetParameters;

interface Reader<Value> {
  /** Undefined when the text is not a value. */
  readonly read: (text: string) => Value | undefined;
  /** What is allowed, to end a sentence. */
  readonly allowed: string;
  readonly unset?: Value | undefined;
}

function pattern(form: RegExp, allowed: string, unset?: string): Reader<string> {
  return { read: (text) => (form.test(text) ? text : undefined), allowed, unset };
}

function oneOf<Word extends string>(words: readonly Word[], unset?: Word): Reader<Word> {
  return {
    read: (text) => words.find((word) => word === text),
    allowed: `one of ${words.join(", ")}`,
    unset,
  };
}

function wholeNumber(least: number, most: number): Reader<number> {
  return {
    read: (text) => (/^\d{1,4}$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined),
    allowed: `a whole number from ${least} to ${most}`,
  };
}

const truth: Reader<boolean> = {
  read: (text) => (text === "true" ? true : text === "false" ? false : undefined),
  allowed: "true or false",
};

const slug = pattern(/^(?=.{1,80}$)[a-z0-9]+(?:-[a-z0-9]+)*$/, "a slug: lower-case letters, digits and hyphens");
const country = pattern(/^[A-Z]{2}$/, "a country's code in two capital letters, such as AZ");

const kinds: Reader<readonly (typeof timelineKinds)[number][]> = {
  read(text) {
    const words = text.split(",");
    const known = timelineKinds.filter((kind) => words.includes(kind));
    return known.length === words.length ? known : undefined;
  },
  allowed: `one or more of ${timelineKinds.join(", ")}, with commas between`,
};

export const readers: { readonly [Name in ParameterName]-?: Reader<NonNullable<WidgetParameters[Name]>> } = {
  relation: { ...slug, unset: "azerbaijan-china" },
  locale: oneOf(widgetLocales, "en"),
  theme: oneOf(themes, "auto"),
  version: pattern(/^[\w.-]{1,40}$/, "a dataset version, such as dataset { version } answers"),
  // Its form alone; whether the days exist the API says.
  during: pattern(/^[\d/.?~%-]{4,40}$/, "a date in EDTF, such as 2018-06, 1994 or 2015/2020"),
  first: wholeNumber(1, 100),
  order: oneOf(orders, "newest"),
  guest: country,
  host: country,
  agreements: truth,
  kinds,
  from: wholeNumber(1, 9999),
  to: wholeNumber(1, 9999),
  reporter: country,
  slug,
  compact: truth,
};

const shared = ["relation", "locale", "theme", "version", "compact"] as const;

/** Which parameters each widget has, in the order in which addresses write them. */
export const parametersOf: { readonly [Name in WidgetName]: readonly ParameterName[] } = {
  visits: [...shared, "during", "guest", "host", "agreements", "order", "first"],
  timeline: [...shared, "during", "kinds", "order", "first"],
  trade: [...shared, "from", "to", "reporter"],
  fact: ["slug", "locale", "theme", "version", "compact"],
};

export interface ParameterProblem {
  readonly parameter: string;
  /** A sentence for whoever wrote it, which says what is allowed. */
  readonly sentence: string;
}

export type ReadParameters = { readonly parameters: WidgetParameters } | { readonly problems: readonly ParameterProblem[] };

/** Reads parameters by name; each that is unknown, given twice or wrong is a problem. `beside` are names that are somebody else's. */
export function readParameters(
  widget: WidgetName,
  given: Iterable<readonly [string, string]>,
  beside: readonly string[] = [],
): ReadParameters {
  const names = parametersOf[widget];
  const values: Partial<Record<ParameterName, unknown>> = {};
  const problems: ParameterProblem[] = [];
  for (const name of names) if (readers[name].unset !== undefined) values[name] = readers[name].unset;
  const seen = new Set<string>();
  for (const [parameter, text] of given) {
    if (beside.includes(parameter)) continue;
    const name = names.find((candidate) => candidate === parameter);
    if (name === undefined) {
      problems.push({ parameter, sentence: `"${parameter}" is no parameter of the widget ${widget}: it has ${names.join(", ")}.` });
      continue;
    }
    const value: unknown = seen.has(name) ? undefined : readers[name].read(text);
    if (value === undefined) problems.push({ parameter, sentence: `"${parameter}" must be ${readers[name].allowed}, and once.` });
    values[name] = value;
    seen.add(name);
  }
  if (widget === "fact" && values.slug === undefined && problems.length === 0) {
    problems.push({ parameter: "slug", sentence: '"slug" is missing: the widget fact needs the slug of a fact.' });
  }
  return problems.length > 0 ? { problems } : { parameters: values as unknown as WidgetParameters };
}

/** The query string, without a question mark: only what differs from the default, always in the same order. */
export function writeParameters(widget: WidgetName, parameters: Partial<WidgetParameters>): string {
  const search = new URLSearchParams();
  for (const name of parametersOf[widget]) {
    const value = parameters[name];
    // Of several values String makes what their reader reads: the values with commas between.
    if (value !== undefined && (value !== readers[name].unset || name === "relation")) search.append(name, String(value));
  }
  return search.toString();
}

/** How many a list shows when nobody says. */
export const usualFirst = { visits: 5, timeline: 6 } as const;

/** As many as the thousand pixels hold that WordPress leaves a frame. */
const usualFirstOfCompact = { visits: 3, timeline: 4 } as const;

interface Variables {
  readonly visits: WidgetVisitsQueryVariables;
  readonly timeline: WidgetTimelineQueryVariables;
  readonly trade: WidgetTradeQueryVariables;
  readonly fact: WidgetFactQueryVariables;
}

/** The registered operation that a widget asks, and the variables for it. */
export function questionOf(
  widget: WidgetName,
  parameters: WidgetParameters,
  after?: string,
): { operation: string; variables: Record<string, unknown> } {
  const { relation, during, guest, host, agreements, from, to } = parameters;
  const locale = parameters.locale.toUpperCase() as Uppercase<WidgetLocale>;
  const usual = parameters.compact ? usualFirstOfCompact : usualFirst;
  const orderBy = parameters.order === "oldest" ? "OLDEST_FIRST" : "NEWEST_FIRST";
  const wanted: Variables = {
    visits: {
      relation,
      during,
      guest,
      host,
      hasAgreements: agreements,
      orderBy,
      first: parameters.first ?? usual.visits,
      after,
      locale,
    },
    timeline: { relation, during, kinds: parameters.kinds, orderBy, first: parameters.first ?? usual.timeline, after, locale },
    trade: { relation, from, to, locale },
    // Never read without one.
    fact: { slug: parameters.slug as string, locale },
  };
  const operation = `Widget${widget.charAt(0).toUpperCase()}${widget.slice(1)}`;
  const variables = Object.fromEntries(Object.entries(wanted[widget]).filter(([, value]) => value !== undefined));
  return { operation, variables };
}
