import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { AnyFact, Citation, Correction, Fact, Relation } from "../store/domain.js";
import type { Locale } from "../vocabulary.js";
import { CitationType } from "./citation.type.js";
import type { ApiContext } from "./context.js";
import { CorrectionType } from "./correction.type.js";
import { FactType } from "./fact.type.js";
import { LocaleArg } from "./localized.js";
import { readSlug } from "./read-arguments.js";
import { RelationType } from "./relation.type.js";
import { WebAddress } from "./scalars.js";

@Resolver(() => FactType)
export class FactResolver {
  @Query(() => FactType, { nullable: true, description: "A fact of whichever kind by its slug." })
  fact(
    @Arg("slug", () => String, { description: "Its slug, such as 1994-air-route." }) slug: string,
    @Ctx() { store }: ApiContext,
  ): Fact | null {
    return store.findFact(readSlug("slug", slug));
  }

  @FieldResolver(() => String, { description: "A headline." })
  title(@Root() fact: AnyFact, @LocaleArg() locale: Locale): string {
    return fact.title[locale];
  }

  @FieldResolver(() => String, { description: "One to three sentences." })
  summary(@Root() fact: AnyFact, @LocaleArg() locale: Locale): string {
    return fact.summary[locale];
  }

  @FieldResolver(() => RelationType, { description: "The relation that it belongs to." })
  relation(@Root() fact: AnyFact, @Ctx() { store }: ApiContext): Relation | undefined {
    return fact.siblings.ask(store.relationsOf).get(fact.relationKey);
  }

  @FieldResolver(() => [CitationType], { description: "The sources. Never empty: nothing is published without one." })
  citations(@Root() fact: AnyFact, @Ctx() { store }: ApiContext): Citation[] {
    return fact.siblings.ask(store.citationsOfFacts).get(fact.key) ?? [];
  }

  @FieldResolver(() => [CorrectionType], { description: "Where a source was wrong or unclear, and what is published instead." })
  corrections(@Root() fact: AnyFact, @Ctx() { store }: ApiContext): Correction[] {
    return fact.siblings.ask(store.correctionsOfFacts).get(fact.key) ?? [];
  }

  @FieldResolver(() => WebAddress, { description: "The page of this fact on this server." })
  url(@Root() fact: AnyFact, @Ctx() { publicUrl }: ApiContext): string {
    return `${publicUrl}/facts/${fact.slug}`;
  }
}
