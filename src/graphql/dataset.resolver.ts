import { Ctx, FieldResolver, Query, Resolver } from "type-graphql";
import type { DatasetCounts, DatasetDescription } from "../store/domain.js";
import type { Locale as LocaleCode } from "../vocabulary.js";
import { locales, wordsOf } from "../vocabulary.js";
import type { ApiContext } from "./context.js";
import { DatasetCountsType, DatasetType } from "./dataset.type.js";
import { Locale } from "./enums.js";

@Resolver(() => DatasetType)
export class DatasetResolver {
  @Query(() => DatasetType, { description: "What the answers come from: version, licence, size." })
  dataset(@Ctx() { store }: ApiContext): DatasetDescription {
    return store.dataset;
  }

  @FieldResolver(() => [Locale], { description: "The languages that every text is published in." })
  locales(): LocaleCode[] {
    return wordsOf(locales);
  }

  @FieldResolver(() => DatasetCountsType, { description: "How much there is." })
  counts(@Ctx() { store }: ApiContext): DatasetCounts {
    return store.countDataset();
  }
}
