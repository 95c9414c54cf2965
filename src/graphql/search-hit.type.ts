import { Field, ObjectType } from "type-graphql";
import type { SearchHit } from "../store/domain.js";
import { NodeType } from "./node.type.js";

@ObjectType("SearchHit", { description: "A record that was found, and where the words stand in it.", simpleResolvers: true })
export class SearchHitType {
  @Field(() => NodeType, { description: "The record: ask on with `... on Fact`, `... on Person` or `... on Institution`." })
  record!: SearchHit["record"];

  @Field(() => String, {
    description:
      "The passage that matched, from the title, the summary or a correction, each match between ** and **. Plain text: show it as text, not as markup.",
  })
  excerpt!: string;
}
