/** The question that the home page shows with its answer. */
export const homeQuestion = `{
  visits(
    relation: "azerbaijan-china"
    orderBy: OLDEST_FIRST
    first: 100
  ) {
    nodes {
      title
      date { earliest text }
      guest { code name }
      host { name }
      agreements { title }
      reportedAgreementCounts { count }
    }
  }
}
`;

export interface HomeAnswer {
  readonly visits: { readonly nodes: readonly VisitAnswer[] };
}

export interface VisitAnswer {
  readonly title: string;
  readonly date: { readonly earliest: string; readonly text: string } | null;
  readonly guest: { readonly code: string; readonly name: string };
  readonly host: { readonly name: string };
  readonly agreements: readonly { readonly title: string }[];
  readonly reportedAgreementCounts: readonly { readonly count: number }[];
}

/** What the page says around the question; asked together with it, not shown. */
export const homeFrameQuestion = `{
  dataset {
    version
    reviewedOn
    licence
    licenceUrl
    counts { visits agreements tradeFigures corrections sources }
  }
}
`;

export interface HomeFrameAnswer {
  readonly dataset: {
    readonly version: string;
    readonly reviewedOn: string;
    readonly licence: string;
    readonly licenceUrl: string;
    readonly counts: Readonly<Record<"visits" | "agreements" | "tradeFigures" | "corrections" | "sources", number>>;
  };
}
