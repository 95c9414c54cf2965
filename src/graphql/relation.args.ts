import { ArgsType, Field } from "type-graphql";
import { PageArgs } from "./list.args.js";
import { CountryCode } from "./scalars.js";

@ArgsType()
export class RelationsArgs extends PageArgs {
  @Field(() => CountryCode, { nullable: true, description: "Only relations of this country." })
  country?: string | null;
}
