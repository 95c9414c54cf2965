import { Field, ObjectType } from "type-graphql";
import type { DateSpan } from "../dates/edtf.js";
import { DateSpanType } from "./date-span.type.js";

@ObjectType("Term", { description: "A person's time in an office.", simpleResolvers: true })
export class TermType {
  @Field(() => DateSpanType, { nullable: true, description: "When; null when the sources do not say." })
  during!: DateSpan | null;
}
