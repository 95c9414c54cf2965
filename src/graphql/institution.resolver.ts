import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Citation, Fact, Institution } from "../store/domain.js";
import type { Locale } from "../vocabulary.js";
import { CitationType } from "./citation.type.js";
import { type Connection, toOwnConnection } from "./connection.js";
import { AgreementConnection, EventConnection } from "./connections.js";
import type { ApiContext } from "./context.js";
import { InstitutionType } from "./institution.type.js";
import { ChronologicalPageArgs, readList } from "./list.args.js";
import { LocaleArg } from "./localized.js";
import { readSlug } from "./read-arguments.js";

@Resolver(() => InstitutionType)
export class InstitutionResolver {
  @Query(() => InstitutionType, { nullable: true, description: "An institution by its slug." })
  institution(
    @Arg("slug", () => String, { description: "Its slug, such as intergovernmental-commission." }) slug: string,
    @Ctx() { store }: ApiContext,
  ): Institution | null {
    return store.findInstitution(readSlug("slug", slug));
  }

  @FieldResolver(() => String, { description: "What it is called." })
  name(@Root() institution: Institution, @LocaleArg() locale: Locale): string {
    return institution.name[locale];
  }

  @FieldResolver(() => String, { nullable: true, description: "What it is." })
  about(@Root() institution: Institution, @LocaleArg() locale: Locale): string | null {
    return institution.summary?.[locale] ?? null;
  }

  @FieldResolver(() => [CitationType], { description: "The sources for what is said of it; may be empty." })
  citations(@Root() institution: Institution, @Ctx() { store }: ApiContext): Citation[] {
    return institution.siblings.ask(store.citationsOfInstitutions).get(institution.key) ?? [];
  }

  @FieldResolver(() => EventConnection, { description: "Events of it or with it." })
  events(@Root() institution: Institution, @Args() args: ChronologicalPageArgs, @Ctx() { store }: ApiContext): Connection<Fact> {
    return toOwnConnection(institution.siblings.ask(store.factsOfInstitutions, readList(["EVENT"], {}, args)), institution);
  }

  @FieldResolver(() => AgreementConnection, { description: "Agreements that it is a party to." })
  agreements(@Root() institution: Institution, @Args() args: ChronologicalPageArgs, @Ctx() { store }: ApiContext): Connection<Fact> {
    return toOwnConnection(institution.siblings.ask(store.factsOfInstitutions, readList(["AGREEMENT"], {}, args)), institution);
  }
}
