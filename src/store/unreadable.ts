/** SQLite failed over a statement of ours, each of which works on a sound file: it was damaged while it was open. */
class DatasetUnreadable extends Error {
  constructor(cause: unknown) {
    super(`The dataset cannot be read any more, because its file was changed while it was open: ${(cause as Error).message}`, { cause });
  }
}

/** By its name, since SQLite's errors are of the class of whoever loaded it first. */
export function unreadableOr(error: unknown): unknown {
  return (error as Partial<Error> | undefined)?.name === "SqliteError" ? new DatasetUnreadable(error) : error;
}

/** Whether that is at the bottom of an error. */
export function isUnreadable(error: unknown): boolean {
  return error instanceof DatasetUnreadable || (error instanceof Error && isUnreadable(error.cause));
}
