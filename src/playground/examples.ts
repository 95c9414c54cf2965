/** A registered operation, as /operations.json tells it. */
export interface Example {
  name: string;
  description: string;
  text: string;
  variables: Record<string, unknown>;
}

/** The text of both editors of a tab. */
export interface Question {
  query: string;
  variables: string;
}

/** How many a first visit finds in tabs: the list begins with the most telling. */
const preparedTabs = 4;

export async function fetchExamples(): Promise<Example[]> {
  const response = await fetch("/operations.json", { credentials: "omit" });
  if (!response.ok) {
    throw new Error(`/operations.json answered ${response.status}`);
  }
  const { operations } = (await response.json()) as { operations: Example[] };
  return operations;
}

export function preparedQuestions(examples: Example[]): Question[] {
  return examples.slice(0, preparedTabs).map(questionOf);
}

export function questionOf({ text, variables }: Example): Question {
  return { query: text, variables: variablesText(variables) };
}

export function variablesText(variables: Record<string, unknown>): string {
  return Object.keys(variables).length === 0 ? "" : JSON.stringify(variables, null, 2);
}
