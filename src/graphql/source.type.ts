import { Field, ObjectType } from "type-graphql";
import type { DateSpan } from "../dates/edtf.js";
import { DateSpanType } from "./date-span.type.js";
import { NodeType } from "./node.type.js";
import { CalendarDay, WebAddress } from "./scalars.js";

@ObjectType("Source", { description: "A page or a document that facts are taken from.", implements: NodeType, simpleResolvers: true })
export class SourceType extends NodeType {
  @Field(() => String, { description: "Its stable name." })
  slug!: string;

  @Field(() => String, {
    description: "Its title in its own language; in square brackets our description, where it has none that is known.",
  })
  title!: string;

  @Field(() => String, { nullable: true, description: "Who published it." })
  publisher!: string | null;

  @Field(() => WebAddress, { nullable: true, description: "Where it stands; null when the address is lost." })
  url!: string | null;

  @Field(() => String, { nullable: true, description: "ISO 639-1 code of its language." })
  language!: string | null;

  @Field(() => DateSpanType, { nullable: true, description: "When it was published." })
  published!: DateSpan | null;

  @Field(() => CalendarDay, { nullable: true, description: "When it was read." })
  retrieved!: string | null;
}
