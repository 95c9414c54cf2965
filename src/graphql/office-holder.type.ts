import { Field, ObjectType } from "type-graphql";
import type { Office, Person } from "../store/domain.js";
import { OfficeType } from "./office.type.js";
import { PersonType } from "./person.type.js";

@ObjectType("OfficeHolder", {
  description: "Somebody who travelled, took part or signed: a person, an office, or both.",
  simpleResolvers: true,
})
export class OfficeHolderType {
  @Field(() => PersonType, { nullable: true, description: "Who it was; null when the sources name only the office, or name it wrongly." })
  person!: Person | null;

  @Field(() => OfficeType, { nullable: true, description: "In which office." })
  office!: Office | null;

  @Field(() => String, { nullable: true, description: "The name as the source spells it, where it differs." })
  nameInSource!: string | null;
}
