/** What the names and texts of an invented world are put together from, in four languages; all of it is made up. */
import type { Localized } from "../../vocabulary.js";

function each(rows: readonly (readonly [en: string, az: string, zh: string, ru: string])[]): readonly Localized[] {
  return rows.map(([en, az, zh, ru]) => ({ en, az, zh, ru }));
}

export const countryStems = each([
  ["Mar", "Mar", "马尔", "Мар"],
  ["Vel", "Vel", "韦尔", "Вел"],
  ["Tor", "Tor", "托尔", "Тор"],
  ["Sil", "Sil", "西尔", "Сил"],
  ["Dra", "Dra", "德拉", "Дра"],
  ["Kar", "Kar", "卡尔", "Кар"],
  ["Lum", "Lum", "卢姆", "Лум"],
  ["Nor", "Nor", "诺尔", "Нор"],
  ["Or", "Or", "奥尔", "Ор"],
  ["Pal", "Pal", "帕尔", "Пал"],
  ["Ros", "Ros", "罗斯", "Рос"],
  ["Ser", "Ser", "塞尔", "Сер"],
]);

export const countryEndings = each([
  ["avia", "aviya", "阿维亚", "авия"],
  ["onia", "oniya", "奥尼亚", "ония"],
  ["estan", "estan", "埃斯坦", "естан"],
  ["mark", "mark", "马克", "марк"],
]);

export const cityEndings = each([
  ["aburg", "aburq", "阿堡", "абург"],
  ["opol", "opol", "奥波尔", "ополь"],
  ["hafen", "hafen", "哈芬", "хафен"],
  ["agrad", "aqrad", "阿格勒", "аград"],
  ["ino", "ino", "伊诺", "ино"],
  ["ester", "ester", "埃斯特", "естер"],
]);

export const givenNames = each([
  ["Adan", "Adan", "阿丹", "Адан"],
  ["Bela", "Bela", "贝拉", "Бела"],
  ["Cyran", "Siran", "西兰", "Сиран"],
  ["Dalia", "Dalya", "达利娅", "Далия"],
  ["Emren", "Emren", "埃姆伦", "Эмрен"],
  ["Fiora", "Fiora", "菲奥拉", "Фиора"],
  ["Goran", "Qoran", "戈兰", "Горан"],
  ["Ilsa", "İlsa", "伊尔莎", "Ильса"],
  ["Jorah", "Cora", "乔拉", "Джора"],
  ["Kemal", "Kamal", "凯马尔", "Кемаль"],
]);

export const familyNames = each([
  ["Arvand", "Arvand", "阿尔万德", "Арванд"],
  ["Belisar", "Belisar", "贝利萨尔", "Велисар"],
  ["Corvin", "Korvin", "科尔温", "Корвин"],
  ["Dragan", "Draqan", "德拉甘", "Драган"],
  ["Eskander", "İskəndər", "埃斯坎德", "Эскандер"],
  ["Farkas", "Farkaş", "法卡什", "Фаркаш"],
  ["Hollan", "Hollan", "霍兰", "Холлан"],
  ["Ivarsson", "İvarsson", "伊瓦尔松", "Иварссон"],
  ["Kestrel", "Kestrel", "凯斯特雷尔", "Кестрел"],
  ["Lazarev", "Lazarev", "拉扎列夫", "Лазарев"],
]);

export const offices = each([
  ["President", "Prezident", "总统", "Президент"],
  ["Prime Minister", "Baş nazir", "总理", "Премьер-министр"],
  ["Speaker of Parliament", "Parlamentin sədri", "议长", "Председатель парламента"],
  ["Minister of Foreign Affairs", "Xarici işlər naziri", "外交部长", "Министр иностранных дел"],
  ["Minister of the Economy", "İqtisadiyyat naziri", "经济部长", "Министр экономики"],
  ["Minister of Culture", "Mədəniyyət naziri", "文化部长", "Министр культуры"],
]);

export const topics = each([
  ["trade and investment", "ticarət və investisiya", "贸易与投资", "торговля и инвестиции"],
  ["transport across the mountains", "dağlardan keçən nəqliyyat", "山区运输", "перевозки через горы"],
  ["energy and the grid", "enerji və elektrik şəbəkəsi", "能源与电网", "энергетика и электросети"],
  ["schools and scholarships", "məktəblər və təqaüdlər", "学校与奖学金", "школы и стипендии"],
  ["health and medicine", "səhiyyə və tibb", "卫生与医药", "здравоохранение и медицина"],
  ["water and farming", "su və kənd təsərrüfatı", "水利与农业", "вода и сельское хозяйство"],
  ["museums and archives", "muzeylər və arxivlər", "博物馆与档案", "музеи и архивы"],
  ["customs and border posts", "gömrük və sərhəd məntəqələri", "海关与口岸", "таможня и пограничные посты"],
]);

