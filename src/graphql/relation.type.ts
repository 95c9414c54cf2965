import { Field, ObjectType } from "type-graphql";
import type { Country } from "../store/domain.js";
import { CountryType } from "./country.type.js";
import { NodeType } from "./node.type.js";

@ObjectType("Relation", { description: "Two countries, and what they did together.", implements: NodeType, simpleResolvers: true })
export class RelationType extends NodeType {
  @Field(() => String, { description: "Its stable name: `azerbaijan-china`." })
  slug!: string;

  @Field(() => [CountryType], { description: "The two countries, in the order of the title." })
  countries!: readonly Country[];
}
