import { Args, ArgsType, Ctx, Field, Query, Resolver } from "type-graphql";
import { limits } from "../limits.js";
import { termsOf } from "../search/words.js";
import type { SearchHit } from "../store/domain.js";
import type { Locale as LocaleCode, RecordKind as RecordKindWord } from "../vocabulary.js";
import { type Connection, toConnection } from "./connection.js";
import { SearchConnection } from "./connections.js";
import type { ApiContext } from "./context.js";
import { Locale, RecordKind } from "./enums.js";
import { badUserInput } from "./errors.js";
import { PageArgs, readPage } from "./list.args.js";
import { readRelation } from "./read-arguments.js";

@ArgsType()
class SearchArgs extends PageArgs {
  @Field(() => String, {
    description: `What to look for, in any of the languages, up to ${limits.searchText} characters. All words must be found; each also finds longer words that begin with it; Chinese characters in a row must stand together.`,
  })
  text!: string;

  @Field(() => String, { nullable: true, description: "Slug of a relation: only its facts, the people in them, and its institutions." })
  relation?: string | null;

  @Field(() => [RecordKind], { nullable: true, description: "Kinds of record; left out, all." })
  kinds?: RecordKindWord[] | null;

  @Field(() => Locale, {
    defaultValue: "en",
    description: "The language of the excerpts, where the words stand in it. All languages are searched.",
  })
  locale!: LocaleCode;
}

@Resolver()
export class SearchResolver {
  @Query(() => SearchConnection, {
    description: "Facts, people and institutions by the words of their titles, names, summaries and corrections, the best match first.",
  })
  search(@Args() { text, relation, kinds, locale, ...page }: SearchArgs, @Ctx() { store }: ApiContext): Connection<SearchHit> {
    if (text.length > limits.searchText) throw badUserInput("text", `has ${text.length} characters: write at most ${limits.searchText}`);
    const terms = termsOf(text);
    if (terms.length > limits.searchWords)
      throw badUserInput("text", `has ${terms.length} different words: write at most ${limits.searchWords}`);
    if (terms.length === 0) throw badUserInput("text", "holds no letter and no digit: write what to look for");
    return toConnection(
      store.searchRecords({ terms, relation: readRelation(relation, store), kinds: kinds ?? null, locale, ...readPage(page, "match") }),
      "match",
    );
  }
}
