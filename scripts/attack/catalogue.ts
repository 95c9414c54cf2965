/**
 * Attacks on GraphQL servers as they are published: by OWASP, in graphql-cop, in the Damn Vulnerable GraphQL Application,
 * in reports on libraries (A1 to A40); and those on HTTP servers of any kind (B). Each with what is right to answer.
 */
import type { Attack } from "./attack.js";
import { documentAttacks } from "./documents.js";
import { loadAttacks } from "./load.js";
import { requestAttacks } from "./requests.js";
import { valueAttacks } from "./values.js";

const numberOf = ({ name }: Attack) => Number(name.slice(1));

export const catalogue: readonly Attack[] = [...documentAttacks, ...valueAttacks, ...requestAttacks, ...loadAttacks].toSorted(
  (one, other) => (one.name[0] ?? "").localeCompare(other.name[0] ?? "") || numberOf(one) - numberOf(other),
);
