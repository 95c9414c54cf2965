/** Lets TypeScript know the elements in JSX of React: `import type {} from "bilateral/react"`. */
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { WidgetName } from "../parameters.js";
import type { BilateralAttributes } from "./define.js";
import type { BilateralElement } from "./element.js";

type Element = BilateralElement<WidgetName>;
type Props = DetailedHTMLProps<HTMLAttributes<Element>, Element> & BilateralAttributes;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements extends Record<`bilateral-${WidgetName}`, Props> {}
  }
}
