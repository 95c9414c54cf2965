import { FieldResolver, Resolver, Root } from "type-graphql";
import type { Office } from "../store/domain.js";
import type { Locale } from "../vocabulary.js";
import { LocaleArg } from "./localized.js";
import { OfficeType } from "./office.type.js";

@Resolver(() => OfficeType)
export class OfficeResolver {
  @FieldResolver(() => String, { description: "What it is called." })
  title(@Root() office: Office, @LocaleArg() locale: Locale): string {
    return office.title[locale];
  }
}
