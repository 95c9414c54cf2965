/** All facts of a relation by slug and title, for lists to choose from. */
import type { WidgetLocale } from "../widgets/parameters.js";
import { askOperation } from "./ask-operation.js";
import type { GraphQLParts } from "./graphql-http.js";

export interface IndexEntry {
  readonly __typename: "Visit" | "Agreement" | "Event" | "Statement" | "TradeFigure";
  readonly slug: string;
  readonly title: string;
  readonly date: { readonly text: string } | null;
}

export interface IndexedRelation {
  readonly slug: string;
  readonly title: string;
}

interface List {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly IndexEntry[];
}

interface FactIndexAnswer {
  readonly relations: { readonly nodes: readonly IndexedRelation[] };
  readonly timeline: List;
  readonly statements: List;
  readonly tradeYears: readonly { readonly figures: readonly IndexEntry[] }[];
}

export async function relationsIn(parts: GraphQLParts, locale: WidgetLocale = "en"): Promise<readonly IndexedRelation[]> {
  const { relations } = await askOperation<FactIndexAnswer>(parts, "FactIndex", { locale: locale.toUpperCase() });
  return relations.nodes;
}

export async function factIndex(parts: GraphQLParts, relation: string, locale: WidgetLocale): Promise<readonly IndexEntry[]> {
  const entries: IndexEntry[] = [];
  let cursors: { after?: string; statementsAfter?: string } = {};
  for (let isWhole = false; !isWhole; ) {
    const variables = { relation, locale: locale.toUpperCase(), ...cursors };
    const { timeline, statements, tradeYears } = await askOperation<FactIndexAnswer>(parts, "FactIndex", variables);
    entries.push(...timeline.nodes, ...statements.nodes);
    isWhole = !timeline.pageInfo.hasNextPage && !statements.pageInfo.hasNextPage;
    if (isWhole) entries.push(...tradeYears.flatMap(({ figures }) => figures));
    // A list that has ended before the other is asked for what stands behind its end, which is nothing.
    cursors = { ...cursors, ...cursorOf("after", timeline), ...cursorOf("statementsAfter", statements) };
  }
  return entries;
}

function cursorOf(name: "after" | "statementsAfter", { pageInfo: { endCursor } }: List): { after?: string; statementsAfter?: string } {
  return endCursor === null ? {} : { [name]: endCursor };
}
