/** The page's side of frames: gives each iframe of ours the height that its content says it has. */

const lowest = 100;
const highest = 5_000;

export function fitFrames(base: string): void {
  const ours = () => [...document.querySelectorAll("iframe")].filter(({ src }) => src.startsWith(`${base}/embed/`));
  const onMessage = ({ data, origin, source }: MessageEvent) => {
    // A sandboxed frame has the origin "null". So has anybody else's, but they do not sit in an iframe of ours.
    if (origin !== base && origin !== "null") return;
    if (data?.type !== "bilateral:height" || !Number.isFinite(data.height)) return;
    const frame = ours().find(({ contentWindow }) => contentWindow === source);
    if (frame) frame.style.height = `${Math.min(highest, Math.max(lowest, Math.ceil(data.height)))}px`;
  };
  // Frames that were there before this script have spoken to nobody.
  const ask = () => {
    for (const { contentWindow } of ours()) contentWindow?.postMessage({ type: "bilateral:ready" }, "*");
  };
  addEventListener("message", onMessage);
  addEventListener("DOMContentLoaded", ask);
  ask();
}
