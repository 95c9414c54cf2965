import { Field, Int, ObjectType } from "type-graphql";
import { CalendarDay, WebAddress } from "./scalars.js";

@ObjectType("Dataset", { description: "What the answers come from.", simpleResolvers: true })
export class DatasetType {
  @Field(() => String, {
    description: "Its version: the newest day of review and the first digits of the checksum of what it was built from.",
  })
  version!: string;

  @Field(() => CalendarDay, { description: "The newest day on which records were reviewed." })
  reviewedOn!: string;

  @Field(() => String, { description: "The licence of the data." })
  licence!: string;

  @Field(() => WebAddress, { description: "The text of the licence." })
  licenceUrl!: string;

  @Field(() => String, { description: "What to write beside the data." })
  attribution!: string;
}

@ObjectType("DatasetCounts", { description: "How much there is.", simpleResolvers: true })
export class DatasetCountsType {
  @Field(() => Int, { description: "Relations." })
  relations!: number;

  @Field(() => Int, { description: "Events." })
  events!: number;

  @Field(() => Int, { description: "Visits." })
  visits!: number;

  @Field(() => Int, { description: "Agreements." })
  agreements!: number;

  @Field(() => Int, { description: "Trade figures." })
  tradeFigures!: number;

  @Field(() => Int, { description: "Statements." })
  statements!: number;

  @Field(() => Int, { description: "People." })
  people!: number;

  @Field(() => Int, { description: "Institutions." })
  institutions!: number;

  @Field(() => Int, { description: "Sources." })
  sources!: number;

  @Field(() => Int, { description: "Corrections." })
  corrections!: number;
}
