import { FieldResolver, Resolver, Root } from "type-graphql";
import type { DateSpan } from "../dates/edtf.js";
import type { Locale } from "../vocabulary.js";
import { dateText } from "../wording/date-text.js";
import { DateSpanType } from "./date-span.type.js";
import { LocaleArg } from "./localized.js";

@Resolver(() => DateSpanType)
export class DateSpanResolver {
  @FieldResolver(() => String, { description: "In words, at the precision known: 7–10 March 1994, June 2018, 1999." })
  text(@Root() date: DateSpan, @LocaleArg() locale: Locale): string {
    return dateText(date, locale);
  }
}
