import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Fact, Person, Term } from "../store/domain.js";
import type { Locale } from "../vocabulary.js";
import { type Connection, toOwnConnection } from "./connection.js";
import { AgreementConnection, EventConnection, VisitConnection } from "./connections.js";
import type { ApiContext } from "./context.js";
import { ChronologicalPageArgs, readList } from "./list.args.js";
import { LocaleArg } from "./localized.js";
import { PersonType } from "./person.type.js";
import { readSlug } from "./read-arguments.js";
import { TermType } from "./term.type.js";

@Resolver(() => PersonType)
export class PersonResolver {
  @Query(() => PersonType, { nullable: true, description: "A person by slug." })
  person(
    @Arg("slug", () => String, { description: "The slug, such as heydar-aliyev." }) slug: string,
    @Ctx() { store }: ApiContext,
  ): Person | null {
    return store.findPerson(readSlug("slug", slug));
  }

  @FieldResolver(() => String, { description: "The name in its usual spelling." })
  name(@Root() person: Person, @LocaleArg() locale: Locale): string {
    return person.name[locale];
  }

  @FieldResolver(() => String, { nullable: true, description: "Who this is, when no office tells." })
  about(@Root() person: Person, @LocaleArg() locale: Locale): string | null {
    return person.note?.[locale] ?? null;
  }

  @FieldResolver(() => [TermType], { description: "The offices that the person held, as far as the sources say." })
  terms(@Root() person: Person, @Ctx() { store }: ApiContext): Term[] {
    return person.siblings.ask(store.termsOfPeople).get(person.key) ?? [];
  }

  @FieldResolver(() => VisitConnection, { description: "Visits that the person made." })
  visits(@Root() person: Person, @Args() args: ChronologicalPageArgs, @Ctx() { store }: ApiContext): Connection<Fact> {
    return toOwnConnection(person.siblings.ask(store.factsOfPeople, readList(["VISIT"], {}, args)), person);
  }

  @FieldResolver(() => EventConnection, { description: "Meetings and other events that the person took part in." })
  events(@Root() person: Person, @Args() args: ChronologicalPageArgs, @Ctx() { store }: ApiContext): Connection<Fact> {
    return toOwnConnection(person.siblings.ask(store.factsOfPeople, readList(["EVENT"], {}, args)), person);
  }

  @FieldResolver(() => AgreementConnection, { description: "Agreements that the person signed." })
  agreements(@Root() person: Person, @Args() args: ChronologicalPageArgs, @Ctx() { store }: ApiContext): Connection<Fact> {
    return toOwnConnection(person.siblings.ask(store.factsOfPeople, readList(["AGREEMENT"], {}, args)), person);
  }
}
