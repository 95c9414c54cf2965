/** Chooses a media type by the header Accept (RFC 9110, 12.5.1). */

/**
 * The one of `offered` that the client likes best, the first of them where it does not care, and undefined where it
 * refuses them all. A header that cannot be read says nothing.
 */
export function chooseMediaType(accept: string | undefined, offered: readonly string[]): string | undefined {
  const ranges = readRanges(accept ?? "");
  if (ranges.length === 0) return offered[0];
  let best: { type: string; quality: number; place: number } | undefined;
  for (const type of offered) {
    // The most exact range decides: `text/html, */*;q=0` takes HTML and nothing else.
    const range = ranges.filter(({ pattern }) => matches(pattern, type)).sort((a, b) => exactness(b.pattern) - exactness(a.pattern))[0];
    if (!range || range.quality === 0) continue;
    // Between two that are liked as much, clients mean the one they name first.
    const better = !best || range.quality > best.quality || (range.quality === best.quality && range.place < best.place);
    if (better) best = { type, quality: range.quality, place: range.place };
  }
  return best?.type;
}

interface Range {
  readonly pattern: string;
  readonly quality: number;
  readonly place: number;
}

function readRanges(accept: string): Range[] {
  return accept.split(",").flatMap((part, place) => {
    const [pattern = "", ...parameters] = part.split(";").map((text) => text.trim().toLowerCase());
    if (!/^[^\s/]+\/[^\s/]+$/.test(pattern)) return [];
    const weight = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
    const quality = weight === undefined ? 1 : Number(weight);
    return [{ pattern, quality: quality >= 0 && quality <= 1 ? quality : 1, place }];
  });
}

function matches(pattern: string, type: string): boolean {
  return pattern === "*/*" || pattern === type || pattern === `${type.slice(0, type.indexOf("/"))}/*`;
}

function exactness(pattern: string): number {
  return pattern === "*/*" ? 0 : pattern.endsWith("/*") ? 1 : 2;
}
