/**
 * What our embeds cost the page that they stand on, beside TimelineJS3 with the same events:
 * `npm run bench:embeds -- [--runs 9] [--json] [--write]`. With `--write` the table goes into docs/embedding.md.
 */
import { parseArgs } from "node:util";
import { launchChromium } from "../../src/browser/chromium.js";
import { startForTests } from "../../src/server/testing.js";
import { type Reading, read, type Setting } from "./measure.js";
import { openNewsroom } from "./newsroom.js";
import { installPeer, peerData, peerEmbed } from "./peer.js";
import { hostPages, subjectsOf, timelineAnswer } from "./subjects.js";
import { type Row, tableOf, verdictLines, writeTable } from "./table.js";
import { judge } from "./targets.js";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "9" },
    json: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});

async function main(): Promise<void> {
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs must be a whole number, not ${values.runs}`);
  const peer = installPeer();
  const server = await startForTests();
  const newsroom = await openNewsroom(
    {
      ...(await hostPages(server.origin, peerEmbed)),
      "/timelinejs.json": peerData(await timelineAnswer(server.origin)),
    },
    { "/timelinejs/": peer.files },
  );
  const browser = await launchChromium();
  try {
    const setting: Setting = { slowdown: 4, viewport: { width: 412, height: 823 }, origins: [server.origin, newsroom.origin] };
    const subjects = subjectsOf(server.origin, newsroom.origin, peer.name);
    const readings = new Map<string, Reading[]>(subjects.map(({ name }) => [name, []]));
    // In turn, so that a noisy minute of the machine falls on all of them; and once before for the caches of the servers.
    for (let run = 0; run <= runs; run++) {
      for (const subject of subjects) {
        const reading = await read(browser, subject, setting);
        if (run > 0) readings.get(subject.name)?.push(reading);
      }
      process.stderr.write(run === 0 ? "warm; run" : ` ${run}${run === runs ? "\n" : ""}`);
    }
    const rows: Row[] = [...readings].map(([name, all]) => ({ name, readings: all }));
    const verdicts = judge(rows);
    const conditions = `Chromium ${browser.version()}, processor slowed down ${setting.slowdown} times, window ${setting.viewport.width}×${setting.viewport.height}, loopback, empty caches; medians of ${runs} runs, in brackets the least and the most.`;
    if (values.json) console.log(JSON.stringify({ conditions, rows, verdicts }, null, 2));
    else console.log([conditions, "", tableOf(rows), "", ...verdictLines(verdicts)].join("\n"));
    if (values.write) writeTable([tableOf(rows), "", conditions, "", ...verdictLines(verdicts).map((line) => `- ${line}`)].join("\n"));
  } finally {
    await browser.close();
    await newsroom.close();
    await server.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
