import { Field, Float, ObjectType } from "type-graphql";
import { CurrencyCode } from "./scalars.js";

@ObjectType("Money", { description: "An amount in one currency, never converted.", simpleResolvers: true })
export class MoneyType {
  @Field(() => Float, { description: "In whole units of the currency, exact up to 2^53. Negative only in balances." })
  amount!: number;

  @Field(() => CurrencyCode, { description: "The currency." })
  currency!: string;

  @Field(() => Boolean, { description: "Whether the source rounds, or says about or over." })
  approximate!: boolean;
}
