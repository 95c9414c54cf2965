/** The picture of the document: how many times as much processor time the peers take, on a scale of powers. */
import type { Figures } from "./workloads.js";

const bars: readonly (readonly [workload: string, ratio: string, label: string])[] = [
  ["w1", "x_naive", "W1 Apollo + type-graphql"],
  ["w1", "x_mercurius_cache", "W1 mercurius + cache"],
  ["w2", "x_naive", "W2 Apollo + type-graphql"],
  ["w2", "x_mercurius", "W2 mercurius + jit"],
  ["w2", "x_yoga", "W2 yoga + jit"],
  ["w3", "x_offset", "W3 OFFSET"],
  ["w4", "x_naive", "W4 Apollo + type-graphql"],
  ["w4", "x_mercurius", "W4 mercurius + jit"],
];

const left = 190;
const width = 720;
const rowHeight = 26;
const top = 40;

export function drawing(found: Readonly<Record<string, Figures>>): string {
  const shown = bars.flatMap(([workload, ratio, label]) => {
    const estimate = found[workload]?.ratios[ratio];
    return estimate ? [{ label, ...estimate }] : [];
  });
  const lowest = Math.min(1, ...shown.map(({ low }) => low)) * 0.9;
  const highest = Math.max(10, ...shown.map(({ high }) => high)) * 1.6;
  const x = (ratio: number) => (left + ((width - left - 20) * Math.log(ratio / lowest)) / Math.log(highest / lowest)).toFixed(1);
  const height = top + shown.length * rowHeight + 16;
  const rows = shown.map(({ label, ratio, low, high }, index) => {
    const y = top + index * rowHeight;
    const [from, to] = [Number(x(1)), Number(x(ratio))].toSorted((a, b) => a - b) as [number, number];
    return `<text x="${left - 8}" y="${y + 13}" text-anchor="end">${label}</text>
<rect class="bar" x="${from}" y="${y}" width="${(to - from).toFixed(1)}" height="18"/>
<path class="line" d="M${x(low)} ${y + 9}H${x(high)}"/>
<text x="${Number(x(Math.max(ratio, high, 1))) + 6}" y="${y + 13}">${Number(ratio.toPrecision(2))}×</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="Processor time of the peers for ours">
<style>text{font:12px system-ui,sans-serif;fill:#333}.bar{fill:#3b7ea1}.line{stroke:#888;stroke-width:1.5;fill:none}@media (prefers-color-scheme:dark){text{fill:#ddd}.bar{fill:#5aa7cf}}</style>
<text x="${left - 8}" y="20" text-anchor="end">processor time, ours = 1</text>
<path class="line" d="M${x(1)} 26V${height - 10}"/>
${rows.join("\n")}
</svg>
`;
}
