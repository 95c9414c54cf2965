/** A page that is nothing but a widget, to stand in an iframe: whole as it comes, with or without a script. */
import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import type { WidgetData } from "../widgets/data.js";
import type { Theme, WidgetLocale, WidgetName, WidgetParameters } from "../widgets/parameters.js";
import { Widget } from "../widgets/widget.js";
import { wordsFor } from "../widgets/words.js";

/** Around the widget. `light dark` would show through as white where the page has one theme and the system the other. */
export const frameStyles = `
body{margin:0;font-family:system-ui,sans-serif;--bilateral-heading-font:Charter,"Bitstream Charter","Iowan Old Style",Georgia,serif}
[data-theme=auto]{color-scheme:light dark}
[data-theme=light]{color-scheme:light}
[data-theme=dark]{color-scheme:dark}
.problem{line-height:1.5;margin:0;padding:1rem}
`;

/** Addresses that the page names; those of its files have their contents' hash in them. */
export interface FrameAddresses {
  readonly stylesheet: string;
  /** Undefined where the scripts have not been built: without it the frame only does not say how high it is. */
  readonly script: string | undefined;
  /** Of the page for people. */
  readonly canonical: string;
  readonly oembed: { readonly json: string; readonly xml: string };
  readonly base: string;
}

export function renderFrame<Name extends WidgetName>(
  name: Name,
  data: WidgetData[Name],
  parameters: WidgetParameters,
  { canonical, oembed, base, ...files }: FrameAddresses,
): string {
  const title = titleOf(name, data, parameters.locale);
  const head = (
    <>
      <link rel="canonical" href={canonical} />
      <link rel="alternate" type="application/json+oembed" href={oembed.json} title={title} />
      <link rel="alternate" type="text/xml+oembed" href={oembed.xml} title={title} />
    </>
  );
  return page(
    { title, locale: parameters.locale, theme: parameters.theme, head, ...files },
    <Widget {...{ name, data, parameters, base }} />,
  );
}

/** What stands in the frame instead, for whoever put it on the page. */
export function renderFrameProblem(sentences: readonly string[], files: Pick<FrameAddresses, "stylesheet" | "script">): string {
  return page(
    { title: "Bilateral", locale: "en", theme: "auto", head: null, ...files },
    <div class="problem" role="alert">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>,
  );
}

export function titleOf<Name extends WidgetName>(name: Name, data: WidgetData[Name], locale: WidgetLocale): string {
  if ("fact" in data) return data.fact.title;
  return `${wordsFor(locale)[name as Exclude<WidgetName, "fact">]}: ${data.relation.title}`;
}

interface Head extends Pick<FrameAddresses, "stylesheet" | "script"> {
  readonly title: string;
  readonly locale: WidgetLocale;
  readonly theme: Theme;
  readonly head: ComponentChildren;
}

function page({ title, locale, theme, head, stylesheet, script }: Head, content: ComponentChildren): string {
  return `<!doctype html>${renderToString(
    <html lang={locale} data-theme={theme}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        {head}
        <link rel="stylesheet" href={stylesheet} />
      </head>
      <body>
        {content}
        {/* Last, and neither async nor deferred: it measures what stands before it, as early as can be. */}
        {script && <script src={script} />}
      </body>
    </html>,
  )}`;
}
