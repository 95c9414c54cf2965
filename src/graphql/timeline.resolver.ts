import { Args, ArgsType, Ctx, Field, Query, Resolver } from "type-graphql";
import type { Fact } from "../store/domain.js";
import { timelineKinds } from "../vocabulary.js";
import { type Connection, toConnection } from "./connection.js";
import { TimelineConnection } from "./connections.js";
import type { ApiContext } from "./context.js";
import { readTimelineFilter, TimelineArgs } from "./fact-list.args.js";
import { ChronologicalPageArgs, readList } from "./list.args.js";
import { readMonthDay, readRelation } from "./read-arguments.js";
import { MonthDay } from "./scalars.js";

@ArgsType()
class TimelineQueryArgs extends TimelineArgs {
  @Field(() => String, { nullable: true, description: "Slug of a relation; left out, all relations." })
  relation?: string | null;
}

@ArgsType()
class OnThisDayArgs extends ChronologicalPageArgs {
  @Field(() => MonthDay, { description: "The day, such as --03-07 for 7 March." })
  day!: string;

  @Field(() => String, { nullable: true, description: "Slug of a relation; left out, all relations." })
  relation?: string | null;
}

@Resolver()
export class TimelineResolver {
  @Query(() => TimelineConnection, { description: "Visits, agreements, events and dated statements in order of date." })
  timeline(@Args() args: TimelineQueryArgs, @Ctx() { store }: ApiContext): Connection<Fact> {
    const { kinds, filter } = readTimelineFilter(args.filter);
    return toConnection(store.listFacts(readRelation(args.relation, store), readList(kinds, filter, args)), "date");
  }

  @Query(() => TimelineConnection, {
    description:
      "What happened on this day of any year: facts known to the day, and those known from one day to another that last over it.",
  })
  onThisDay(@Args() args: OnThisDayArgs, @Ctx() { store }: ApiContext): Connection<Fact> {
    const filter = { anniversary: readMonthDay("day", args.day) };
    return toConnection(store.listFacts(readRelation(args.relation, store), readList(timelineKinds, filter, args)), "date");
  }
}
