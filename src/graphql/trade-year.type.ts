import { Field, Int, ObjectType } from "type-graphql";
import type { TradeFigure } from "../store/domain.js";
import { NodeType } from "./node.type.js";
import { TradeFigureType } from "./trade-figure.type.js";

@ObjectType("TradeYear", { description: "What is known of the trade of one calendar year.", implements: NodeType, simpleResolvers: true })
export class TradeYearType extends NodeType {
  @Field(() => Int, { description: "The year." })
  year!: number;

  @Field(() => [TradeFigureType], { description: "All figures, whoever reports them, of whole years and of parts: whole years first." })
  figures!: readonly TradeFigure[];
}
