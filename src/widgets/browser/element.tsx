/**
 * A widget as an element of any page. What the page can say and hear:
 *
 * | attribute | meaning |
 * |---|---|
 * | `relation`, `locale`, `theme`, `during`, `first`, `version`, … | the parameters of the widget, see parameters.ts; changing one draws anew |
 * | `loading="eager"` | asks at once; otherwise when the reader comes near |
 *
 * | event | `detail` |
 * |---|---|
 * | `bilateral:load` | `{ widget, dataset, shown }`: drawn, from which dataset version, with how many entries |
 * | `bilateral:error` | `{ widget, message }`: not drawn, and why, for whoever put the element on the page |
 *
 * | part | what it is |
 * |---|---|
 * | `widget` | the whole, inside the element |
 * | `heading`, `entry`, `link`, `sources`, `doubt`, `button`, `kinds`, `footer` | what they are called, in every widget that has them |
 *
 * | custom property | |
 * |---|---|
 * | `--bilateral-ink`, `-quiet`, `-line`, `-paper`, `-accent` | colours of text, lesser text, rules, background, links |
 * | `--bilateral-first`, `--bilateral-second` | colours of the two countries |
 * | `--bilateral-font`, `--bilateral-heading-font`, `--bilateral-size` | type; without them the fonts of the page, at 16px |
 *
 * What stands between the tags is shown until the widget is drawn, and stays where it cannot be drawn or is empty. The room
 * that it takes is kept (see #keepRoom); an `<svg>` among it is there for nothing else.
 */

import { addressOf } from "../../client/ask.js";
import type { WidgetData } from "../data.js";
import { questionOf, readers, readParameters, type WidgetName, type WidgetParameters } from "../parameters.js";
import { styles } from "../styles.js";
import { Widget } from "../widget.js";
import { render } from "./dom.js";
import { askOnce } from "./question.js";

const parameterNames: readonly string[] = Object.keys(readers);

/** Distance from what the reader sees at which it is time to ask. */
const nearby = "400px";

/** In pixels. A fallback of a line or two was not put there to leave room. */
const leastRoom = 200;

/** A sheet of this kind is no inline style: it is drawn with under any policy. One serves all elements of a page. */
let sheet: CSSStyleSheet | undefined;

function styleSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(`${styles}:host([hidden]),.bare::slotted(svg){display:none}`);
  }
  return sheet;
}

type List = "visits" | "timeline";

/** What the answers of all lists have. */
type Pages = Readonly<Record<List, { readonly pageInfo: { readonly endCursor: string | null }; readonly nodes: readonly unknown[] }>>;

export abstract class BilateralElement<Name extends WidgetName> extends HTMLElement {
  static readonly observedAttributes = parameterNames;

  readonly #widget: Name;
  readonly #base: string;
  readonly #root: ShadowRoot;
  readonly #observer: IntersectionObserver;
  #parameters: WidgetParameters | undefined;
  /** Of the question whose answer is to be shown. */
  #address = "";
  #awaited = "";
  #data: WidgetData[Name] | undefined;
  #busy = false;
  #stale = false;

