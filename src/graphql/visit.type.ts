import { Field, ObjectType } from "type-graphql";
import type { Country } from "../store/domain.js";
import type { VisitLevel as VisitLevelWord, VisitOccasion as VisitOccasionWord } from "../vocabulary.js";
import { CountryType } from "./country.type.js";
import { VisitLevel, VisitOccasion } from "./enums.js";
import { TimelineEntryType } from "./fact.type.js";

@ObjectType("Visit", {
  description: "A journey of one side's representatives to the other country.",
  implements: TimelineEntryType,
  simpleResolvers: true,
})
export class VisitType extends TimelineEntryType {
  @Field(() => CountryType, { description: "Where the visitors came from." })
  guest!: Country;

  @Field(() => CountryType, { description: "The country that was visited." })
  host!: Country;

  @Field(() => VisitLevel, { description: "The protocol, as the sources call it: a state visit, an official visit." })
  level!: VisitLevelWord;

  @Field(() => VisitOccasion, { description: "What it was made for." })
  occasion!: VisitOccasionWord;
}
