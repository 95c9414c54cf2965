import { Field, InterfaceType } from "type-graphql";
import type { DateSpan } from "../dates/edtf.js";
import type { Corroboration as CorroborationWord } from "../vocabulary.js";
import { DateSpanType } from "./date-span.type.js";
import { Corroboration } from "./enums.js";
import { NodeType, typeNameOf } from "./node.type.js";

@InterfaceType("Fact", {
  description: "What every published fact carries: its date at the precision known, and how we know.",
  implements: NodeType,
  resolveType: typeNameOf,
})
export abstract class FactType extends NodeType {
  @Field(() => String, { description: "Its stable name, unique among all facts: `1994-heydar-aliyev-in-china`." })
  slug!: string;

  @Field(() => DateSpanType, {
    nullable: true,
    description: "When it was. Null only for statements whose date is not known. Of a trade figure, the period it covers.",
  })
  date!: DateSpan | null;

  @Field(() => Corroboration, { description: "How far other sources confirm it." })
  corroboration!: CorroborationWord;
}

@InterfaceType("TimelineEntry", {
  description: "What stands on a time line: visits, agreements, events, and statements whose date is known.",
  implements: FactType,
  resolveType: typeNameOf,
})
export abstract class TimelineEntryType extends FactType {}
