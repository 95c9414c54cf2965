import { distance } from "fastest-levenshtein";

/** The known name that was most likely meant; undefined when none is near. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const far = distance(name, candidate);
    if (far < least) [best, least] = [candidate, far];
  }
  // Half the name may be wrong: further away, a suggestion misleads.
  return best !== undefined && least <= Math.max(1, Math.floor(Math.max(name.length, best.length) / 2)) ? best : undefined;
}
