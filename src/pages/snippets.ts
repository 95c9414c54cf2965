/** What an editor copies: the same view of a widget for each kind of page that it can stand in. */
import { type WidgetName, type WidgetParameters, writeParameters } from "../widgets/parameters.js";
import type { SnippetName } from "./words.js";

export interface View {
  readonly widget: WidgetName;
  readonly parameters: WidgetParameters;
  /** Says what it is, to those who do not see it. */
  readonly title: string;
  /** Origin of this server. */
  readonly base: string;
  /** Addresses of the view. */
  readonly page: string;
  readonly frame: string;
  readonly picture: { readonly address: string; readonly width: number; readonly height: number };
  /** With its hash where it is one that never changes. */
  readonly script: { readonly address: string; readonly integrity?: string };
  /** Of a frame that nobody fits. */
  readonly height: number;
  /** Of an element that is not drawn yet. */
  readonly room: number;
  /** What opens the rest of a frame that is cut off. */
  readonly more: string;
}

export function snippetsOf(view: View): Readonly<Record<SnippetName, string>> {
  const { widget, parameters, title, base, page, frame, picture, script, height, room, more } = view;
  const link = `<a href="${quoted(page)}">${quoted(title)}</a>`;
  const pinned = script.integrity === undefined ? "" : attributes({ integrity: script.integrity, crossorigin: "anonymous" });
  const loader = `<script async${attributes({ src: script.address })}${pinned}></script>`;
  const iframe = `<iframe${attributes({ src: frame, title, width: "100%", height, frameborder: 0, loading: "lazy" })}></iframe>`;
  const element = `bilateral-${widget}`;
  return {
    address: frame,
    element: `${loader}\n<${element}${attributes(Object.fromEntries(new URLSearchParams(writeParameters(widget, parameters))))}>\n  ${link}<br>${roomOf(room)}\n</${element}>`,
    frame: `${loader}\n${iframe}`,
    bareFrame: iframe,
    amp: `<script async custom-element="amp-iframe" src="https://cdn.ampproject.org/v0/amp-iframe-0.1.js"></script>

<amp-iframe${attributes({ src: frame, title, height, layout: "fixed-height", frameborder: 0, sandbox: "allow-scripts allow-popups allow-popups-to-escape-sandbox" })} resizable>
  <div overflow tabindex="0" role="button">${quoted(more)}</div>
  <p placeholder>${link}</p>
</amp-iframe>`,
    newsletter: `<a href="${quoted(page)}"><img${attributes({ src: picture.address, alt: title, width: picture.width, height: picture.height, border: 0 })}></a>`,
    elementPolicy: `script-src ${base}; connect-src ${base}`,
    framePolicy: `frame-src ${base}; script-src ${base}; img-src ${base}`,
  };
}

/** A drawing of nothing has a height by an attribute: no policy forbids it as it forbids styles, and no request is made as for a picture. */
function roomOf(height: number): string {
  return `<svg${attributes({ width: 1, height, "aria-hidden": "true" })}></svg>`;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${quoted(String(value))}"`)
    .join("");
}

function quoted(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
