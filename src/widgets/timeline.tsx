/** What happened between two countries, by year. */
import type { TimelineEntry } from "./data.js";
import { MoreLine } from "./list.js";
import { pageAddress, type Setting } from "./setting.js";
import { Evidence, Out, When } from "./source-line.js";
import type { ContentProps } from "./widget.js";

/** Also class names: the stylesheet hides the kinds whose box is not ticked, so that boxes work without a script. */
export const entryKinds = ["Visit", "Agreement", "Event", "Statement"] as const;

export function TimelineContent({ data: { timeline }, parameters, more, setting }: ContentProps<"timeline">) {
  const { words } = setting;
  const asked = entryKinds.filter((kind) => parameters.kinds?.some((name) => name === kind.toUpperCase()) ?? true);
  return (
    <>
      {asked.length > 1 && (
        <fieldset part="kinds">
          <legend>{words.show}</legend>
          {asked.map((kind) => (
            <label key={kind}>
              <input type="checkbox" class={`on-${kind}`} defaultChecked={true} />{" "}
              {words[`${kind.toLowerCase() as Lowercase<typeof kind>}s`]}
            </label>
          ))}
        </fieldset>
      )}
      {/* biome-ignore lint/a11y/noRedundantRoles: without its numbers Safari no longer calls it a list. */}
      <ol role="list">
        {byYear(timeline.nodes).map(([year, entries]) => (
          <li key={`${year} ${entries[0]?.slug}`} class={["year", ...new Set(entries.map((entry) => entry.__typename))].join(" ")}>
            <h3>
              <time dateTime={year}>{year}</time>
            </h3>
            {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
            <ol role="list">
              {entries.map((entry) => (
                <Entry key={entry.slug} entry={entry} setting={setting} />
              ))}
            </ol>
          </li>
        ))}
      </ol>
      <MoreLine page={timeline} more={more} setting={setting} />
    </>
  );
}

function Entry({ entry, setting }: { entry: TimelineEntry; setting: Setting }) {
  return (
    <li class={`entry ${entry.__typename}`} part="entry">
      <p class="when">
        <When date={entry.date} /> · <span class="kind">{setting.words[entry.__typename]}</span>
      </p>
      <h4>
        <Out href={pageAddress(setting, "facts", entry.slug)}>{entry.title}</Out>
      </h4>
      {!setting.compact && <p>{entry.summary}</p>}
      <Evidence fact={entry} setting={setting} />
    </li>
  );
}

function byYear(entries: readonly TimelineEntry[]): [string, TimelineEntry[]][] {
  const years: [string, TimelineEntry[]][] = [];
  for (const entry of entries) {
    const year = entry.date.earliest.slice(0, 4);
    const last = years.at(-1);
    if (last?.[0] === year) last[1].push(entry);
    else years.push([year, [entry]]);
  }
  return years;
}
