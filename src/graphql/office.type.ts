import { Field, ObjectType } from "type-graphql";
import type { Country } from "../store/domain.js";
import { CountryType } from "./country.type.js";

@ObjectType("Office", { description: "A post that somebody holds: president, foreign minister, special envoy.", simpleResolvers: true })
export class OfficeType {
  @Field(() => CountryType, { nullable: true, description: "The country that it is an office of; null for offices of joint bodies." })
  country!: Country | null;
}
