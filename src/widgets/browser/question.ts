/** Asks the API, once for all widgets of a page. */
import { addressOf, answerAt } from "../../client/ask.js";

const answers = new Map<string, Promise<unknown>>();

/** The data of a registered operation. What several widgets of a page ask is asked once. Rejects with a sentence for who made the page. */
export function askOnce<Data>(base: string, operation: string, variables: object): Promise<Data> {
  const address = addressOf(base, operation, variables);
  const known = answers.get(address);
  if (known) return known as Promise<Data>;
  const answer = answerAt<Data>(address);
  answers.set(address, answer);
  // A failure is not to be remembered: whoever asks later may have more luck.
  answer.catch(() => answers.delete(address));
  return answer;
}
