/** What `<script async src="…/bilateral.js">` does to a page: defines the elements, and fits the frames. */
import { type WidgetName, widgetNames } from "../parameters.js";
import { BilateralElement } from "./element.js";
import { fitFrames } from "./frame-host.js";

function start(script: HTMLOrSVGScriptElement | null): void {
  // Included twice, of one version or two, the first has done everything.
  if (customElements.get(`bilateral-${widgetNames[0]}`)) return;
  if (!(script instanceof HTMLScriptElement) || !script.src) {
    console.error("bilateral.js asks the server that it comes from: load it by <script async src>.");
    return;
  }
  const base = new URL(script.src).origin;
  for (const widget of widgetNames) {
    customElements.define(
      `bilateral-${widget}`,
      class extends BilateralElement<WidgetName> {
        constructor() {
          super(widget, base);
        }
      },
    );
  }
  fitFrames(base);
}

start(document.currentScript);
