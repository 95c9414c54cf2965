/** Makes the widgets known to a page as elements. */
import { type WidgetName, type WidgetParameters, widgetNames } from "../parameters.js";
import { BilateralElement } from "./element.js";
import { fitFrames } from "./frame-host.js";

type Written<Value> = Value extends string
  ? Value
  : Value extends number
    ? number | `${number}`
    : Value extends boolean
      ? `${Value}`
      : string;

/** Attributes as a page writes them: the parameters of the widgets. Which widget has which, the element itself says. */
export type BilateralAttributes = { readonly [Name in keyof WidgetParameters]?: Written<NonNullable<WidgetParameters[Name]>> } & {
  readonly loading?: "eager";
};

declare global {
  interface HTMLElementTagNameMap extends Record<`bilateral-${WidgetName}`, BilateralElement<WidgetName>> {}
  interface HTMLElementEventMap {
    "bilateral:load": CustomEvent<{ readonly widget: WidgetName; readonly dataset: string; readonly shown: number }>;
    "bilateral:error": CustomEvent<{ readonly widget: WidgetName; readonly message: string }>;
  }
}

/** The class of a widget's element, under whatever name it is defined. `origin` is that of the server. */
export function elementClass(widget: WidgetName, origin: string): CustomElementConstructor {
  return class extends BilateralElement<WidgetName> {
    constructor() {
      super(widget, origin);
    }
  };
}

/** Defines the four elements, and gives frames of ours their height. Asked twice, by one version or two, the first has done everything. */
export function define(origin: string): void {
  if (customElements.get(`bilateral-${widgetNames[0]}`)) return;
  for (const widget of widgetNames) customElements.define(`bilateral-${widget}`, elementClass(widget, origin));
  fitFrames(origin);
}
