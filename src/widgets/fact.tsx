/** One fact, for a paragraph in an article. */
import { pageAddress } from "./setting.js";
import { Doubts, Out, Sources, When } from "./source-line.js";
import type { ContentProps } from "./widget.js";
import type { Words } from "./words.js";

export function FactContent({ data: { fact }, setting }: ContentProps<"fact">) {
  const { words, compact } = setting;
  const notes = fact.citations.flatMap(({ note }) => note ?? []);
  return (
    <>
      <p class="when">
        {fact.date && (
          <>
            <When date={fact.date} />
            {" · "}
          </>
        )}
        {words[fact.__typename as keyof Words]} · <bdi>{fact.relation.title}</bdi>
      </p>
      <h2 part="heading">
        <Out href={pageAddress(setting, "facts", fact.slug)}>{fact.title}</Out>
      </h2>
      <p>{fact.summary}</p>
      {/* The corrections themselves stand below, unless space is short. */}
      <Doubts fact={compact ? fact : { ...fact, corrections: [] }} setting={setting} />
      {!compact &&
        fact.corrections.map(({ said, published, reason, certainty }) => (
          <dl key={said} part="correction">
            <dt>{words.said}</dt>
            <dd>
              <q>{said}</q>
            </dd>
            <dt>{words.published}</dt>
            <dd>{published}</dd>
            <dt>{words.reason}</dt>
            <dd>
              {reason} <em>{words[certainty as keyof Words]}</em>
            </dd>
          </dl>
        ))}
      <Sources citations={fact.citations} setting={setting} />
      {!compact &&
        notes.map((note) => (
          <p key={note} class="sources">
            {note}
          </p>
        ))}
    </>
  );
}
