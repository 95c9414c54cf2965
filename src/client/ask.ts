/** Asks a registered question as widgets do: by a plain GET, which needs no preflight, sends no cookie and is answered from caches. */
import type { TypedDocument } from "./document.js";

/** However busy a server says it is: a reader is gone by then. */
const longestWait = 120_000;
const mostAttempts = 3;

/** An address has no null: what is left out has the default that the question declares. */
export type Asked<Variables> = { readonly [Name in keyof Variables]: Exclude<Variables[Name], null> };

/** Rejects with the sentence in which the server says what is wrong. */
export function ask<Answer, Variables>(
  origin: string,
  { name }: TypedDocument<Answer, Variables>,
  variables: Asked<Variables>,
): Promise<Answer> {
  const given = Object.entries(variables).filter(([, value]) => value !== undefined);
  return answerAt(addressOf(origin, name, Object.fromEntries(given)));
}

export function addressOf(origin: string, operation: string, variables: object): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(variables)) {
    // A list is its variable again, an object is JSON.
    for (const one of [value].flat()) search.append(name, typeof one === "string" ? one : JSON.stringify(one));
  }
  return `${origin}/operations/${operation}?${search}`;
}

export async function answerAt<Answer>(address: string): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(address, { credentials: "omit", referrerPolicy: "no-referrer" }).catch(() => {
      throw new Error(`${new URL(address).origin} cannot be reached.`);
    });
    const wait = response.ok ? 0 : waitOf(response);
    if (wait > 0 && wait <= longestWait && attempt < mostAttempts) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      continue;
    }
    const { data, errors } = (await response.json().catch(() => ({}))) as { data?: Answer; errors?: readonly { message: string }[] };
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
