/** The answer to the operation FactPage. */
import type { FactPageQuery } from "../client/operations.js";
import type { Relation } from "../widgets/data.js";

type Answered = NonNullable<FactPageQuery["fact"]>;
type Told<Kind extends Answered["__typename"]> = Extract<Answered, { readonly __typename: Kind }> & { readonly relation: Relation };

export type VisitTold = Told<"Visit">;
export type TradeFigureTold = Told<"TradeFigure">;
export type FactTold = VisitTold | Told<"Event"> | Told<"Agreement"> | Told<"Statement"> | TradeFigureTold;

export type Correction = VisitTold["corrections"][number];
export type Cited = VisitTold["citations"][number];
export type CitedSource = Cited["source"];
export type Holder = VisitTold["delegation"][number];
export type Counted = VisitTold["reportedAgreementCounts"][number];
export type Sum = TradeFigureTold["figure"];

/** A fact of any kind that another leads to. */
export type Linked = Pick<VisitTold["events"][number] | VisitTold["agreements"][number], "slug" | "title" | "date">;

export interface FactAnswer extends Pick<FactPageQuery, "dataset"> {
  readonly fact: FactTold | null;
}
