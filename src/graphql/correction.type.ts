import { Field, ObjectType } from "type-graphql";
import type { Certainty as CertaintyWord, CorrectionKind as CorrectionKindWord } from "../vocabulary.js";
import { Certainty, CorrectionKind } from "./enums.js";
import { NodeType } from "./node.type.js";

@ObjectType("Correction", {
  description: "What a source said, what is published instead, why, and how sure that is.",
  implements: NodeType,
  simpleResolvers: true,
})
export class CorrectionType extends NodeType {
  @Field(() => CorrectionKind, { description: "What was wrong, doubtful or unclear." })
  kind!: CorrectionKindWord;

  @Field(() => String, { description: "What the source said: a few words, in its own language." })
  said!: string;

  @Field(() => Certainty, { description: "How sure it is." })
  certainty!: CertaintyWord;
}
