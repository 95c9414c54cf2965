import { Field, Int, ObjectType } from "type-graphql";
import type { CountedThing as CountedThingWord } from "../vocabulary.js";
import { CountedThing } from "./enums.js";

@ObjectType("ReportedCount", { description: "A number that sources give, kept apart from what can be listed.", simpleResolvers: true })
export class ReportedCountType {
  @Field(() => Int, { description: "The number." })
  count!: number;

  @Field(() => CountedThing, { description: "What was counted." })
  of!: CountedThingWord;

  @Field(() => Boolean, { description: "Whether the source says more than or at least." })
  atLeast!: boolean;
}
