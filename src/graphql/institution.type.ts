import { Field, ObjectType } from "type-graphql";
import type { Country } from "../store/domain.js";
import { CountryType } from "./country.type.js";
import { NodeType } from "./node.type.js";

@ObjectType("Institution", {
  description: "A body that takes part: a commission, a parliament, a ministry, a company, an institute.",
  implements: NodeType,
  simpleResolvers: true,
})
export class InstitutionType extends NodeType {
  @Field(() => String, { description: "Its stable name: `intergovernmental-commission`." })
  slug!: string;

  @Field(() => CountryType, { nullable: true, description: "Its country; null for joint and international bodies." })
  country!: Country | null;
}
