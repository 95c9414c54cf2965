/** What the widgets say themselves, in the language of the reader. A sentence that lacks a language does not compile. */
import type { Certainty, VisitLevel } from "../vocabulary.js";
import { type WidgetLocale, widgetLocales } from "./parameters.js";

export type FactWord = "Visit" | "Agreement" | "Event" | "Statement" | "TradeFigure";
type Said = Exclude<VisitLevel, "UNSPECIFIED"> | Certainty | FactWord;
type Row = readonly [en: string, az: string, zh: string, ru: string];

/** One table and not a file for each language: so it is sent in fewest bytes, and translations stand beside each other. */
const table = {
  visits: ["Visits", "Səfərlər", "访问", "Визиты"],
  agreements: ["Agreements", "Sazişlər", "协议", "Соглашения"],
  events: ["Events", "Hadisələr", "事件", "События"],
  statements: ["Statements", "Bəyanatlar", "表态", "Заявления"],
  timeline: ["Timeline", "Xronologiya", "大事年表", "Хронология"],
  trade: ["Trade", "Ticarət", "贸易", "Торговля"],

  Visit: ["Visit", "Səfər", "访问", "Визит"],
  Agreement: ["Agreement", "Saziş", "协议", "Соглашение"],
  Event: ["Event", "Hadisə", "事件", "Событие"],
  Statement: ["Statement", "Bəyanat", "表态", "Заявление"],
  TradeFigure: ["Trade figure", "Ticarət göstəricisi", "贸易数据", "Данные о торговле"],

  STATE: ["State visit", "Dövlət səfəri", "国事访问", "Государственный визит"],
  OFFICIAL: ["Official visit", "Rəsmi səfər", "正式访问", "Официальный визит"],
  OFFICIAL_GOODWILL: ["Official goodwill visit", "Rəsmi xoşməramlı səfər", "正式友好访问", "Официальный визит доброй воли"],
  WORKING: ["Working visit", "İşgüzar səfər", "工作访问", "Рабочий визит"],
  SPECIAL_ENVOY: ["Visit of a special envoy", "Xüsusi nümayəndənin səfəri", "特使访问", "Визит специального посланника"],
  PRIVATE: ["Private visit", "Özəl səfər", "私人访问", "Частный визит"],

  CERTAIN: ["Certain", "Dəqiqdir", "确定", "Точно"],
  VERY_LIKELY: ["Very likely", "Çox ehtimal ki, belədir", "极有可能", "Весьма вероятно"],
  LIKELY: ["Likely", "Ehtimal ki, belədir", "很可能", "Вероятно"],
  POSSIBLE: ["Possible", "Mümkündür", "可能", "Возможно"],
  OPEN: ["Not settled", "Aydınlaşmayıb", "尚无定论", "Не выяснено"],

  colon: [": ", ": ", "：", ": "],
  show: ["Show", "Göstər", "显示", "Показать"],
  more: ["Show more", "Daha çox göstər", "显示更多", "Показать ещё"],
  none: ["Nothing is recorded.", "Qeyd yoxdur.", "没有记录。", "Записей нет."],
  ofAll: ["{0} of {1}", "{1} qeyddən {0}", "共{1}项，已显示{0}项", "{0} из {1}"],
  andMore: ["and {0} more", "və daha {0}", "另有{0}项", "и ещё {0}"],
  signed: ["Signed during the visit", "Səfər zamanı imzalanıb", "访问期间签署", "Подписано во время визита"],
  /** How many a source says there are, beside how many have names. */
  counts: ["{0} reported; {1} listed", "bildirilən: {0}; sadalanan: {1}", "报道称{0}项；可列出{1}项", "сообщалось: {0}; перечислено: {1}"],
  or: ["{0} or {1}", "{0} və ya {1}", "{0}或{1}", "{0} или {1}"],
  atLeast: ["at least {0}", "ən azı {0}", "至少{0}", "не менее {0}"],

  sources: ["Sources", "Mənbələr", "来源", "Источники"],
  conflicting: [
    "Disputed: other sources contradict this.",
    "Mübahisəlidir: başqa mənbələr buna ziddir.",
    "存在争议：其他来源与此矛盾。",
    "Оспаривается: другие источники этому противоречат.",
  ],
  notFound: [
    "No second, independent source was found.",
    "İkinci müstəqil mənbə tapılmayıb.",
    "未找到第二个独立来源。",
    "Второго независимого источника не найдено.",
  ],
  /** A form for one, a form for few, and last the form for all other numbers, as Intl.PluralRules tells them apart. */
  corrected: ["{0} correction|{0} corrections", "{0} düzəliş", "{0}处更正", "{0} исправление|{0} исправления|{0} исправлений"],
  said: ["The source says", "Mənbədə deyilir", "来源原文", "В источнике"],
  published: ["We publish", "Dərc edilir", "现发布", "Публикуется"],
  reason: ["Why", "Səbəb", "理由", "Почему"],
  evidence: ["Details and evidence", "Təfərrüatlar və əsaslar", "详情与依据", "Подробности и источники"],
  dataset: ["dataset", "məlumat toplusu", "数据集", "набор данных"],

  reported: ["{0} reports", "{0} bildirir", "{0}数据", "Данные: {0}"],
  unstated: ["Reporter not stated", "Kimin rəqəmi olduğu bilinmir", "未说明统计方", "Источник статистики не указан"],
  total: ["Total trade", "Ümumi ticarət", "贸易总额", "Товарооборот"],
  exports: ["Exports, {0} to {1}", "İxrac: {0} → {1}", "{0}对{1}出口", "Экспорт: {0} → {1}"],
  balance: [
    "Balance of {0}: exports minus imports",
    "Saldo, {0}: ixrac ilə idxalın fərqi",
    "{0}差额：出口减进口",
    "Сальдо, {0}: экспорт минус импорт",
  ],
  gap: [
    "The two countries’ figures lie {0} apart.",
    "İki ölkənin rəqəmləri arasında fərq: {0}.",
    "两国数据相差{0}。",
    "Расхождение данных двух стран: {0}.",
  ],
  partOfYear: ["Part of a year", "İlin bir hissəsi", "非全年", "Часть года"],
  period: ["Period", "Dövr", "时期", "Период"],
  reporter: ["Whose figures", "Kimin rəqəmləri", "统计方", "Чьи данные"],
  table: ["Table", "Cədvəl", "表格", "Таблица"],
  /** Words for large numbers, the largest first. */
  large: ["1e9 billion,1e6 million", "1e9 milyard,1e6 milyon", "1e8 亿,1e4 万", "1e9 млрд,1e6 млн"],
  decimal: [".", ",", ".", ","],
  amount: ["{0} {1} {2}", "{0} {1} {2}", "{0}{1}{2}", "{0} {1} {2}"],
  USD: ["US dollars", "ABŞ dolları", "美元", "долларов США"],
} satisfies Readonly<Record<Said, Row>> & Readonly<Record<string, Row>>;

export type Words = Readonly<Record<keyof typeof table, string>>;

export function wordsFor(locale: WidgetLocale): Words {
  const column = widgetLocales.indexOf(locale);
  return Object.fromEntries(Object.entries<Row>(table).map(([name, row]) => [name, row[column]])) as Words;
}

/** Puts values into the places {0}, {1} of a sentence. */
export function fill(sentence: string, ...values: readonly (string | number)[]): string {
  return sentence.replace(/\{(\d)\}/g, (_, place: string) => String(values[Number(place)]));
}

/** The form of a sentence that a number asks for: 1 исправление, 2 исправления, 5 исправлений. */
export function plural(locale: WidgetLocale, sentence: string, count: number): string {
  const forms = sentence.split("|");
  const form = forms[["one", "few"].indexOf(new Intl.PluralRules(locale).select(count))] ?? forms.at(-1) ?? "";
  return fill(form, count);
}
