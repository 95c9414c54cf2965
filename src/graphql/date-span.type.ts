import { Field, ObjectType } from "type-graphql";
import type { DateSpan } from "../dates/edtf.js";
import { DatePrecision } from "./enums.js";
import { CalendarDay, EDTF } from "./scalars.js";

@ObjectType("DateSpan", {
  description: "A date at the precision that is known. A month stays a month: nothing here turns it into its first day.",
  simpleResolvers: true,
})
export class DateSpanType {
  @Field(() => EDTF, { description: "The date as the data hold it." })
  edtf!: string;

  @Field(() => CalendarDay, { description: "The first day that it can mean." })
  earliest!: string;

  @Field(() => CalendarDay, {
    nullable: true,
    description: "The last day that it can mean; null when the end is not known or has not come.",
  })
  latest!: string | null;

  @Field(() => DatePrecision, { description: "How precisely it is known." })
  precision!: DateSpan["precision"];

  @Field(() => Boolean, { description: "Whether the sources leave the date in doubt." })
  uncertain!: boolean;

  @Field(() => Boolean, { description: "Whether it is about this date." })
  approximate!: boolean;
}
