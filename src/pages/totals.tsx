/** Counts with what is counted: a label and not a noun behind the number, with which it would have to agree. */
export function Totals({ counts }: { counts: readonly (readonly [count: number, name: string])[] }) {
  return (
    <dl class="totals">
      {counts.map(([count, name]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}
