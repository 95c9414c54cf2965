import { widgetLocales } from "../widgets/parameters.js";
import { type PageWords, pageWordsFor } from "./words.js";

/** Names and formats that are written in Latin letters in every language. */
const names =
  /Content-Security-Policy|GraphQL API|WordPress|Ghost|AMP|HTML|head|JSON|CSV|Atom|MIT|Cookie|CC BY 4\.0|Bilateral|CSP|\b\d{4}\.\d\d\.\d\d-\w+/g;

/** Each sentence with its path in the catalogue; functions are given something to say. */
function sentencesOf(words: PageWords): ReadonlyMap<string, string> {
  const sentences = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === "string") sentences.set(path, value);
    else if (typeof value === "function") sentences.set(path, String(value("2026", "2026")));
    else for (const [name, inner] of Object.entries(value as object)) walk(inner, `${path}.${name}`);
  };
  walk(words, "");
  return sentences;
}

const english = sentencesOf(pageWordsFor("en"));

test.each(widgetLocales)("the catalogue of %s leaves no sentence empty", (locale) => {
  const empty = [...sentencesOf(pageWordsFor(locale))].filter(([, sentence]) => sentence.trim() === "");
  expect(empty).toEqual([]);
});

test.each(["zh", "ru"] as const)("no word in Latin letters is left in %s, except names", (locale) => {
  const left = [...sentencesOf(pageWordsFor(locale))].filter(([, sentence]) => /[A-Za-z]{2,}/.test(sentence.replace(names, "")));
  expect(left).toEqual([]);
});

test("no English sentence is left in Azerbaijani", () => {
  const sentences = [...sentencesOf(pageWordsFor("az"))];
  const same = sentences.filter(([path, sentence]) => /[a-z]/i.test(sentence.replace(names, "")) && english.get(path) === sentence);
  // Words that are the same in both.
  expect(new Set(same.map(([, sentence]) => sentence))).toEqual(new Set(["media", "Tibet", "Element"]));
  const tell = new Set(["the", "of", "and", "is", "with", "for", "from", "to"]);
  const left = sentences.filter(([, sentence]) => sentence.split(/\P{L}+/u).some((word) => tell.has(word.toLowerCase())));
  expect(left).toEqual([]);
});
