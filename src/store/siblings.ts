/**
 * Records that were read together. When one of them is asked what belongs to it, the store reads the same for all
 * of them in one statement and the others find it there: a list of any length costs as many statements as one record.
 * better-sqlite3 answers at once, so nothing has to wait for a tick to collect the questions, as a promise-based
 * loader would.
 */
export class Siblings<Member> {
  readonly #answers = new Map<unknown, Map<string, unknown>>();

  constructor(readonly members: readonly Member[]) {}

  /** Asks a question about all members, once for each set of arguments. */
  ask<Arguments extends unknown[], Answer>(
    question: (members: readonly Member[], ...rest: Arguments) => Answer,
    ...rest: Arguments
  ): Answer {
    let answers = this.#answers.get(question);
    if (!answers) {
      answers = new Map();
      this.#answers.set(question, answers);
    }
    const key = rest.length === 0 ? "" : JSON.stringify(rest);
    if (!answers.has(key)) answers.set(key, question(this.members, ...rest));
    return answers.get(key) as Answer;
  }
}

/** Joins records into one group of siblings. `make` turns a row into a record that knows its group. */
export function together<Row, Member>(rows: readonly Row[], make: (row: Row, siblings: Siblings<Member>) => Member): Member[] {
  const members: Member[] = [];
  const siblings = new Siblings<Member>(members);
  for (const row of rows) members.push(make(row, siblings));
  return members;
}