export const outcomes = each([
  [
    "The two sides agreed to meet again within a year.",
    "Tərəflər bir il ərzində yenidən görüşməyə razılaşdılar.",
    "双方商定一年内再次会晤。",
    "Стороны договорились встретиться снова в течение года.",
  ],
  [
    "A working group was to draw up a list of projects.",
    "İşçi qrup layihələrin siyahısını hazırlamalı idi.",
    "工作组将拟定项目清单。",
    "Рабочая группа должна была составить список проектов.",
  ],
  [
    "No figures were given at the press conference.",
    "Mətbuat konfransında rəqəmlər açıqlanmadı.",
    "新闻发布会未公布数字。",
    "На пресс-конференции цифры не назывались.",
  ],
  [
    "Both delegations called the talks frank and useful.",
    "Hər iki nümayəndə heyəti danışıqları açıq və faydalı adlandırdı.",
    "两国代表团称会谈坦诚而有益。",
    "Обе делегации назвали переговоры откровенными и полезными.",
  ],
  [
    "The guests also saw the old town and the new port.",
    "Qonaqlar köhnə şəhəri və yeni limanı da gəzdilər.",
    "客人还参观了老城和新港。",
    "Гости осмотрели также старый город и новый порт.",
  ],
]);

/** Texts joined language by language. `{0}` stands for the first of the parts. */
export function say(pattern: Localized, ...parts: readonly Localized[]): Localized {
  const filled = (language: keyof Localized) =>
    pattern[language].replace(/\{(\d)\}/g, (_, index: string) => parts[Number(index)]?.[language] ?? "");
  return { en: filled("en"), az: filled("az"), zh: filled("zh"), ru: filled("ru") };
}

const same = (text: string): Localized => ({ en: text, az: text, zh: text, ru: text });
export const joined = same("{0}{1}");
export const spaced: Localized = { ...same("{0} {1}"), zh: "{0}·{1}" };

export const patterns = {
  relation: same("{0}–{1}"),
  relationSummary: {
    en: "What {0} and {1} did together, in an invented world.",
    az: "Uydurma dünyada {0} və {1} birlikdə nə etdilər.",
    zh: "虚构世界中{0}与{1}的往来。",
    ru: "Что сделали вместе {0} и {1} в вымышленном мире.",
  },
  visit: {
    en: "{0} visits {1}",
    az: "{0}: səfər, {1}",
    zh: "{0}访问{1}",
    ru: "{0}: визит, {1}",
  },
  visitSummary: {
    en: "{0} of {1} held talks in {2}. On the table were {3}. {4}",
    az: "{0} ({1}) danışıqlar apardı: {2}. Gündəlikdə: {3}. {4}",
    zh: "{0}（{1}）在{2}举行会谈，议题为{3}。{4}",
    ru: "{0} ({1}): переговоры, {2}. На повестке: {3}. {4}",
  },
  agreement: {
    en: "{0}–{1} agreement on {2}",
    az: "{0}–{1}: saziş, {2}",
    zh: "{0}与{1}关于{2}的协定",
    ru: "{0}–{1}: соглашение, {2}",
  },
  agreementSummary: {
    en: "The document on {0} was signed by both sides. {1}",
    az: "Sənəd ({0}) hər iki tərəf tərəfindən imzalandı. {1}",
    zh: "双方签署了关于{0}的文件。{1}",
    ru: "Документ ({0}) подписали обе стороны. {1}",
  },
  event: {
    en: "Meeting in {0} on {1}",
    az: "Görüş, {0}: {1}",
    zh: "{0}会议：{1}",
    ru: "Встреча, {0}: {1}",
  },
  statement: {
    en: "{0} on {1}",
    az: "{0}: {1}",
    zh: "{0}谈{1}",
    ru: "{0}: {1}",
  },
  trade: {
    en: "Trade of {0} and {1}",
    az: "Ticarət: {0} və {1}",
    zh: "{0}与{1}的贸易",
    ru: "Торговля: {0} и {1}",
  },
  institution: {
    en: "{0} Chamber of Commerce, {1}",
    az: "{0} Ticarət Palatası, {1}",
    zh: "{0}商会（{1}）",
    ru: "Торговая палата: {0}, {1}",
  },
  correctionReason: {
    en: "The second source has the day, and the calendar of the host agrees.",
    az: "İkinci mənbə günü göstərir, ev sahibinin təqvimi də onu təsdiqləyir.",
    zh: "第二个来源写明日期，与东道国日程一致。",
    ru: "Второй источник называет день, календарь хозяев с ним согласен.",
  },
} as const satisfies Record<string, Localized>;
