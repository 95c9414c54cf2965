import { FieldResolver, Resolver, Root } from "type-graphql";
import type { Citation } from "../store/domain.js";
import type { Locale } from "../vocabulary.js";
import { CitationType } from "./citation.type.js";
import { LocaleArg } from "./localized.js";

@Resolver(() => CitationType)
export class CitationResolver {
  @FieldResolver(() => String, { nullable: true, description: "What a reader should know about this source here." })
  note(@Root() citation: Citation, @LocaleArg() locale: Locale): string | null {
    return citation.note?.[locale] ?? null;
  }
}
