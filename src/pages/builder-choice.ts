/** What an editor has chosen so far: the address of the builder, as its form writes it. */
import {
  type ParameterProblem,
  parametersOf,
  readParameters,
  timelineKinds,
  type WidgetLocale,
  type WidgetName,
  type WidgetParameters,
  widgetLocales,
  widgetNames,
} from "../widgets/parameters.js";

export interface Choice {
  /** The language of the builder itself; the widget can have another one. */
  readonly ui: WidgetLocale;
  readonly widget: WidgetName;
  /** As it was written, by name; what was left empty is not there. */
  readonly given: ReadonlyMap<string, string>;
  readonly problems: readonly ParameterProblem[];
}

export function readChoice(search: URLSearchParams): Choice {
  const given = new Map<string, string>();
  const problems: ParameterProblem[] = [];
  for (const [name, value] of search) {
    if (value === "") continue;
    const before = given.get(name);
    // A form sends a box that is ticked as one parameter, and boxes of one name as several.
    if (before === undefined || name === "kinds") given.set(name, before === undefined ? value : `${before},${value}`);
    else problems.push({ parameter: name, sentence: `"${name}" stands in the address more than once.` });
  }
  // All of them is what there is without a choice.
  if (timelineKinds.every((kind) => given.get("kinds")?.split(",").includes(kind))) given.delete("kinds");
  const word = <Word extends string>(name: string, words: readonly Word[], usual: Word): Word => {
    const value = given.get(name);
    const known = words.find((candidate) => candidate === value);
    given.delete(name);
    if (value !== undefined && !known) problems.push({ parameter: name, sentence: `"${name}" must be one of ${words.join(", ")}.` });
    return known ?? usual;
  };
  const ui = word("ui", widgetLocales, "en");
  const widget = word("widget", widgetNames, "visits");
  return { ui, widget, given, problems };
}

/** The parameters of the widget, or what is wrong with them. `slug` is the fact to begin with. */
export function parametersOfChoice(
  { widget, given, problems }: Choice,
  slug: string | undefined,
): { readonly parameters: WidgetParameters } | { readonly problems: readonly ParameterProblem[] } {
  const entries = widget === "fact" && slug !== undefined && !given.has("slug") ? [...given, ["slug", slug] as const] : [...given];
  // A fact has its relation; the builder asks for it to offer the facts of one.
  const read = readParameters(widget, entries, widget === "fact" ? ["relation"] : []);
  const all = [...problems, ...("problems" in read ? read.problems : [])];
  return "problems" in read || all.length > 0 ? { problems: all } : read;
}

/** The address of the builder with another widget or language, and of the rest what still has a meaning there. */
export function addressOfChoice({ ui, widget, given }: Choice, changed: Partial<Pick<Choice, "ui" | "widget">> = {}): string {
  const next = { ui, widget, ...changed };
  const names: readonly string[] = [...parametersOf[next.widget], "relation"];
  const search = new URLSearchParams({ ...(next.ui !== "en" && { ui: next.ui }), widget: next.widget });
  for (const [name, value] of given) if (names.includes(name)) search.append(name, value);
  return `/builder?${search}`;
}
