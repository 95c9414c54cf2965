import { parseEdtf } from "../dates/edtf.js";
import type { Locale } from "../vocabulary.js";
import { dateText } from "./date-text.js";
import { intlLocale } from "./intl-locale.js";
import { moneyText } from "./money-text.js";

describe("dates in words, at the precision known", () => {
  test.each<[string, Record<Locale, string>]>([
    ["1994-03-07", { en: "7 March 1994", az: "7 mart 1994", zh: "1994年3月7日", ru: "7 марта 1994 г." }],
    ["1994-03-07/1994-03-10", { en: "7–10 March 1994", az: "7–10 mart 1994", zh: "1994年3月7日至10日", ru: "7–10 марта 1994 г." }],
    [
      "2013-02-23/2013-03-04",
      { en: "23 February – 4 March 2013", az: "23 fevral – 4 mart 2013", zh: "2013年2月23日至3月4日", ru: "23 февраля – 4 марта 2013 г." },
    ],
    ["2018-06", { en: "June 2018", az: "iyun 2018", zh: "2018年6月", ru: "июнь 2018 г." }],
    ["2018-01/2018-11", { en: "January – November 2018", az: "yanvar–noyabr 2018", zh: "2018年1月至11月", ru: "январь – ноябрь 2018 г." }],
    ["0000?", { en: "0 (uncertain)", az: "0 (dəqiq deyil)", zh: "0年（不确定）", ru: "0 (неточно)" }],
    ["1999", { en: "1999", az: "1999", zh: "1999年", ru: "1999" }],
    [
      "2023-09-01~",
      { en: "about 1 September 2023", az: "təxminən 1 sentyabr 2023", zh: "约2023年9月1日", ru: "примерно 1 сентября 2023 г." },
    ],
    ["2014-02~", { en: "about February 2014", az: "təxminən fevral 2014", zh: "约2014年2月", ru: "примерно февраль 2014 г." }],
    [
      "2018-09-19?",
      {
        en: "19 September 2018 (uncertain)",
        az: "19 sentyabr 2018 (dəqiq deyil)",
        zh: "2018年9月19日（不确定）",
        ru: "19 сентября 2018 г. (неточно)",
      },
    ],
    [
      "2000-06-22/",
      {
        en: "from 22 June 2000 (end not known)",
        az: "22 iyun 2000 – (sonu məlum deyil)",
        zh: "2000年6月22日起（结束日期不详）",
        ru: "с 22 июня 2000 г. (окончание неизвестно)",
      },
    ],
    [
      "2003-10~/..",
      { en: "since about October 2003", az: "təxminən oktyabr 2003 – indiyədək", zh: "约2003年10月至今", ru: "с примерно октября 2003 г." },
    ],
    [
      "2003-10-31/..",
      { en: "since 31 October 2003", az: "31 oktyabr 2003 – indiyədək", zh: "2003年10月31日至今", ru: "с 31 октября 2003 г." },
    ],
  ])("%s", (edtf, texts) => {
    const written = Object.fromEntries((Object.keys(texts) as Locale[]).map((locale) => [locale, dateText(parseEdtf(edtf), locale)]));
    expect(written).toEqual(texts);
  });

  const twoDigits = (number: number) => String(number).padStart(2, "0");
  const months = Array.from({ length: 12 }, (_, index) => twoDigits(index + 1));

  test.each(["en", "az", "zh", "ru"] as const)("%s: days, months and years are written as CLDR writes them", (locale) => {
    const ofUnit: Record<string, Intl.DateTimeFormatOptions> = {
      DAY: { day: "numeric", month: "long", year: "numeric" },
      MONTH: { month: "long", year: "numeric" },
      YEAR: { year: "numeric" },
    };
    for (const edtf of [
      "1994",
      ...months.map((month) => `1994-${month}`),
      ...months.map((month) => `2007-${month}-0${(Number(month) % 9) + 1}`),
    ]) {
      const span = parseEdtf(edtf);
      const format = new Intl.DateTimeFormat(intlLocale[locale], { timeZone: "UTC", ...ofUnit[span.precision] });
      expect(dateText(span, locale)).toBe(format.format(new Date(`${span.earliest}T00:00:00Z`)));
    }
  });

  test.each<[Locale, string]>([
    ["en", "1994-03-07/1994-05-10"],
    ["en", "1994-03-07/1995-03-07"],
    ["en", "1994-03/1994-05"],
    ["en", "1994-03/1995-03"],
    ["az", "1994-03-07/1994-05-10"],
    ["az", "1994-03-07/1995-03-07"],
    ["az", "1994-03/1994-05"],
    ["az", "1994-03/1995-03"],
    ["az", "1994/1995"],
    ["ru", "1994-03-07/1994-03-10"],
    ["ru", "1994-03-07/1994-05-10"],
    ["ru", "1994-03-07/1995-03-07"],
    ["ru", "1994-03/1995-03"],
    ["ru", "1994/1995"],
    ["zh", "1994/1995"],
  ])("%s: the range %s has the words of CLDR", (locale, edtf) => {
    const span = parseEdtf(edtf);
    const fields: Intl.DateTimeFormatOptions = {
      year: "numeric",
      month: edtf.length > 9 ? "long" : undefined,
      day: edtf.length > 15 ? "numeric" : undefined,
    };
    const format = new Intl.DateTimeFormat(intlLocale[locale], { timeZone: "UTC", ...fields });
    const theirs = format.formatRange(new Date(`${span.earliest}T00:00:00Z`), new Date(`${span.latest}T00:00:00Z`));
    // It sets thin and no-break blanks where others set plain ones, and Chinese years as a reader of tables has them.
    expect(dateText(span, locale)).toBe(theirs.replaceAll(/\s/gu, " ").replace(/^(\d+)–(?=\d+年)/u, "$1年至"));
  });
});

describe("amounts in words", () => {
  test.each<[number, Record<Locale, string>]>([
    [964e6, { en: "964 million US dollars", az: "964 milyon ABŞ dolları", zh: "9.64亿美元", ru: "964 млн долларов США" }],
    [1165e6, { en: "1.165 billion US dollars", az: "1,165 milyard ABŞ dolları", zh: "11.65亿美元", ru: "1,165 млрд долларов США" }],
    [60e3, { en: "60 thousand US dollars", az: "60 min ABŞ dolları", zh: "6万美元", ru: "60 тыс. долларов США" }],
  ])("%d US dollars", (amount, texts) => {
    const money = { amount, currency: "USD", approximate: false };
    const written = Object.fromEntries(
      (Object.keys(texts) as Locale[]).map((locale) => [locale, moneyText(money, locale).replaceAll(/\s/gu, " ")]),
    );
    expect(written).toEqual(texts);
  });

  test("a rounded amount says about", () => {
    expect(moneyText({ amount: 1.3e9, currency: "USD", approximate: true }, "en")).toBe("about 1.3 billion US dollars");
  });
});
