import { Field, ObjectType } from "type-graphql";
import { NodeType } from "./node.type.js";
import { CountryCode } from "./scalars.js";

@ObjectType("Country", {
  description: "A country that the records name, one of the two of a relation or the place of an event.",
  implements: NodeType,
  simpleResolvers: true,
})
export class CountryType extends NodeType {
  @Field(() => CountryCode, { description: "Its code in ISO 3166-1, such as AZ." })
  code!: string;
}
