import { createUnionType } from "type-graphql";
import { CountryType } from "./country.type.js";
import { InstitutionType } from "./institution.type.js";
import { typeNameOf } from "./node.type.js";

export const PartyType = createUnionType({
  name: "Party",
  description: "Who concluded an agreement: a country, or an institution such as a ministry or a company.",
  types: () => [CountryType, InstitutionType] as const,
  // The domain records are no instances of the type classes: they say their type themselves.
  resolveType: (party: object) => typeNameOf(party as { readonly __typename: string }),
});
