/** The answer to the operation RelationPage. */
import type { RelationPageQuery } from "../client/operations.js";
import type { Relation } from "../widgets/data.js";

export type RelationTold = NonNullable<RelationPageQuery["relation"]> & Pick<Relation, "countries">;
export type RelationAnswer = Omit<RelationPageQuery, "relation"> & { readonly relation: RelationTold | null };
