import { Field, ObjectType } from "type-graphql";
import { NodeType } from "./node.type.js";
import { CountryCode } from "./scalars.js";

@ObjectType("Country", { description: "A country.", implements: NodeType, simpleResolvers: true })
export class CountryType extends NodeType {
  @Field(() => CountryCode, { description: "Its code." })
  code!: string;
}
