import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Office, Term } from "../store/domain.js";
import type { Locale } from "../vocabulary.js";
import type { ApiContext } from "./context.js";
import { LocaleArg } from "./localized.js";
import { OfficeType } from "./office.type.js";
import { TermType } from "./term.type.js";

@Resolver(() => OfficeType)
export class OfficeResolver {
  @FieldResolver(() => String, { description: "What it is called." })
  title(@Root() office: Office, @LocaleArg() locale: Locale): string {
    return office.title[locale];
  }

  @FieldResolver(() => [TermType], { description: "Who held it and when, as far as the sources say." })
  terms(@Root() office: Office, @Ctx() { store }: ApiContext): Term[] {
    return office.siblings.ask(store.termsOfOffices).get(office.key) ?? [];
  }
}
