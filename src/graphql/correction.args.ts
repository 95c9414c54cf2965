import { ArgsType, Field } from "type-graphql";
import { PageArgs } from "./list.args.js";

@ArgsType()
export class CorrectionsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: "Slug of a relation; left out, all relations." })
  relation?: string | null;
}
