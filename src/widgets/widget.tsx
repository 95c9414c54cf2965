/** A widget as readers see it. The same markup on the server, where a page is complete without a script, and in the browser. */
import type { JSX } from "preact";
import type { WidgetData } from "./data.js";
import { FactContent } from "./fact.js";
import type { WidgetName, WidgetParameters } from "./parameters.js";
import { pageAddress, type Setting, settingOf } from "./setting.js";
import { DatasetLine } from "./source-line.js";
import { TimelineContent } from "./timeline.js";
import { TradeContent } from "./trade.js";
import { VisitsContent } from "./visits.js";

/** The next page of a list, where it can be had. */
export interface More {
  readonly busy: boolean;
  readonly load: () => void;
}

export interface WidgetProps<Name extends WidgetName> {
  readonly name: Name;
  readonly data: WidgetData[Name];
  readonly parameters: WidgetParameters;
  readonly more?: More | undefined;
  /** Origin of the server, for links. */
  readonly base: string;
}

/** What the content of each widget is given. */
export interface ContentProps<Name extends WidgetName> {
  readonly data: WidgetData[Name];
  readonly parameters: WidgetParameters;
  readonly more?: More | undefined;
  readonly setting: Setting;
}

const contents = { visits: VisitsContent, timeline: TimelineContent, trade: TradeContent, fact: FactContent } as const;

export function Widget<Name extends WidgetName>({ name, data, parameters, more, base }: WidgetProps<Name>) {
  const Content = contents[name] as unknown as (props: ContentProps<Name>) => JSX.Element;
  const setting = settingOf(parameters, base);
  const { words, locale } = setting;
  const page = "fact" in data ? pageAddress(setting, "facts", data.fact.slug) : pageAddress(setting, "relations", data.relation.slug);
  return (
    <article class={`bilateral ${name}`} lang={locale} data-theme={parameters.theme} part="widget">
      {"relation" in data && name !== "fact" && (
        <h2 part="heading">
          {words[name as Exclude<WidgetName, "fact">] + words.colon}
          <bdi>{data.relation.title}</bdi>
        </h2>
      )}
      <Content data={data} parameters={parameters} more={more} setting={setting} />
      <DatasetLine name={name} dataset={data.dataset} parameters={parameters} setting={setting} page={page} />
    </article>
  );
}
