/** Asks the API as widgets do: by a plain GET, which needs no preflight, sends no cookie and is answered from caches. */

/** However busy a server says it is: a reader is gone by then. */
const longestWait = 120_000;
const mostAttempts = 3;

const answers = new Map<string, Promise<unknown>>();

/** The data of a registered operation. What several widgets of a page ask is asked once. Rejects with a sentence for who made the page. */
export function askOnce<Data>(base: string, operation: string, variables: Readonly<Record<string, unknown>>): Promise<Data> {
  const address = addressOf(base, operation, variables);
  const known = answers.get(address);
  if (known) return known as Promise<Data>;
  const answer = ask(address);
  answers.set(address, answer);
  // A failure is not to be remembered: whoever asks later may have more luck.
  answer.catch(() => answers.delete(address));
  return answer as Promise<Data>;
}

export function addressOf(base: string, operation: string, variables: Readonly<Record<string, unknown>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(variables)) for (const one of [value].flat()) search.append(name, String(one));
  return `${base}/operations/${operation}?${search}`;
}

async function ask(address: string): Promise<unknown> {
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(address, { credentials: "omit", referrerPolicy: "no-referrer" }).catch(() => {
      throw new Error(`${new URL(address).origin} cannot be reached.`);
    });
    const wait = response.ok ? 0 : waitOf(response);
    if (wait > 0 && wait <= longestWait && attempt < mostAttempts) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      continue;
    }
    const { data, errors } = (await response.json().catch(() => ({}))) as { data?: unknown; errors?: readonly { message: string }[] };
    if (errors) throw new Error(errors.map(({ message }) => message).join(" "));
    if (!data) throw new Error(`The server answered with status ${response.status}.`);
    return data;
  }
}

/** Milliseconds that the server asks to be left alone for: Retry-After has seconds or a date. */
function waitOf({ headers }: Response): number {
  const text = headers.get("retry-after") ?? "";
  return /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now() || 0;
}
