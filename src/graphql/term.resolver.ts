import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Citation, Term } from "../store/domain.js";
import { CitationType } from "./citation.type.js";
import type { ApiContext } from "./context.js";
import { TermType } from "./term.type.js";

@Resolver(() => TermType)
export class TermResolver {
  @FieldResolver(() => [CitationType], { description: "The sources for it." })
  citations(@Root() term: Term, @Ctx() { store }: ApiContext): Citation[] {
    return term.siblings.ask(store.citationsOfTerms).get(term.key) ?? [];
  }
}
