/** What `<script async src="…/bilateral.js">` does to a page. */
import { define } from "./define.js";

function start(script: HTMLOrSVGScriptElement | null): void {
  if (script instanceof HTMLScriptElement && script.src) define(new URL(script.src).origin);
  else console.error("Load bilateral.js by <script async src> from its server.");
}

start(document.currentScript);
