import { Field, ObjectType } from "type-graphql";
import type { Money } from "../store/domain.js";
import type { EventKind as EventKindWord } from "../vocabulary.js";
import { EventKind } from "./enums.js";
import { TimelineEntryType } from "./fact.type.js";
import { MoneyType } from "./money.type.js";

@ObjectType("Event", {
  description: "Something that happened between the two countries: a meeting, a ceremony, a session, an opening, aid.",
  implements: TimelineEntryType,
  simpleResolvers: true,
})
export class EventType extends TimelineEntryType {
  @Field(() => EventKind, { description: "What kind of event it was." })
  kind!: EventKindWord;

  @Field(() => MoneyType, { nullable: true, description: "Of aid: what was given or pledged." })
  amount!: Money | null;
}
