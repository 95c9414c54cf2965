import { type Example, type Question, questionOf } from "./examples.js";
import { sharedQuestion } from "./share-link.js";

/** What the page opens with, as the visitor's address asks for it. */
export interface Opening {
  /** The question in front; null leaves the tabs as the visitor left them. */
  question: Question | null;
  /** Only our own examples run by themselves: what a stranger's link holds is looked at first. */
  run: boolean;
  /** What the visitor should know, where the address asks for something that is not there. */
  notice: string | null;
  /** Whether the list of examples says what could be asked for instead. */
  showExamples: boolean;
}

const asLeft: Opening = { question: null, run: false, notice: null, showExamples: false };

export function openingOf(address: Pick<Location, "search" | "hash">, examples: Example[]): Opening {
  let shared: Question | null;
  try {
    shared = sharedQuestion(address.hash);
  } catch (error) {
    return { ...asLeft, notice: error instanceof Error ? error.message : String(error) };
  }
  if (shared) {
    return { ...asLeft, question: shared };
  }
  const name = new URLSearchParams(address.search).get("example");
  if (name === null) {
    return asLeft;
  }
  const example = examples.find((each) => each.name === name);
  if (example) {
    return { ...asLeft, question: questionOf(example), run: true };
  }
  const notice =
    examples.length === 0
      ? `The example “${name}” cannot be opened now: the list of examples could not be fetched. Reload the page to try again.`
      : `There is no example named “${name}”. Choose one from the list of examples.`;
  return { ...asLeft, notice, showExamples: true };
}
