/** How much of a list is shown, and more of it. */
import type { Setting } from "./setting.js";
import type { More } from "./widget.js";
import { fill } from "./words.js";

interface MoreLineProps {
  readonly page: { readonly totalCount: number; readonly pageInfo: { readonly hasNextPage: boolean }; readonly nodes: readonly unknown[] };
  readonly more?: More | undefined;
  readonly setting: Setting;
}

export function MoreLine({ page: { totalCount, pageInfo, nodes }, more, setting: { words } }: MoreLineProps) {
  if (totalCount === 0) return <p>{words.none}</p>;
  return (
    <p class="more">
      <span role="status">{fill(words.ofAll, nodes.length, totalCount)}</span>
      {more && pageInfo.hasNextPage && (
        // Disabled, it would lose the focus and with it the reader's place.
        <button type="button" part="button" aria-disabled={more.busy} onClick={() => more.busy || more.load()}>
          {words.more}
          {more.busy && "…"}
        </button>
      )}
    </p>
  );
}
