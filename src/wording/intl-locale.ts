import type { Locale } from "../vocabulary.js";

/** The locale that Intl is asked for: scripts named, and British English for day before month. */
export const intlLocale: Readonly<Record<Locale, string>> = { en: "en-GB", az: "az-Latn-AZ", zh: "zh-Hans-CN", ru: "ru-RU" };
