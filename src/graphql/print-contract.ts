import { type GraphQLSchema, lexicographicSortSchema, printSchema } from "graphql";

/** The schema as it is published: sorted, so that a diff shows what changed and not what moved. */
export function printContract(schema: GraphQLSchema): string {
  return `# Emitted from the resolvers by \`npm run emit\`; do not edit.\n\n${printSchema(lexicographicSortSchema(schema))}\n`;
}
