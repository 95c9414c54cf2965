import { Field, Float, ObjectType } from "type-graphql";
import type { DateSpan } from "../dates/edtf.js";
import type { Country, Money } from "../store/domain.js";
import type { FactRank as FactRankWord } from "../vocabulary.js";
import { CountryType } from "./country.type.js";
import { DateSpanType } from "./date-span.type.js";
import { FactRank } from "./enums.js";
import { FactType } from "./fact.type.js";
import { MoneyType } from "./money.type.js";

@ObjectType("TradeFigure", {
  description:
    "One figure: of one reporter, for one period and direction, as stated at one time. Figures of different reporters contradict each other; they are never added up.",
  implements: FactType,
  simpleResolvers: true,
})
export class TradeFigureType extends FactType {
  @Field(() => Boolean, { description: "False for a part of a year, such as January to November: do not set it beside whole years." })
  coversWholeYear!: boolean;

  @Field(() => CountryType, { nullable: true, description: "Who exported; null, like `importer`, for both directions together." })
  exporter!: Country | null;

  @Field(() => CountryType, { nullable: true, description: "Who imported; null for both directions together." })
  importer!: Country | null;

  @Field(() => MoneyType, { description: "The amount." })
  value!: Money;

  @Field(() => Float, { nullable: true, description: "Change on the same period a year before, in percent, as the source states it." })
  changeOnYearPercent!: number | null;

  @Field(() => CountryType, { nullable: true, description: "Whose statistics; null when the source does not say." })
  reporter!: Country | null;

  @Field(() => DateSpanType, { nullable: true, description: "When the figure was stated: later statements may revise it." })
  vintage!: DateSpan | null;

  @Field(() => FactRank, { description: "Which to prefer of several figures of one reporter for one period and direction." })
  rank!: FactRankWord;
}
