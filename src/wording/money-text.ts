/** An amount in words: US$964 million, 964 milyon ABŞ dolları, 9.64亿美元, 964 млн долларов США. */
import type { Money } from "../store/domain.js";
import type { Locale } from "../vocabulary.js";
import { intlLocale } from "./intl-locale.js";

const about: Readonly<Record<Locale, (amount: string) => string>> = {
  en: (amount) => `about ${amount}`,
  az: (amount) => `təxminən ${amount}`,
  zh: (amount) => `约${amount}`,
  ru: (amount) => `около ${amount}`,
};

const formats = new Map<string, Intl.NumberFormat>();

function format(locale: Locale, currency: string): Intl.NumberFormat {
  const key = `${locale} ${currency}`;
  let found = formats.get(key);
  if (!found) {
    found = new Intl.NumberFormat(intlLocale[locale], {
      style: "currency",
      currency,
      currencyDisplay: "name",
      notation: "compact",
      // Russian shortens its numerals (млн): written out they would have to agree in case with what surrounds them.
      compactDisplay: locale === "ru" ? "short" : "long",
      minimumFractionDigits: 0,
      maximumFractionDigits: 3,
    });
    formats.set(key, found);
  }
  return found;
}

export function moneyText(money: Money, locale: Locale): string {
  const amount = format(locale, money.currency).format(money.amount);
  return money.approximate ? about[locale](amount) : amount;
}
