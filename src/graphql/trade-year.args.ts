import { ArgsType, Field, Int } from "type-graphql";
import { badUserInput } from "./errors.js";
import { CountryCode } from "./scalars.js";

@ArgsType()
export class TradeYearsArgs {
  @Field(() => Int, { nullable: true, description: "The first year; left out, from the beginning." })
  from?: number | null;

  @Field(() => Int, { nullable: true, description: "The last year; left out, to the end." })
  to?: number | null;
}

@ArgsType()
export class ReporterArgs {
  @Field(() => CountryCode, { nullable: true, description: "Whose statistics; left out, the most useful figure of whoever reports." })
  reportedBy?: string | null;
}

export function readYears({ from, to }: TradeYearsArgs): { from: number | null; to: number | null } {
  if (typeof from === "number" && typeof to === "number" && from > to) {
    throw badUserInput("from", `is ${from} and \`to\` is ${to}: write the earlier year in \`from\``);
  }
  return { from: from ?? null, to: to ?? null };
}
