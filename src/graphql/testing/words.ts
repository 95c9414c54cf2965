/** Names that the dataset really has, for questions made by chance. */

export interface Words {
  /** By the type of what a slug finds. */
  readonly slugs: Readonly<Record<string, readonly string[]>>;
  readonly ids: readonly string[];
  /** By the type of the page they lead into. */
  readonly cursors: Readonly<Record<string, readonly string[]>>;
  readonly countries: readonly string[];
}

interface Node {
  readonly id: string;
  readonly slug?: string;
}

interface Page {
  readonly __typename: string;
  readonly edges: readonly { readonly cursor: string; readonly node: Node & { readonly record?: Node } }[];
}

const sluggedNode = "node { id slug }";
const pages = `{
  relations { __typename edges { cursor ${sluggedNode} } }
  visits { __typename edges { cursor ${sluggedNode} } }
  agreements { __typename edges { cursor ${sluggedNode} } }
  events { __typename edges { cursor ${sluggedNode} } }
  statements { __typename edges { cursor ${sluggedNode} } }
  timeline { __typename edges { cursor ${sluggedNode} } }
  corrections { __typename edges { cursor node { id } } }
  search(text: "president") { __typename edges { cursor node { record { id ... on Fact { slug } ... on Person { slug } ... on Institution { slug } } } } }
}`;
const others = `{
  relation(slug: "azerbaijan-china") { countries { id code } institutions { id slug } tradeYears { id figures { id slug } } }
  visits { nodes { citations { source { id slug facts(first: 2) { __typename edges { cursor ${sluggedNode} } } } } delegation { person { id slug } } } }
}`;

export async function collectWords(ask: (question: string) => Promise<Record<string, unknown>>): Promise<Words> {
  const slugs: Record<string, string[]> = {};
  const cursors: Record<string, string[]> = {};
  const ids: string[] = [];
  const remember = (type: string, { id, slug }: Node) => {
    ids.push(id);
    if (slug !== undefined) slugs[type] = [...(slugs[type] ?? []), slug];
  };
  const read = ({ __typename, edges }: Page) => {
    const type = __typename.replace(/Connection$/, "");
    for (const { cursor, node } of edges) {
      cursors[__typename] = [...(cursors[__typename] ?? []), cursor];
      remember(type, node.record ?? node);
    }
  };
  for (const page of Object.values(await ask(pages))) read(page as Page);
  const { relation, visits } = (await ask(others)) as {
    relation: { countries: (Node & { code: string })[]; institutions: Node[]; tradeYears: (Node & { figures: Node[] })[] };
    visits: { nodes: { citations: { source: Node & { facts: Page } }[]; delegation: { person: Node | null }[] }[] };
  };
  for (const country of relation.countries) remember("Country", country);
  for (const institution of relation.institutions) remember("Institution", institution);
  for (const { figures, ...year } of relation.tradeYears) {
    remember("TradeYear", year);
    for (const figure of figures) remember("Fact", figure);
  }
  for (const { citations, delegation } of visits.nodes) {
    for (const { source } of citations) {
      remember("Source", source);
      read(source.facts);
    }
    for (const { person } of delegation) if (person) remember("Person", person);
  }
  return { slugs, ids, cursors, countries: relation.countries.map(({ code }) => code) };
}
