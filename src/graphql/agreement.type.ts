import { Field, ObjectType } from "type-graphql";
import type { DateSpan } from "../dates/edtf.js";
import type { Money } from "../store/domain.js";
import type { AgreementKind as AgreementKindWord } from "../vocabulary.js";
import { DateSpanType } from "./date-span.type.js";
import { AgreementKind } from "./enums.js";
import { TimelineEntryType } from "./fact.type.js";
import { MoneyType } from "./money.type.js";

@ObjectType("Agreement", {
  description: "A document that both sides concluded: a joint statement, an agreement, a memorandum, contracts.",
  implements: TimelineEntryType,
  simpleResolvers: true,
})
export class AgreementType extends TimelineEntryType {
  @Field(() => AgreementKind, { description: "What kind of document it is." })
  kind!: AgreementKindWord;

  @Field(() => MoneyType, { nullable: true, description: "What it is worth, where a source says so." })
  value!: Money | null;

  @Field(() => DateSpanType, {
    nullable: true,
    description: "Since when it has been in force, or from when to when, where a source says so.",
  })
  inForce!: DateSpan | null;
}
