import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Citation, Correction, Fact } from "../store/domain.js";
import type { Locale } from "../vocabulary.js";
import { CitationType } from "./citation.type.js";
import { type Connection, toConnection } from "./connection.js";
import { CorrectionConnection } from "./connections.js";
import type { ApiContext } from "./context.js";
import { CorrectionsArgs } from "./correction.args.js";
import { CorrectionType } from "./correction.type.js";
import { FactType } from "./fact.type.js";
import { readPage } from "./list.args.js";
import { LocaleArg } from "./localized.js";
import { readRelation } from "./read-arguments.js";

@Resolver(() => CorrectionType)
export class CorrectionResolver {
  @Query(() => CorrectionConnection, { description: "Where sources were wrong or unclear, the newest facts first." })
  corrections(@Args() args: CorrectionsArgs, @Ctx() { store }: ApiContext): Connection<Correction> {
    const { first, after } = readPage(args, "correction");
    return toConnection(store.listCorrections(readRelation(args.relation, store), first, after), "correction");
  }

  @FieldResolver(() => FactType, { description: "The fact that it belongs to." })
  fact(@Root() correction: Correction, @Ctx() { store }: ApiContext): Fact | undefined {
    return correction.siblings.ask(store.factsOfCorrections).get(correction.factKey);
  }

  @FieldResolver(() => String, { description: "What is published instead." })
  published(@Root() correction: Correction, @LocaleArg() locale: Locale): string {
    return correction.published[locale];
  }

  @FieldResolver(() => String, { description: "Why." })
  reason(@Root() correction: Correction, @LocaleArg() locale: Locale): string {
    return correction.reason[locale];
  }

  @FieldResolver(() => [CitationType], { description: "What supports the correction; empty where the text itself shows the fault." })
  citations(@Root() correction: Correction, @Ctx() { store }: ApiContext): Citation[] {
    return correction.siblings.ask(store.citationsOfCorrections).get(correction.key) ?? [];
  }
}
