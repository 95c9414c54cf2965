import { Field, ObjectType } from "type-graphql";
import type { DateSpan } from "../dates/edtf.js";
import type { Source } from "../store/domain.js";
import type { CitationBasis as CitationBasisWord } from "../vocabulary.js";
import { DateSpanType } from "./date-span.type.js";
import { CitationBasis } from "./enums.js";
import { SourceType } from "./source.type.js";

@ObjectType("Citation", { description: "A source, and how it is tied to what it supports.", simpleResolvers: true })
export class CitationType {
  @Field(() => SourceType, { description: "The source." })
  source!: Source;

  @Field(() => CitationBasis, { description: "How the source is tied to the fact." })
  basis!: CitationBasisWord;

  @Field(() => DateSpanType, {
    nullable: true,
    description: "The date as this source gives it, where it differs from the published one or is the reason for it.",
  })
  date!: DateSpan | null;
}
