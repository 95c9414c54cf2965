/** Whether two servers said the same: the `data` of an answer, whatever the order in which objects name their fields. */

export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** Throws an Error that shows where the two first part. */
export function assertSameData(who: string, what: string, expected: unknown, body: string): void {
  let answer: { data?: unknown; errors?: unknown };
  try {
    answer = JSON.parse(body);
  } catch {
    throw new Error(`${who} answers ${what} with what is no JSON: ${body.slice(0, 200)}`);
  }
  if (answer.errors !== undefined) throw new Error(`${who} answers ${what} with errors: ${JSON.stringify(answer.errors).slice(0, 500)}`);
  const [wanted, given] = [canonical(expected), answer.data === undefined ? "nothing" : canonical(answer.data)];
  if (wanted === given) return;
  let place = 0;
  while (wanted[place] === given[place]) place += 1;
  const around = (text: string | undefined) => String(text).slice(Math.max(0, place - 60), place + 80);
  throw new Error(`${who} answers ${what} wrongly, from character ${place} on:\n- ${around(wanted)}\n+ ${around(given)}`);
}
