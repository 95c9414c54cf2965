import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Citation, ReportedCount } from "../store/domain.js";
import { CitationType } from "./citation.type.js";
import type { ApiContext } from "./context.js";
import { ReportedCountType } from "./reported-count.type.js";

@Resolver(() => ReportedCountType)
export class ReportedCountResolver {
  @FieldResolver(() => [CitationType], { description: "Who gives this number; of a statement's count, see the statement's own citations." })
  citations(@Root() count: ReportedCount, @Ctx() { store }: ApiContext): Citation[] {
    return count.siblings.ask(store.citationsOfReportedCounts).get(count.key) ?? [];
  }
}
