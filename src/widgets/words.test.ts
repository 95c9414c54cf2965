import { widgetLocales } from "./parameters.js";
import { fill, plural, type Words, wordsFor } from "./words.js";

const english = wordsFor("en");
const names = Object.keys(english) as (keyof Words)[];
const translations = widgetLocales.filter((locale) => locale !== "en").map((locale) => [locale, wordsFor(locale)] as const);

/** Not words but how numbers are written. */
const same: readonly (keyof Words)[] = ["decimal", "amount", "colon"];

test.each(translations)("nothing is left in English in %s", (_locale, words) => {
  expect(names.filter((name) => !same.includes(name) && words[name] === english[name])).toEqual([]);
  expect(names.filter((name) => words[name].trim() === "")).toEqual([]);
});

test("Chinese and Russian sentences have no Latin letters", () => {
  const latin = (["zh", "ru"] as const).flatMap((locale) =>
    Object.entries(wordsFor(locale)).map(([name, text]) => `${locale} ${name} ${text}`),
  );
  const withoutSigns = latin.map((line) => line.replace(/^\w+ \w+ /, "").replace(/\b(one|few):|\b1e\d\b/g, ""));
  expect(withoutSigns.filter((text) => /[a-z]/i.test(text))).toEqual([]);
});

test.each(translations)("the sentences in %s say as much as the English ones: each value has its place", (_locale, words) => {
  const places = (text: string) => [...new Set(text.match(/\{\d\}/g))].sort().join();
  expect(names.filter((name) => places(words[name]) !== places(english[name]))).toEqual([]);
});

test.each([
  ["en", 1, "1 correction"],
  ["en", 2, "2 corrections"],
  ["az", 2, "2 düzəliş"],
  ["zh", 2, "2处更正"],
  ["ru", 1, "1 исправление"],
  ["ru", 3, "3 исправления"],
  ["ru", 5, "5 исправлений"],
  ["ru", 21, "21 исправление"],
] as const)("in %s, %d corrections are %s", (locale, count, text) => {
  expect(plural(locale, wordsFor(locale).corrected, count)).toBe(text);
});

test("a value that looks like a place is not filled again", () => {
  expect(fill("{0} of {1}", "{1}", "$&")).toBe("{1} of $&");
});
