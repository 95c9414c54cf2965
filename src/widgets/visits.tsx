/** Who visited whom, and what was signed. */
import type { Visit } from "./data.js";
import { MoreLine } from "./list.js";
import { pageAddress, type Setting } from "./setting.js";
import { Evidence, Out, When } from "./source-line.js";
import type { ContentProps } from "./widget.js";
import { fill, type Words } from "./words.js";

export function VisitsContent({ data: { visits }, more, setting }: ContentProps<"visits">) {
  return (
    <>
      {/* biome-ignore lint/a11y/noRedundantRoles: without its numbers Safari no longer calls it a list. */}
      <ol role="list">
        {visits.nodes.map((visit) => (
          <VisitItem key={visit.slug} visit={visit} setting={setting} />
        ))}
      </ol>
      <MoreLine page={visits} more={more} setting={setting} />
    </>
  );
}

function VisitItem({ visit, setting }: { visit: Visit; setting: Setting }) {
  const { words, compact } = setting;
  const { agreements, delegation } = visit;
  const shown = compact ? agreements.slice(0, 3) : agreements;
  const level = words[visit.level as keyof Words] as string | undefined;
  const counts = countsText(visit, words);
  return (
    <li class="entry" part="entry">
      <p class="when">
        <When date={visit.date} />
        {level && ` · ${level}`}
        {visit.places.length > 0 && (
          <>
            {" · "}
            <bdi>{visit.places.join(", ")}</bdi>
          </>
        )}
      </p>
      <h3>
        <Out href={pageAddress(setting, "facts", visit.slug)}>{visit.title}</Out>
      </h3>
      {!compact && delegation.length > 0 && (
        <p>
          <bdi>{delegation.map(({ person, office }) => [person?.name, office?.title].filter(Boolean).join(", ")).join("; ")}</bdi>
        </p>
      )}
      {(agreements.length > 0 || counts) && (
        <p class="label">
          {words.signed}
          {words.colon}
          {counts ?? agreements.length}
        </p>
      )}
      {shown.length > 0 && (
        <ul>
          {shown.map(({ slug, title }) => (
            <li key={slug}>
              <Out href={pageAddress(setting, "facts", slug)}>{title}</Out>
            </li>
          ))}
          {shown.length < agreements.length && <li>{fill(words.andMore, agreements.length - shown.length)}</li>}
        </ul>
      )}
      <Evidence fact={visit} setting={setting} />
    </li>
  );
}

/** Undefined where every count that a source gives agrees with the list. */
export function countsText({ agreements, reportedAgreementCounts }: Visit, words: Words): string | undefined {
  const listed = agreements.length;
  const differs = reportedAgreementCounts.some(({ count, atLeast }) => (atLeast ? listed < count : listed !== count));
  if (!differs) return;
  const reported = reportedAgreementCounts.map(({ count, atLeast }) => (atLeast ? fill(words.atLeast, count) : String(count)));
  return fill(
    words.counts,
    [...new Set(reported)].reduce((some, one) => fill(words.or, some, one)),
    listed,
  );
}
