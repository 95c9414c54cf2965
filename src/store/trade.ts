/** The figures of trade, gathered under the calendar year that they lie in. */

import { type Directory, grouped } from "./directory.js";
import type { Relation, TradeFigure, TradeYear } from "./domain.js";
import type { Facts } from "./facts.js";
import { together } from "./siblings.js";
import { asList } from "./statements.js";

interface Years {
  readonly from: number | null;
  readonly to: number | null;
}

export function trade(facts: Facts, { relationsOf, relationsBySlugs }: Directory) {
  function tradeYearsOfRelations(relations: readonly Relation[], { from, to }: Years): Map<number, TradeYear[]> {
    const figures = facts.read(
      "TRADE_FIGURE",
      `WHERE k.relation_id IN (SELECT value FROM json_each(?)) AND k.year BETWEEN ? AND ?
       ORDER BY k.relation_id, k.year, k.covers_whole_year DESC, k.rank = 'PREFERRED' DESC, k.exporter_id IS NOT NULL, f.id`,
      asList(relations.map((relation) => relation.key)),
      from ?? 0,
      to ?? 9999,
    );
    const slugs = new Map(relations.map((relation) => [relation.key, relation.slug]));
    const rows = [
      ...grouped(
        figures,
        (figure) => figure.relationKey,
        (figure) => figure,
      ),
    ].flatMap(([relationKey, ofRelation]) =>
      [
        ...grouped(
          ofRelation,
          (figure) => figure.year,
          (figure) => figure,
        ),
      ].map(([year, ofYear]) => ({ relationKey, year, figures: ofYear })),
    );
    const years = together<{ relationKey: number; year: number; figures: TradeFigure[] }, TradeYear>(rows, (row, siblings) => ({
      __typename: "TradeYear",
      handle: `${slugs.get(row.relationKey)}/${row.year}`,
      // A year has no row of its own: no question about it needs a key.
      key: row.year,
      siblings,
      ...row,
    }));
    return grouped(
      years,
      (year) => year.relationKey,
      (year) => year,
    );
  }

  return {
    /** Years without a figure are left out; the oldest comes first. */
    tradeYearsOfRelations,
    tradeYearsOfFigures(figures: readonly TradeFigure[]): Map<number, TradeYear> {
      const relations = [...relationsOf(figures).values()];
      const years = figures.map((figure) => figure.year);
      const found = tradeYearsOfRelations(relations, { from: Math.min(...years), to: Math.max(...years) });
      return new Map(
        figures.flatMap((figure) => {
          const year = found.get(figure.relationKey)?.find((candidate) => candidate.year === figure.year);
          return year ? [[figure.key, year] as const] : [];
        }),
      );
    },

    /** By the slug of the relation and the year, with a slash between. */
    tradeYearsBySlugs(slugs: readonly string[]): TradeYear[] {
      const wanted = slugs.map((slug) => /^([a-z0-9-]+)\/(\d{4})$/.exec(slug)).filter((match) => match !== null);
      const relations = relationsBySlugs(wanted.map(([, relation = ""]) => relation));
      const years = wanted.map(([, , year]) => Number(year));
      const found = [...tradeYearsOfRelations(relations, { from: Math.min(...years), to: Math.max(...years) }).values()].flat();
      return found.filter((year) => slugs.includes(year.handle));
    },
  };
}
