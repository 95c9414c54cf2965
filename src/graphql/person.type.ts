import { Field, ObjectType } from "type-graphql";
import type { Country } from "../store/domain.js";
import { CountryType } from "./country.type.js";
import { NodeType } from "./node.type.js";

@ObjectType("Person", { description: "A person whom the records name.", implements: NodeType, simpleResolvers: true })
export class PersonType extends NodeType {
  @Field(() => String, { description: "The stable name of the record: `heydar-aliyev`." })
  slug!: string;

  @Field(() => CountryType, { description: "The person's country." })
  country!: Country;
}
