/** The one stylesheet of the widgets, for shadow roots and pages alike: nothing in it reaches outside of a widget. */
import { type Colours, darkColours, lightColours } from "./colours.js";
import { entryKinds } from "./timeline.js";

const colours = (Object.keys(lightColours) as (keyof Colours)[])
  .map((name) => `--${name}:var(--bilateral-${name},light-dark(${lightColours[name]},${darkColours[name]}));`)
  .join("");

/** A kind is shown while its box is ticked, and a year while one of its kinds is; no script is needed for it. */
const shownKinds = entryKinds
  .map((kind) => `.bilateral:has(.on-${kind}:checked) .${kind},.bilateral:not(:has(.on-${kind})) .${kind}`)
  .join();

export const styles = `:host{display:block}
.bilateral{
${colours}
color-scheme:light dark;background:var(--paper);color:var(--ink);border-bottom:1px solid var(--line);border-top:2px solid var(--ink);padding:14px 16px;font:var(--bilateral-size,16px)/1.5 a;font-family:var(--bilateral-font,inherit);overflow-wrap:anywhere;text-align:start;
&[data-theme=light]{color-scheme:light}
&[data-theme=dark]{color-scheme:dark}
*{box-sizing:border-box;unicode-bidi:isolate}
:is(h2,h3,h4,p,ol,ul,li,dd,fieldset,legend){border:0;margin:0;max-width:none;padding:0}
:is(h2,h3,h4){font:700 1.125em/1.3 a;font-family:var(--bilateral-heading-font,inherit)}
h2{font-size:1.5em;margin-bottom:.4em}
ol{list-style:none}
ul{padding-inline-start:1.1em}
a{color:inherit;text-decoration:underline var(--quiet) 1px;text-underline-offset:.2em}
a:hover{color:var(--accent)}
:is(a,summary,button,input,.scroll):focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.entry{border-top:1px solid var(--line);padding:.7em 0}
.when time{color:var(--ink)}
:is(.when time,.label,legend,caption,.CONFLICTING){font-weight:650}
:is(.when,.sources,.doubt,small,footer,.gap,dt){color:var(--quiet);font-size:.85em}
:is(.sources,.doubt,.gap,.label){margin-top:.4em}
.CONFLICTING{color:var(--second)}
small{display:block}
&:is(.trade,.fact){container-type:inline-size}
.year{border-top:2px solid var(--ink);display:flex;flex-wrap:wrap;margin-top:.75em;padding-top:.4em}
.year h3{flex:1 0 4.5em}
.year ol{flex:999 1 28em}
.year .entry{border:0;padding-top:0}
:is(.year,.year .entry):not(${shownKinds}){display:none!important}
fieldset,.more{align-items:center;display:flex;flex-wrap:wrap;gap:.25em 1.1em}
legend{float:inline-start}
label{align-items:center;display:flex;gap:.4em;min-height:24px}
input{accent-color:var(--accent);height:1.1em;margin:0;width:1.1em}
button{background:var(--accent);border:1px solid;color:var(--paper);cursor:pointer;font:inherit;font-weight:600;padding:.3em .9em}
dl{border-inline-start:3px solid var(--line);margin:.5em 0;padding-inline-start:.8em}
svg{display:block;height:auto;width:100%;max-width:840px}
.narrow svg{max-width:420px}
.wide{display:none}
details{margin-top:.6em}
summary{color:var(--accent);cursor:pointer;min-height:24px}
.scroll{overflow-x:auto}
table{border-collapse:collapse;font-size:.875em;min-width:48em;overflow-wrap:normal;width:100%}
caption{text-align:start}
:is(th,td){border-bottom:1px solid var(--line);padding:.4em .8em .4em 0;text-align:start;vertical-align:top}
thead th{border-color:var(--ink)}
footer{border-top:1px solid var(--line);margin-top:.8em;padding-top:.5em}
footer p+p{display:flex;flex-wrap:wrap;gap:0 1.2em}
footer p+p a{line-height:24px}
@container (min-width:600px){
.wide{display:block}
.narrow{display:none}
dl{display:grid;grid-template-columns:auto 1fr;gap:0 .9em}
}
@media print{
&{border-color:#000;color-scheme:light!important}
button,fieldset{display:none}
details::details-content{block-size:auto;content-visibility:visible;display:block}
:is(.entry,tr,svg){break-inside:avoid}
.scroll{overflow:visible}
table{min-width:0}
}
@media (forced-colors:active){
--ink:CanvasText;--quiet:CanvasText;--line:GrayText;--first:LinkText;--second:Highlight
}
}
`;
