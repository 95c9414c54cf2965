import { Field, ObjectType } from "type-graphql";
import type { Country, Money } from "../store/domain.js";
import type { StatementTopic as StatementTopicWord } from "../vocabulary.js";
import { CountryType } from "./country.type.js";
import { StatementTopic } from "./enums.js";
import { TimelineEntryType } from "./fact.type.js";
import { MoneyType } from "./money.type.js";

@ObjectType("Statement", {
  description: "A position, an opinion or a claim that somebody made. Always attributed: Bilateral does not say it itself.",
  implements: TimelineEntryType,
  simpleResolvers: true,
})
export class StatementType extends TimelineEntryType {
  @Field(() => StatementTopic, { description: "What it is about." })
  topic!: StatementTopicWord;

  @Field(() => CountryType, { nullable: true, description: "Whose position it is said to be." })
  holder!: Country | null;

  @Field(() => MoneyType, { nullable: true, description: "An amount that was claimed." })
  amount!: Money | null;
}
