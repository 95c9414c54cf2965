/** How much room a page leaves for a widget before it is there. In pixels, in a column about 640 wide. */
import type { WidgetName, WidgetParameters } from "./parameters.js";

/** Of a frame that nobody fits: about what the compact form needs. What is longer scrolls. */
export const usualHeight: Readonly<Record<WidgetName, number>> = { visits: 740, timeline: 740, trade: 660, fact: 360 };

/**
 * Of an element. A list is longer than most windows are high, and then the room need only reach below what is seen: what
 * grows there pushes nothing away that a reader sees.
 */
const roomInFull: Readonly<Record<WidgetName, number>> = { visits: 1000, timeline: 1000, trade: 800, fact: 720 };

export function roomFor(widget: WidgetName, { compact }: Pick<WidgetParameters, "compact">): number {
  return (compact ? usualHeight : roomInFull)[widget];
}
