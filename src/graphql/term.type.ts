import { Field, ObjectType } from "type-graphql";
import type { DateSpan } from "../dates/edtf.js";
import type { Office } from "../store/domain.js";
import { DateSpanType } from "./date-span.type.js";
import { OfficeType } from "./office.type.js";

@ObjectType("Term", { description: "A person's time in an office.", simpleResolvers: true })
export class TermType {
  @Field(() => OfficeType, { description: "The office." })
  office!: Office;

  @Field(() => DateSpanType, { nullable: true, description: "When; null when the sources do not say." })
  during!: DateSpan | null;
}
