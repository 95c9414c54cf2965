import { Field, ObjectType } from "type-graphql";

@ObjectType("PageInfo", { description: "Where a page lies in its list.", simpleResolvers: true })
export class PageInfoType {
  @Field(() => Boolean, { description: "Whether there is more behind this page: ask again with `after: endCursor`." })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: "Whether something stands before this page." })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "The cursor of the first item; null on an empty page." })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: "The cursor of the last item; null on an empty page." })
  endCursor!: string | null;
}
