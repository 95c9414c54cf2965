import { Arg } from "type-graphql";
import type { Locale as LocaleCode } from "../vocabulary.js";
import { Locale } from "./enums.js";

/** The argument `locale` of every text. */
export function LocaleArg(): ReturnType<typeof Arg> {
  return Arg("locale", () => Locale, { defaultValue: "en" satisfies LocaleCode, description: "The language to answer in." });
}
