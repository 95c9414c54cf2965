/**
 * A registered question: its exact text as a string, which knows its name, its hash and, for the compiler, its variables
 * and its answer. The shape is what GraphQL clients look for in typed documents.
 */
export class TypedDocument<Answer, Variables> extends String {
  declare readonly __apiType?: (variables: Variables) => Answer;
  /** As in /operations/NAME. */
  readonly name: string;
  /** As in /operations.json: SHA-256 of the text. */
  readonly hash: string;

  constructor(name: string, hash: string, text: string) {
    super(text);
    this.name = name;
    this.hash = hash;
  }
}
