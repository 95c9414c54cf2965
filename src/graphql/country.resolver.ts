import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Country, Relation } from "../store/domain.js";
import type { Locale } from "../vocabulary.js";
import { type Connection, toConnection } from "./connection.js";
import { RelationConnection } from "./connections.js";
import type { ApiContext } from "./context.js";
import { CountryType } from "./country.type.js";
import { PageArgs, readPage } from "./list.args.js";
import { LocaleArg } from "./localized.js";
import { readCountryCode } from "./read-arguments.js";
import { CountryCode } from "./scalars.js";

/**
 * What a request has asked of a country before. The same two countries stand beside every visit of a list, as the same
 * record, so that they have no siblings to be asked together with.
 */
const asked = new WeakMap<ApiContext, Map<string, Connection<Relation>>>();

@Resolver(() => CountryType)
export class CountryResolver {
  @Query(() => CountryType, { nullable: true, description: "A country by its code; null when the dataset has nothing of it." })
  country(
    @Arg("code", () => CountryCode, { description: "Its code, such as AZ." }) code: string,
    @Ctx() { store }: ApiContext,
  ): Country | null {
    return store.findCountry(readCountryCode("code", code));
  }

  @FieldResolver(() => String, { description: "Its name." })
  name(@Root() country: Country, @LocaleArg() locale: Locale): string {
    return country.name[locale];
  }

  @FieldResolver(() => RelationConnection, { description: "Its relations with other countries, in the order of their slugs." })
  relations(@Root() country: Country, @Args() args: PageArgs, @Ctx() context: ApiContext): Connection<Relation> {
    const { first, after } = readPage(args, "slug");
    const answers = asked.get(context) ?? new Map<string, Connection<Relation>>();
    asked.set(context, answers);
    const key = JSON.stringify([country.code, first, after]);
    const answer = answers.get(key) ?? toConnection(context.store.listRelations(country, first, after), "slug");
    answers.set(key, answer);
    return answer;
  }
}
