/**
 * The same text, by itself. One that was put together from others, or cut out of one, refers to those: each character of it
 * is looked up through them, and they stay as long as it does.
 */
export function inOnePiece(text: string): string {
  return Buffer.from(text).toString();
}
