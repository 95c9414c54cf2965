import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { TradeFigure, TradeYear } from "../store/domain.js";
import type { ApiContext } from "./context.js";
import { TradeFigureType } from "./trade-figure.type.js";
import { TradeYearType } from "./trade-year.type.js";

@Resolver(() => TradeFigureType)
export class TradeFigureResolver {
  @FieldResolver(() => TradeYearType, { description: "The calendar year that its period lies in, with the other figures of that year." })
  tradeYear(@Root() figure: TradeFigure, @Ctx() { store }: ApiContext): TradeYear | undefined {
    return figure.siblings.ask(store.tradeYearsOfFigures).get(figure.key);
  }
}
