/** The answer to the operation RelationPage. */
import type { Dataset, Relation } from "../widgets/data.js";

interface Counted {
  readonly totalCount: number;
}

export interface RelationTold extends Relation {
  readonly summary: string;
  readonly established: {
    readonly slug: string;
    readonly title: string;
    readonly date: { readonly edtf: string; readonly text: string } | null;
  } | null;
  readonly visits: Counted;
  readonly agreements: Counted;
  readonly events: Counted & { readonly nodes: readonly { readonly date: { readonly earliest: string } | null }[] };
  readonly statements: Counted;
  readonly institutions: readonly { readonly name: string; readonly summary: string | null }[];
}

export interface RelationAnswer {
  readonly dataset: Dataset;
  readonly relation: RelationTold | null;
  readonly corrections: Counted;
}
