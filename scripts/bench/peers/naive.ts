/** P0: express, Apollo Server and type-graphql as their guides begin: a resolver for each relation, a statement for each row, OFFSET. */
import "reflect-metadata";
import type { AddressInfo } from "node:net";
import { ApolloServer } from "@apollo/server";
import { expressMiddleware } from "@as-integrations/express5";
import express from "express";
import {
  Arg,
  Args,
  ArgsType,
  buildSchemaSync,
  Field,
  FieldResolver,
  InputType,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
  registerEnumType,
} from "type-graphql";
import { cursorOf, datasetFile, inLocale, publicUrl, questions, type Row, ready, textOfDate } from "./rows.js";

const ask = questions(datasetFile);

enum Locale {
  EN = "EN",
  AZ = "AZ",
  ZH = "ZH",
  RU = "RU",
}
registerEnumType(Locale, { name: "Locale" });
enum Chronology {
  NEWEST_FIRST = "NEWEST_FIRST",
  OLDEST_FIRST = "OLDEST_FIRST",
}
registerEnumType(Chronology, { name: "Chronology" });

const InLocale = () => Arg("locale", () => Locale, { defaultValue: Locale.EN });

@ObjectType()
class Country {
  @Field(() => String) code!: string;
}
@ObjectType()
class DateSpan {
  @Field(() => String) edtf!: string;
  @Field(() => String) earliest!: string;
}
@ObjectType()
class Person {
  @Field(() => String) slug!: string;
}
@ObjectType()
class Office {
  id!: number;
}
@ObjectType()
class OfficeHolder {
  person_id!: number | null;
}
@ObjectType()
class Agreement {
  @Field(() => String) slug!: string;
}
@ObjectType()
class ReportedCount {
  @Field(() => Int) count!: number;
}
@ObjectType()
class Correction {
  @Field(() => String) said!: string;
  @Field(() => String) certainty!: string;
}
@ObjectType()
class Source {
  @Field(() => String) title!: string;
  @Field(() => String, { nullable: true }) publisher!: string | null;
  @Field(() => String, { nullable: true }) url!: string | null;
}
@ObjectType()
class Citation {
  source_id!: number;
}
@ObjectType()
class Visit {
  @Field(() => String) slug!: string;
  @Field(() => String) level!: string;
  @Field(() => String) corroboration!: string;
}
@ObjectType()
class PageInfo {
  @Field(() => Boolean) hasNextPage!: boolean;
  @Field(() => String, { nullable: true }) endCursor!: string | null;
}
@ObjectType()
class VisitConnection {
  list!: VisitsArgs;
  @Field(() => [Visit]) nodes!: Row[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
}
@InputType()
class VisitFilter {
  @Field(() => String, { nullable: true }) during?: string;
}
@ArgsType()
class VisitsArgs {
  @Field(() => String, { nullable: true }) relation?: string;
  @Field(() => VisitFilter, { nullable: true }) filter?: VisitFilter;
  @Field(() => Chronology, { defaultValue: Chronology.NEWEST_FIRST }) orderBy!: Chronology;
  @Field(() => Int, { defaultValue: 20 }) first!: number;
  @Field(() => String, { nullable: true }) after?: string;
  @Field(() => Int, { nullable: true }) offset?: number;
}

@Resolver(() => VisitConnection)
class VisitConnectionResolver {
  @Query(() => VisitConnection)
  visits(@Args() list: VisitsArgs) {
    const rows = ask.visits(list);
    const nodes = rows.slice(0, list.first);
    return { list, nodes, pageInfo: { hasNextPage: rows.length > list.first, endCursor: cursorOf(nodes.at(-1)) } };
  }
  @FieldResolver(() => Int)
  totalCount(@Root() { list }: VisitConnection): number {
    return ask.countVisits(list);
  }
}

@Resolver(() => Visit)
class VisitResolver {
  @FieldResolver(() => String)
  url(@Root() visit: Row): string {
    return `${publicUrl}/facts/${visit.slug}`;
  }
  @FieldResolver(() => String)
  title(@Root() visit: Row, @InLocale() locale: Locale): string {
    return inLocale(visit, "title", locale);
  }
  @FieldResolver(() => String)
  summary(@Root() visit: Row, @InLocale() locale: Locale): string {
    return inLocale(visit, "summary", locale);
  }
  @FieldResolver(() => DateSpan, { nullable: true })
  date(@Root() visit: Row) {
    return { edtf: visit.edtf, earliest: visit.earliest };
  }
  @FieldResolver(() => Country)
  guest(@Root() visit: Row) {
    return ask.country(visit.guest_id);
  }
  @FieldResolver(() => Country)
  host(@Root() visit: Row) {
    return ask.country(visit.host_id);
  }
  @FieldResolver(() => [String])
  places(@Root() visit: Row, @InLocale() locale: Locale): string[] {
    return ask.places(visit.id).map((place) => inLocale(place, "name", locale));
  }
  @FieldResolver(() => [OfficeHolder])
  delegation(@Root() visit: Row) {
    return ask.delegation(visit.id);
  }
  @FieldResolver(() => [Agreement])
  agreements(@Root() visit: Row) {
    return ask.agreements(visit.id);
  }
  @FieldResolver(() => [ReportedCount])
  reportedAgreementCounts(@Root() visit: Row) {
    return ask.reportedCounts(visit.id);
  }
  @FieldResolver(() => [Correction])
  corrections(@Root() visit: Row) {
    return ask.corrections(visit.id);
  }
  @FieldResolver(() => [Citation])
  citations(@Root() visit: Row) {
    return ask.citations(visit.id);
  }
}

@Resolver(() => DateSpan)
class DateSpanResolver {
  @FieldResolver(() => String)
  text(@Root() date: DateSpan, @InLocale() locale: Locale): string {
    return textOfDate(date.edtf, locale);
  }
}
@Resolver(() => Country)
class CountryResolver {
  @FieldResolver(() => String)
  name(@Root() country: Row, @InLocale() locale: Locale): string {
    return inLocale(country, "name", locale);
  }
}
@Resolver(() => Person)
class PersonResolver {
  @FieldResolver(() => String)
  name(@Root() person: Row, @InLocale() locale: Locale): string {
    return inLocale(person, "name", locale);
  }
}
@Resolver(() => Office)
class OfficeResolver {
  @FieldResolver(() => String)
  title(@Root() office: Row, @InLocale() locale: Locale): string {
    return inLocale(office, "title", locale);
  }
}
@Resolver(() => OfficeHolder)
class OfficeHolderResolver {
  @FieldResolver(() => Person, { nullable: true })
  person(@Root() holder: Row) {
    return ask.person(holder.person_id);
  }
  @FieldResolver(() => Office, { nullable: true })
  office(@Root() holder: Row) {
    return ask.office(holder.office_id);
  }
}
@Resolver(() => Agreement)
class AgreementResolver {
  @FieldResolver(() => String)
  title(@Root() agreement: Row, @InLocale() locale: Locale): string {
    return inLocale(agreement, "title", locale);
  }
  @FieldResolver(() => String)
  kind(@Root() agreement: Row): string {
    return agreement.agreement_kind;
  }
  @FieldResolver(() => [String])
  fields(@Root() agreement: Row): string[] {
    return ask.fields(agreement.id);
  }
}
@Resolver(() => ReportedCount)
class ReportedCountResolver {
  @FieldResolver(() => Boolean)
  atLeast(@Root() count: Row): boolean {
    return count.at_least === 1;
  }
}
@Resolver(() => Correction)
class CorrectionResolver {
  @FieldResolver(() => String)
  published(@Root() correction: Row, @InLocale() locale: Locale): string {
    return inLocale(correction, "published", locale);
  }
}
@Resolver(() => Citation)
class CitationResolver {
  @FieldResolver(() => Source)
  source(@Root() citation: Row) {
    return ask.source(citation.source_id);
  }
}

async function main(): Promise<void> {
  const schema = buildSchemaSync({
    resolvers: [
      VisitConnectionResolver,
      VisitResolver,
      DateSpanResolver,
      CountryResolver,
      PersonResolver,
      OfficeResolver,
      OfficeHolderResolver,
      AgreementResolver,
      ReportedCountResolver,
      CorrectionResolver,
      CitationResolver,
    ],
    validate: false,
  });
  const apollo = new ApolloServer({ schema, nodeEnv: "production", stopOnTerminationSignals: false });
  await apollo.start();
  const app = express();
  app.use("/graphql", express.json(), expressMiddleware(apollo));
  const server = app.listen(0, "127.0.0.1", () => ready((server.address() as AddressInfo).port));
}

main();
