import { Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Country, Money, Relation, TradeFigure, TradeYear } from "../store/domain.js";
import type { Store } from "../store/open-store.js";
import { balanceOf, chooseFigure, gapBetweenReporters } from "../trade/choose-figure.js";
import type { ApiContext } from "./context.js";
import { MoneyType } from "./money.type.js";
import { readCountry, readRelation } from "./read-arguments.js";
import { RelationType } from "./relation.type.js";
import { CountryCode } from "./scalars.js";
import { TradeFigureType } from "./trade-figure.type.js";
import { ReporterArgs, readYears, TradeYearsArgs } from "./trade-year.args.js";
import { TradeYearType } from "./trade-year.type.js";

@ArgsType()
class TradeYearsQueryArgs extends TradeYearsArgs {
  @Field(() => String, { description: "Slug of a relation, such as azerbaijan-china." })
  relation!: string;
}

@ArgsType()
class ExportsArgs extends ReporterArgs {
  @Field(() => CountryCode, { description: "The exporting country." })
  from!: string;
}

@ArgsType()
class BalanceArgs extends ReporterArgs {
  @Field(() => CountryCode, { description: "Whose balance." })
  of!: string;
}

@Resolver(() => TradeYearType)
export class TradeYearResolver {
  @Query(() => [TradeYearType], {
    description: "Trade between two countries, year by year, the oldest first. Years without a figure are left out.",
  })
  tradeYears(@Args() { relation: slug, ...years }: TradeYearsQueryArgs, @Ctx() { store }: ApiContext): TradeYear[] {
    const relation = readRelation(slug, store);
    return (relation && store.tradeYearsOfRelations([relation], readYears(years)).get(relation.key)) ?? [];
  }

  @FieldResolver(() => RelationType, { description: "The relation." })
  relation(@Root() year: TradeYear, @Ctx() { store }: ApiContext): Relation {
    return relationOf(year, store);
  }

  @FieldResolver(() => TradeFigureType, {
    nullable: true,
    description: "Both directions together: the preferred whole-year figure, else the longest part of the year.",
  })
  total(@Root() year: TradeYear, @Args() { reportedBy }: ReporterArgs, @Ctx() { store }: ApiContext): TradeFigure | null {
    return chooseFigure(year.figures, { exporter: null, reporter: readOptionalCountry("reportedBy", reportedBy, store) });
  }

  @FieldResolver(() => TradeFigureType, { nullable: true, description: "What one of the two exported to the other, chosen as `total` is." })
  exports(@Root() year: TradeYear, @Args() { from, reportedBy }: ExportsArgs, @Ctx() { store }: ApiContext): TradeFigure | null {
    return chooseFigure(year.figures, {
      exporter: readCountry("from", from, store),
      reporter: readOptionalCountry("reportedBy", reportedBy, store),
    });
  }

  @FieldResolver(() => MoneyType, {
    nullable: true,
    description: "Exports minus imports of one of the two over the whole year, where one reporter gives both; else null.",
  })
  balance(@Root() year: TradeYear, @Args() { of, reportedBy }: BalanceArgs, @Ctx() { store }: ApiContext): Money | null {
    const { countries } = relationOf(year, store);
    const country = readCountry("of", of, store);
    const partner = countries.find((candidate) => candidate.code !== country.code);
    const reporter = readOptionalCountry("reportedBy", reportedBy, store);
    return partner ? balanceOf(year.figures, country, partner, reporter ? [reporter] : countries) : null;
  }

  @FieldResolver(() => MoneyType, {
    nullable: true,
    description: "How far the two countries' whole-year totals lie apart: the larger minus the smaller; null unless both report one.",
  })
  reportersGap(@Root() year: TradeYear, @Ctx() { store }: ApiContext): Money | null {
    return gapBetweenReporters(year.figures, relationOf(year, store).countries);
  }
}

function relationOf(year: TradeYear, store: Store): Relation {
  const relation = year.siblings.ask(store.relationsOf).get(year.relationKey);
  if (!relation) throw new Error(`No relation has the key ${year.relationKey}`);
  return relation;
}

/** A country that has no part in the relation is no mistake: asked over several relations, each has its own two. */
function readOptionalCountry(argument: string, code: string | null | undefined, store: Store): Country | undefined {
  return code === undefined || code === null ? undefined : readCountry(argument, code, store);
}
