/** What `<script async src="…/bilateral.js">` does to a page. */
import { define } from "./define.js";

function start(script: HTMLOrSVGScriptElement | null): void {
  if (script instanceof HTMLScriptElement && script.src) define(new URL(script.src).origin);
  else console.error("bilateral.js asks the server that it comes from: load it by <script async src>.");
}

start(document.currentScript);
