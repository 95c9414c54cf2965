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
  @Field(() => Int, { description: "Pairs of countries." })
  relations!: number;

  @Field(() => Int, { description: "Meetings, ceremonies and other events." })
  events!: number;

  @Field(() => Int, { description: "Visits from one country to the other." })
  visits!: number;

  @Field(() => Int, { description: "Agreements and other documents, each known by name." })
  agreements!: number;

  @Field(() => Int, { description: "Figures of trade, of whole years and of parts." })
  tradeFigures!: number;

  @Field(() => Int, { description: "Positions, opinions and claims." })
  statements!: number;

  @Field(() => Int, { description: "People whom the records name." })
  people!: number;

  @Field(() => Int, { description: "Institutions that the records name." })
  institutions!: number;

  @Field(() => Int, { description: "Pages and documents that the records rest on." })
  sources!: number;

  @Field(() => Int, { description: "Corrections of what sources said." })
  corrections!: number;
}
