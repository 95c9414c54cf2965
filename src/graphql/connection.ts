/** Relay connections: a list a page at a time. */
import { type ClassType, Field, Int, ObjectType } from "type-graphql";
import type { Page } from "../store/domain.js";
import { type ListOrder, writeCursor } from "./cursor.js";
import { PageInfoType } from "./page-info.type.js";

interface Edge<Item> {
  readonly node: Item;
  readonly cursor: string;
}

export interface Connection<Item> {
  readonly edges: readonly Edge<Item>[];
  readonly nodes: readonly Item[];
  readonly pageInfo: PageInfoType;
  readonly totalCount: number;
}

/** Makes the types NAMEConnection and NAMEEdge. `items` says in the descriptions what they hold. */
export function connectionType(name: string, items: string, nodeType: () => ClassType): ClassType<Connection<object>> {
  @ObjectType(`${name}Edge`, { description: `An item of a page of ${items}, with its place in the list.`, simpleResolvers: true })
  class EdgeType {
    @Field(() => nodeType(), { description: "The record." })
    node!: object;

    @Field(() => String, { description: "Its place in the list, for `after`." })
    cursor!: string;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${items}.`, simpleResolvers: true })
  class ConnectionType {
    @Field(() => [EdgeType], { description: "The records, each with its cursor." })
    edges!: EdgeType[];

    @Field(() => [nodeType()], { description: "The records alone." })
    nodes!: object[];

    @Field(() => PageInfoType, { description: "Where this page lies in the list." })
    pageInfo!: PageInfoType;

    @Field(() => Int, { description: "How many there are in all pages together." })
    totalCount!: number;
  }
  return ConnectionType;
}

export function toConnection<Item>(page: Page<Item>, order: ListOrder): Connection<Item> {
  return new PageConnection(page, order);
}

/** Makes of a page what is asked for. */
class PageConnection<Item> implements Connection<Item> {
  readonly nodes: readonly Item[];
  #total: number | undefined;

  constructor(
    private readonly page: Page<Item>,
    private readonly order: ListOrder,
  ) {
    this.nodes = page.items;
  }

  get edges(): Edge<Item>[] {
    return this.page.items.map((node, place) => ({ node, cursor: this.#cursorAt(place) ?? "" }));
  }

  get pageInfo(): PageInfoType {
    const { hasNextPage, hasPreviousPage } = this.page;
    return { hasNextPage, hasPreviousPage, startCursor: this.#cursorAt(0), endCursor: this.#cursorAt(-1) };
  }

  /** Counted once, for a connection may be answered in several places. */
  get totalCount(): number {
    this.#total ??= this.page.count();
    return this.#total;
  }

  #cursorAt(place: number): string | null {
    const position = this.page.positions.at(place);
    return position ? writeCursor(this.order, position) : null;
  }
}

/** The page of one owner among the pages of its siblings. */
export function toOwnConnection<Item>(pages: ReadonlyMap<number, Page<Item>>, owner: { readonly key: number }): Connection<Item> {
  const page = pages.get(owner.key);
  if (!page) throw new Error(`No page was read for the record with the key ${owner.key}`);
  return toConnection(page, "date");
}
