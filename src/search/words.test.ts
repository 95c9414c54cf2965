import { excerptOf, fold, indexedText, matchExpression, termsOf } from "./words.js";

describe("words of four languages", () => {
  test.each([
    ["Əlaqələr", "elaqeler"],
    ["İLHAM", "ilham"],
    ["Qızıl", "qizil"],
    ["Şəhər", "seher"],
    ["Ёлка", "елка"],
    ["communiqué", "communique"],
  ])("%s is compared as %s", (word, folded) => {
    expect(fold(word)).toBe(folded);
  });

  test("each Chinese character is a word", () => {
    expect(indexedText("开通航空线，1994年")).toBe("开 通 航 空 线 1994 年");
  });

  test("Chinese characters in a row must stand together; other words match by their beginning", () => {
    expect(matchExpression(termsOf("航空 авиа"))).toBe('"航 空" AND "авиа"*');
  });

  test("a question's signs cannot become syntax of the index", () => {
    expect(matchExpression(termsOf('air" OR names:* NEAR('))).toBe('"air"* AND "or"* AND "names"* AND "near"*');
    expect(termsOf('"*()^:-')).toEqual([]);
  });
});

describe("excerpts", () => {
  test("mark the words found, in the text as it is written", () => {
    expect(excerptOf("Hava əlaqəsi haqqında saziş", termsOf("elaqe"))).toBe("Hava **əlaqəsi** haqqında saziş");
    expect(excerptOf("关于开通航空线的协定", termsOf("航空"))).toBe("关于开通**航空**线的协定");
  });

  test("are cut at words around the first match", () => {
    const text = `${"before ".repeat(40)}airline ${"after ".repeat(40)}`;
    const excerpt = excerptOf(text, termsOf("air"));
    expect(excerpt).toMatch(/^… (before )+\*\*airline\*\* (after ?)+ …$/);
    expect(excerpt?.length).toBeLessThan(185);
  });

  test("of a text without the words there are none", () => {
    expect(excerptOf("Trade in 2017", termsOf("air"))).toBeUndefined();
  });
});
