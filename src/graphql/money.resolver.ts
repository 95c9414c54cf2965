import { FieldResolver, Resolver, Root } from "type-graphql";
import type { Money } from "../store/domain.js";
import type { Locale } from "../vocabulary.js";
import { moneyText } from "../wording/money-text.js";
import { LocaleArg } from "./localized.js";
import { MoneyType } from "./money.type.js";

@Resolver(() => MoneyType)
export class MoneyResolver {
  @FieldResolver(() => String, { description: "In words: 964 million US dollars." })
  text(@Root() money: Money, @LocaleArg() locale: Locale): string {
    return moneyText(money, locale);
  }
}
