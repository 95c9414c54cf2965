/** All facts of a relation by slug and title, for lists to choose from. */
import type { FactChoice } from "../pages/builder.js";
import type { WidgetLocale } from "../widgets/parameters.js";
import { askOperation } from "./ask-operation.js";
import type { GraphQLParts } from "./graphql-http.js";
import { Kept } from "./kept.js";

export interface IndexedRelation {
  readonly slug: string;
  readonly title: string;
}

interface List {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly FactChoice[];
}

interface FactIndexAnswer {
  readonly relations: { readonly nodes: readonly IndexedRelation[] };
  readonly timeline: List;
  readonly statements: List;
  readonly tradeYears: readonly { readonly figures: readonly FactChoice[] }[];
}

export class FactIndex {
  readonly #parts: GraphQLParts;
  readonly #relations = new Kept<readonly IndexedRelation[]>();
  readonly #facts = new Kept<readonly FactChoice[]>();

  constructor(parts: GraphQLParts) {
    this.#parts = parts;
  }

  relations(locale: WidgetLocale): Promise<readonly IndexedRelation[]> {
    return this.#relations.once(locale, async () => {
      // The question wants to know of which relation; left to itself it asks for one that not every dataset has.
      const [first] = this.#parts.store.listRelations(null, 1, null).items;
      return first ? (await this.#ask({ locale, relation: first.slug })).relations.nodes : [];
    });
  }

  /** `relation` must be one of them. */
  facts(relation: string, locale: WidgetLocale): Promise<readonly FactChoice[]> {
    return this.#facts.once(`${relation} ${locale}`, async () => {
      const entries: FactChoice[] = [];
      let cursors: Cursors = {};
      for (let isWhole = false; !isWhole; ) {
        const { timeline, statements, tradeYears } = await this.#ask({ relation, locale, ...cursors });
        entries.push(...timeline.nodes, ...statements.nodes);
        isWhole = !timeline.pageInfo.hasNextPage && !statements.pageInfo.hasNextPage;
        if (isWhole) entries.push(...tradeYears.flatMap(({ figures }) => figures));
        // A list that has ended before the other is asked for what stands behind its end, which is nothing.
        cursors = { ...cursors, ...cursorOf("after", timeline), ...cursorOf("statementsAfter", statements) };
      }
      return entries;
    });
  }

  #ask({ locale, ...variables }: { locale: WidgetLocale; relation?: string } & Cursors): Promise<FactIndexAnswer> {
    return askOperation<FactIndexAnswer>(this.#parts, "FactIndex", { ...variables, locale: locale.toUpperCase() });
  }
}

interface Cursors {
  readonly after?: string;
  readonly statementsAfter?: string;
}

function cursorOf(name: "after" | "statementsAfter", { pageInfo: { endCursor } }: List): Cursors {
  return endCursor === null ? {} : { [name]: endCursor };
}