  /** `base` is the origin of the server. */
  protected constructor(widget: Name, base: string) {
    super();
    this.#widget = widget;
    this.#base = base;
    this.#root = this.attachShadow({ mode: "open" });
    this.#root.adoptedStyleSheets = [styleSheet()];
    this.#observer = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && this.#ask(), {
      rootMargin: nearby,
    });
    this.#draw();
  }

  connectedCallback(): void {
    this.#readLater();
  }

  disconnectedCallback(): void {
    this.#observer.disconnect();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#readLater();
  }

  /** Once for all attributes that a script sets one after the other. */
  #readLater(): void {
    if (this.#stale) return;
    this.#stale = true;
    queueMicrotask(() => {
      this.#stale = false;
      if (this.isConnected) this.#read();
    });
  }

  #read(): void {
    // Pages and their frameworks put attributes of their own on any element: those that are no widget's are not looked at.
    const given = parameterNames.filter((name) => this.hasAttribute(name)).map((name) => [name, this.getAttribute(name) ?? ""] as const);
    const read = readParameters(this.#widget, given);
    this.#observer.disconnect();
    if ("problems" in read) {
      this.#address = "";
      this.#fail(read.problems.map(({ sentence }) => sentence).join(" "));
      return;
    }
    this.#parameters = read.parameters;
    const address = addressOf(...this.#question(read.parameters));
    const isSame = address === this.#address && this.#data !== undefined;
    this.#address = address;
    if (isSame) this.#draw();
    else if (this.#data || this.getAttribute("loading") === "eager") this.#ask();
    else this.#observer.observe(this);
  }

  async #ask(): Promise<void> {
    this.#observer.disconnect();
    const address = this.#address;
    if (address === this.#awaited) return;
    this.#awaited = address;
    try {
      const data = await this.#answer();
      // Meanwhile something else may have been asked for.
      if (address !== this.#address) return;
      if (!this.#data) this.#keepRoom();
      this.#data = data;
      this.#busy = false;
      this.#draw();
      this.#tell("load", { dataset: data.dataset.version, shown: shown(data) });
    } catch (error) {
      if (address === this.#address) this.#fail((error as Error).message);
    } finally {
      if (address === this.#awaited) this.#awaited = "";
    }
  }

  async #answer(after?: string): Promise<WidgetData[Name]> {
    const parameters = this.#parameters as WidgetParameters;
    const data = await askOnce<WidgetData[Name]>(...this.#question(parameters, after));
    if ("fact" in data && !data.fact) throw new Error(`There is no fact with the slug "${parameters.slug}".`);
    return data;
  }

  /** To the version that was chosen, and otherwise to the current one. */
  #question(parameters: WidgetParameters, after?: string) {
    const { version: dataset } = parameters;
    const { operation, variables } = questionOf(this.#widget, parameters, after);
    return [this.#base, operation, dataset ? { ...variables, dataset } : variables] as const;
  }

  /** The next page of a list, put behind those that are shown. */
  async #more(): Promise<void> {
    const list = this.#widget as List;
    const before = this.#data as unknown as Pages;
    const address = this.#address;
    this.#busy = true;
    this.#draw();
    let failure: unknown;
    try {
      const page = before[list];
      const next = ((await this.#answer(page.pageInfo.endCursor ?? "")) as unknown as Pages)[list];
      if (address !== this.#address) return;
      this.#data = { ...before, [list]: { ...next, nodes: [...page.nodes, ...next.nodes] } } as unknown as WidgetData[Name];
    } catch (error) {
      failure = error;
    }
    if (address !== this.#address) return;
    this.#busy = false;
    this.#draw();
    // What is shown stays, and the button too.
    if (failure) this.#tell("error", { message: (failure as Error).message });
  }

  #fail(message: string): void {
    this.#data = undefined;
    this.#draw(true);
    console.warn(`<${this.localName}>: ${message}`);
    this.#tell("error", { message });
  }

  /**
   * Nothing that the reader sees may move when the widget takes the fallback's place: it stays as high as that part of the
   * fallback that is in sight. Where its end is in sight, too, there is no growing either, and what is longer scrolls.
   */
  #keepRoom(): void {
    const { top, height } = this.getBoundingClientRect();
    const inSight = innerHeight - top;
    this.style.minHeight = `${Math.min(height, inSight)}px`;
    if (height > leastRoom && height < inSight) Object.assign(this.style, { maxHeight: `${height}px`, overflowY: "auto" });
  }

  /** `bare`: there is nothing more to wait for, and room for nothing. */
  #draw(bare = this.#data !== undefined): void {
    const data = this.#data;
    const parameters = this.#parameters;
    const widget = data && parameters && (
      <Widget
        name={this.#widget}
        data={data}
        parameters={parameters}
        base={this.#base}
        more={{ busy: this.#busy, load: () => void this.#more() }}
      />
    );
    const fallback = (!data || shown(data) === 0) && <slot class={bare ? "bare" : ""} />;
    render([widget, fallback], this.#root);
  }

  #tell(event: "load" | "error", detail: object): void {
    this.dispatchEvent(
      new CustomEvent(`bilateral:${event}`, { bubbles: true, composed: true, detail: { widget: this.#widget, ...detail } }),
    );
  }
}

function shown(data: WidgetData[WidgetName]): number {
  const { visits, timeline, tradeYears } = data as Partial<WidgetData["visits"] & WidgetData["timeline"] & WidgetData["trade"]>;
  return ((visits ?? timeline)?.nodes ?? tradeYears ?? [data]).length;
}
