/** TimelineJS3 as a newsroom would host it itself, with the entries of our own answer. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../src/project-root.js";
import type { WidgetData } from "../../src/widgets/data.js";
import { xmlText } from "../../src/wording/xml.js";

export interface Peer {
  readonly name: string;
  /** The folder of what its package has for browsers. */
  readonly files: string;
}

/** Installs it at the first use, and again when the lock file has changed. */
export function installPeer(): Peer {
  const source = join(projectRoot, "scripts", "bench-embeds");
  // Not among the sources: what is installed is no business of the compiler.
  const folder = join(projectRoot, "dist", "bench-embeds");
  const package_ = join(folder, "node_modules", "@knight-lab", "timelinejs");
  const lock = (place: string) => readFileSync(join(place, "package-lock.json"), "utf8");
  if (!existsSync(package_) || lock(folder) !== lock(source)) {
    console.error("Installing TimelineJS3, to measure beside it …");
    mkdirSync(folder, { recursive: true });
    for (const file of ["package.json", "package-lock.json"]) cpSync(join(source, file), join(folder, file));
    const npm = process.env.npm_execpath;
    const words = ["ci", "--ignore-scripts"];
    const { status } = spawnSync(npm ? process.execPath : "npm", npm ? [npm, ...words] : words, {
      cwd: folder,
      stdio: ["ignore", 2, 2],
      // As it was asked for by npm itself, npm would take this project for the one to install.
      env: { ...process.env, npm_config_local_prefix: folder },
    });
    if (status !== 0) throw new Error("TimelineJS3 could not be installed: the words of npm are above.");
  }
  const { version } = JSON.parse(readFileSync(join(package_, "package.json"), "utf8")) as { version: string };
  return { name: `TimelineJS3 ${version}`, files: join(package_, "dist") };
}

type Entry = WidgetData["timeline"]["timeline"]["nodes"][number];

/** Its own format, with all that our element shows of an entry. */
export function peerData({ relation, timeline }: WidgetData["timeline"]): string {
  return JSON.stringify({ title: { text: { headline: xmlText(relation.title) } }, events: timeline.nodes.map(eventOf) });
}

function eventOf({ slug, title, summary, date, citations }: Entry): object {
  const sources = citations.map(
    ({ source }) =>
      `<a href="${xmlText(source.url ?? "")}">${xmlText(source.publisher ?? source.title)}</a> ${source.published?.text ?? ""}`,
  );
  return {
    unique_id: slug,
    start_date: dateOf(date.earliest, date.precision),
    ...(date.latest && date.latest !== date.earliest && date.precision === "DAY" && { end_date: dateOf(date.latest, date.precision) }),
    display_date: date.text,
    text: { headline: xmlText(title), text: `<p>${xmlText(summary)}</p><p>${sources.join("; ")}</p>` },
  };
}

/** It knows days, months and years, too, and wants left out what is not known. */
function dateOf(day: string, precision: string | undefined): object {
  const [year, month, date] = day.split("-");
  return { year, ...(precision !== "YEAR" && { month }), ...(precision === "DAY" && { day: date }) };
}

/** What its place in the page is, and what loads it: nothing from elsewhere, no fonts, no counting, its own script path. */
export const peerEmbed = {
  place: '<div id="timeline" style="width:100%;height:600px"></div>',
  loader: `<link rel="stylesheet" href="/timelinejs/css/timeline.css">
<script src="/timelinejs/js/timeline.js" onload="startTimeline()"></script>
<script>
  function startTimeline() {
    new TL.Timeline("timeline", "/timelinejs.json", { script_path: location.origin + "/timelinejs/js/", font: null, language: "en" })
      .on("loaded", () => dispatchEvent(new Event("timeline:loaded")));
  }
</script>`,
};
