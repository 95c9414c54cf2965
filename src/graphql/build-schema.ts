import "reflect-metadata";
import type { GraphQLSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { AgreementResolver } from "./agreement.resolver.js";
import { CitationResolver } from "./citation.resolver.js";
import { CorrectionResolver } from "./correction.resolver.js";
import { CountryResolver } from "./country.resolver.js";
import { DatasetResolver } from "./dataset.resolver.js";
import { DateSpanResolver } from "./date-span.resolver.js";
import { resolveDirectly } from "./direct-resolvers.js";
import { EventResolver } from "./event.resolver.js";
import { FactResolver } from "./fact.resolver.js";
import { InstitutionResolver } from "./institution.resolver.js";
import { MoneyResolver } from "./money.resolver.js";
import { NodeResolver } from "./node.resolver.js";
import { OfficeResolver } from "./office.resolver.js";
import { PersonResolver } from "./person.resolver.js";
import { RelationResolver } from "./relation.resolver.js";
import { ReportedCountResolver } from "./reported-count.resolver.js";
import { SearchResolver } from "./search.resolver.js";
import { SourceResolver } from "./source.resolver.js";
import { StatementResolver } from "./statement.resolver.js";
import { TermResolver } from "./term.resolver.js";
import { TimelineResolver } from "./timeline.resolver.js";
import { TradeFigureResolver } from "./trade-figure.resolver.js";
import { TradeYearResolver } from "./trade-year.resolver.js";
import { VisitResolver } from "./visit.resolver.js";

/**
 * The schema of the API. Arguments are checked where they are read, so type-graphql validates nothing. `wrapped` leaves
 * its own wrappers around the resolvers: as tests compare with.
 */
export function buildBilateralSchema({ wrapped = false } = {}): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      AgreementResolver,
      CitationResolver,
      CorrectionResolver,
      CountryResolver,
      DatasetResolver,
      DateSpanResolver,
      EventResolver,
      FactResolver,
      InstitutionResolver,
      MoneyResolver,
      NodeResolver,
      OfficeResolver,
      PersonResolver,
      RelationResolver,
      ReportedCountResolver,
      SearchResolver,
      SourceResolver,
      StatementResolver,
      TermResolver,
      TimelineResolver,
      TradeFigureResolver,
      TradeYearResolver,
      VisitResolver,
    ],
    validate: false,
    // It asks the schema about itself, which takes a fifth of the time of a start, to find what a test finds.
    skipCheck: true,
  });
  if (!wrapped) resolveDirectly(schema);
  const query = schema.getQueryType();
  // The root types are made by type-graphql, which takes no description for them.
  if (query) query.description = "What can be asked. Begin with `visits`, `agreements`, `events`, `tradeYears`, `timeline` or `search`.";
  return schema;
}
