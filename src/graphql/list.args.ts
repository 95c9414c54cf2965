import { ArgsType, Field, Int } from "type-graphql";
import { limits } from "../limits.js";
import type { Position } from "../store/domain.js";
import type { Chronology as ChronologyWord, FactFilter, FactListQuestion } from "../store/fact-lists.js";
import type { FactKind } from "../vocabulary.js";
import { type ListOrder, readCursor } from "./cursor.js";
import { Chronology } from "./enums.js";
import { badUserInput } from "./errors.js";

/** The arguments of every list that comes in pages. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: `How many to answer, from 1 to ${limits.pageSize}.` })
  first!: number;

  @Field(() => String, { nullable: true, description: "Answer what stands behind this cursor, the `endCursor` of the page before." })
  after?: string | null;
}

@ArgsType()
export class ChronologicalPageArgs extends PageArgs {
  @Field(() => Chronology, { defaultValue: "NEWEST_FIRST", description: "The order by date." })
  orderBy!: ChronologyWord;
}

/** The checked page size and position; throws BAD_USER_INPUT. */
export function readPage({ first, after }: PageArgs, order: ListOrder): { first: number; after: Position | null } {
  if (first < 1 || first > limits.pageSize) {
    throw badUserInput("first", `is ${first}: ask for 1 to ${limits.pageSize} at a time and page on with \`after\``);
  }
  return { first, after: after === undefined || after === null ? null : readCursor(order, "after", after) };
}

/** The question to the store for a list of facts in order of date. */
export function readList(kinds: readonly FactKind[], filter: FactFilter, args: ChronologicalPageArgs): FactListQuestion {
  return { kinds, filter, orderBy: args.orderBy, ...readPage(args, "date") };
}
