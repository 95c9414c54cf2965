import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Citation, Office, Person, Term } from "../store/domain.js";
import { CitationType } from "./citation.type.js";
import type { ApiContext } from "./context.js";
import { OfficeType } from "./office.type.js";
import { PersonType } from "./person.type.js";
import { TermType } from "./term.type.js";

@Resolver(() => TermType)
export class TermResolver {
  @FieldResolver(() => PersonType, { description: "Who held it." })
  person(@Root() term: Term, @Ctx() { store }: ApiContext): Person | undefined {
    return term.siblings.ask(store.peopleOfTerms).get(term.personKey);
  }

  @FieldResolver(() => OfficeType, { description: "The office." })
  office(@Root() term: Term, @Ctx() { store }: ApiContext): Office | undefined {
    return term.siblings.ask(store.officesOfTerms).get(term.officeKey);
  }

  @FieldResolver(() => [CitationType], { description: "The sources for it." })
  citations(@Root() term: Term, @Ctx() { store }: ApiContext): Citation[] {
    return term.siblings.ask(store.citationsOfTerms).get(term.key) ?? [];
  }
}
