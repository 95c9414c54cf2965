/**
 * The frame's side: tells the page around it how high the content is, in each of the languages that pages understand.
 * Without it the frame is complete and scrolls.
 */

/** What WordPress knows one frame of many by: in the hash of the address, or in a message. It may come by one way only. */
let secret: string | undefined;

/** pym.js knows its frames by this. */
const childId = /^[\w-]{1,100}$/.exec(new URLSearchParams(location.search).get("childId") ?? "")?.[0];

let told = 0;

function tell(again = true): void {
  // Not scrollHeight: that is never less than the iframe is high, and so the frame would never shrink.
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  if (height === 0 || (height === told && !again)) return;
  told = height;
  say({ type: "bilateral:height", height });
  // AMP, and @newswire/frames after it.
  say({ sentinel: "amp", type: "embed-size", height });
  // Medium, and others after it.
  say(JSON.stringify({ src: location.href, context: "iframe.resize", height }));
  if (childId) say(`pymxPYMx${childId}xPYMxheightxPYMx${height}`);
  if (secret) say({ message: "height", value: height, secret });
}

function say(message: unknown): void {
  // To whatever page it is: it learns a number.
  parent.postMessage(message, "*");
}

function readSecret(text: unknown): void {
  // WordPress itself takes nothing else for a secret.
  if (typeof text === "string" && /^[A-Za-z0-9]{1,100}$/.test(text)) secret = text;
}

function readHash(): void {
  readSecret(/[?&]secret=([^&]*)/.exec(location.hash)?.[1]);
}

/** A sandbox without popups swallows links. WordPress follows those to our own pages when it is asked to. */
function onClick(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!secret || !link || link.host !== location.host || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  say({ message: "link", value: link.href, secret });
}

if (parent !== self) {
  readHash();
  // Straight away: a frame that is hidden until it speaks is not told of its size by any observer.
  tell();
  addEventListener("message", ({ data, source }) => {
    if (source !== parent || !data) return;
    if (data.message === "ready") readSecret(data.secret);
    if (data.message === "ready" || data.type === "bilateral:ready" || data.type === "frames-init") tell();
  });
  addEventListener("hashchange", () => {
    readHash();
    tell();
  });
  addEventListener("load", () => tell());
  addEventListener("click", onClick);
  new ResizeObserver(() => tell(false)).observe(document.documentElement);
}
