/** The arguments of the lists of facts, and what they mean to the store. */
import { ArgsType, Field, InputType } from "type-graphql";
import type { FactFilter } from "../store/fact-lists.js";
import type { Store } from "../store/open-store.js";
import type {
  AgreementKind as AgreementKindWord,
  CooperationField as CooperationFieldWord,
  Corroboration as CorroborationWord,
  EventKind as EventKindWord,
  FactKind,
  StatementTopic as StatementTopicWord,
  VisitLevel as VisitLevelWord,
  VisitOccasion as VisitOccasionWord,
} from "../vocabulary.js";
import { timelineKinds } from "../vocabulary.js";
import {
  AgreementKind,
  CooperationField,
  Corroboration,
  EventKind,
  StatementTopic,
  TimelineKind,
  VisitLevel,
  VisitOccasion,
} from "./enums.js";
import { ChronologicalPageArgs } from "./list.args.js";
import { readCountry, readEdtf, readPerson } from "./read-arguments.js";
import { CountryCode, EDTF } from "./scalars.js";

const rule = "Fields combine by AND, the words of a list by OR.";

/** GraphQL tells a field that was left out from one that is null; a filter takes both for no condition. */
type Maybe<T> = T | null | undefined;

@InputType()
abstract class FactFilterInput {
  @Field(() => EDTF, {
    nullable: true,
    description:
      "Facts whose date has a day in common with this date: `2018-06-30` finds what is known as June 2018. Of a fact whose end is not known the first date counts alone.",
  })
  during?: string | null;

  @Field(() => [Corroboration], { nullable: true, description: "How far other sources confirm it." })
  corroboration?: CorroborationWord[] | null;
}

@InputType("VisitFilter", { description: `Which visits. ${rule}` })
export class VisitFilter extends FactFilterInput {
  @Field(() => CountryCode, { nullable: true, description: "Where the visitors came from." })
  guest?: string | null;

  @Field(() => CountryCode, { nullable: true, description: "Which country was visited." })
  host?: string | null;

  @Field(() => [VisitLevel], { nullable: true, description: "Levels of protocol, such as STATE." })
  levels?: VisitLevelWord[] | null;

  @Field(() => [VisitOccasion], { nullable: true, description: "What the visit was made for." })
  occasions?: VisitOccasionWord[] | null;

  @Field(() => String, { nullable: true, description: "Slug of a person who travelled." })
  person?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether an agreement signed during the visit is known by name." })
  hasAgreements?: boolean | null;
}

@InputType("AgreementFilter", { description: `Which agreements. ${rule}` })
export class AgreementFilter extends FactFilterInput {
  @Field(() => [AgreementKind], { nullable: true, description: "Kinds of document, such as JOINT_STATEMENT." })
  kinds?: AgreementKindWord[] | null;

  @Field(() => [CooperationField], { nullable: true, description: "What it is about." })
  fields?: CooperationFieldWord[] | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it was signed during a visit." })
  signedDuringVisit?: boolean | null;
}

@InputType("EventFilter", { description: `Which events. ${rule}` })
export class EventFilter extends FactFilterInput {
  @Field(() => [EventKind], { nullable: true, description: "Kinds of event, such as MEETING." })
  kinds?: EventKindWord[] | null;

  @Field(() => String, { nullable: true, description: "Slug of a person who took part." })
  person?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it was part of a visit." })
  duringVisit?: boolean | null;
}

@InputType("StatementFilter", { description: `Which statements. ${rule}` })
export class StatementFilter extends FactFilterInput {
  @Field(() => [StatementTopic], { nullable: true, description: "What it is about." })
  topics?: StatementTopicWord[] | null;
}

@InputType("TimelineFilter", { description: `What stands on the time line. ${rule}` })
export class TimelineFilter extends FactFilterInput {
  @Field(() => [TimelineKind], { nullable: true, description: "Kinds of record; left out, all of them." })
  kinds?: (typeof timelineKinds)[number][] | null;
}

@ArgsType()
export class VisitListArgs extends ChronologicalPageArgs {
  @Field(() => VisitFilter, { nullable: true, description: "Which visits; left out, all." })
  filter?: VisitFilter | null;
}

@ArgsType()
export class AgreementListArgs extends ChronologicalPageArgs {
  @Field(() => AgreementFilter, { nullable: true, description: "Which agreements; left out, all." })
  filter?: AgreementFilter | null;
}

@ArgsType()
export class EventListArgs extends ChronologicalPageArgs {
  @Field(() => EventFilter, { nullable: true, description: "Which events; left out, all." })
  filter?: EventFilter | null;
}

@ArgsType()
export class StatementListArgs extends ChronologicalPageArgs {
  @Field(() => StatementFilter, { nullable: true, description: "Which statements; left out, all." })
  filter?: StatementFilter | null;
}

@ArgsType()
export class TimelineArgs extends ChronologicalPageArgs {
  @Field(() => TimelineFilter, { nullable: true, description: "What to show; left out, everything." })
  filter?: TimelineFilter | null;
}

function given<T>(value: Maybe<T>): T | undefined {
  return value ?? undefined;
}

function read<T, Read>(value: Maybe<T>, reader: (value: T) => Read): Read | undefined {
  return value === undefined || value === null ? undefined : reader(value);
}

function readFactFilter(filter: Maybe<FactFilterInput>): FactFilter {
  return { during: read(filter?.during, (edtf) => readEdtf("filter.during", edtf)), corroboration: given(filter?.corroboration) };
}

export function readVisitFilter(filter: Maybe<VisitFilter>, store: Store): FactFilter {
  return {
    ...readFactFilter(filter),
    guest: read(filter?.guest, (code) => readCountry("filter.guest", code, store).key),
    host: read(filter?.host, (code) => readCountry("filter.host", code, store).key),
    levels: given(filter?.levels),
    occasions: given(filter?.occasions),
    person: read(filter?.person, (slug) => readPerson("filter.person", slug, store).key),
    hasAgreements: given(filter?.hasAgreements),
  };
}

export function readAgreementFilter(filter: Maybe<AgreementFilter>): FactFilter {
  return {
    ...readFactFilter(filter),
    agreementKinds: given(filter?.kinds),
    fields: given(filter?.fields),
    signedDuringVisit: given(filter?.signedDuringVisit),
  };
}

export function readEventFilter(filter: Maybe<EventFilter>, store: Store): FactFilter {
  return {
    ...readFactFilter(filter),
    eventKinds: given(filter?.kinds),
    person: read(filter?.person, (slug) => readPerson("filter.person", slug, store).key),
    duringVisit: given(filter?.duringVisit),
  };
}

export function readStatementFilter(filter: Maybe<StatementFilter>): FactFilter {
  return { ...readFactFilter(filter), topics: given(filter?.topics) };
}

/** The kinds and the conditions: on a time line stands only what has a date. */
export function readTimelineFilter(filter: Maybe<TimelineFilter>): { kinds: readonly FactKind[]; filter: FactFilter } {
  const wanted = filter?.kinds ?? timelineKinds;
  // In one order and each once: every other spelling would be a statement of its own, kept for good.
  return { kinds: timelineKinds.filter((kind) => wanted.includes(kind)), filter: { ...readFactFilter(filter), dated: true } };
}
