/** What the home page asks: the question that it shows with its answer, and what it says around it. */
import type { Dataset } from "../widgets/data.js";
import type { WidgetLocale } from "../widgets/parameters.js";

export function homeQuestion(relation: string, locale: WidgetLocale): string {
  // English is what fields say unasked: that question is the shortest, and the one that most will copy.
  const said = locale === "en" ? "" : `(locale: ${locale.toUpperCase()})`;
  return `{
  visits(
    relation: ${JSON.stringify(relation)}
    orderBy: OLDEST_FIRST
    first: 100
  ) {
    nodes {
      slug
      title${said}
      date { earliest text${said} }
      guest { code name${said} }
      host { name${said} }
      agreements { title${said} }
      reportedAgreementCounts { count }
    }
  }
}
`;
}

export interface HomeAnswer {
  readonly visits: { readonly nodes: readonly VisitAnswer[] };
}

export interface VisitAnswer {
  readonly slug: string;
  readonly title: string;
  readonly date: { readonly earliest: string; readonly text: string } | null;
  readonly guest: { readonly code: string; readonly name: string };
  readonly host: { readonly name: string };
  readonly agreements: readonly { readonly title: string }[];
  readonly reportedAgreementCounts: readonly { readonly count: number }[];
}

/** Asked together with it, not shown. */
export const homeFrameQuestion = `{
  dataset {
    version
    reviewedOn
    licence
    licenceUrl
    attribution
    counts { visits agreements tradeFigures corrections sources }
  }
}
`;

export interface HomeFrameAnswer {
  readonly dataset: Dataset & {
    readonly counts: Readonly<Record<"visits" | "agreements" | "tradeFigures" | "corrections" | "sources", number>>;
  };
}
