/**
 * Writes schema/schema.graphql from the resolvers. With --check it writes nothing, fails when the file is stale, and
 * lists what has changed since the last release (schema/released/schema.graphql) and breaks clients or may surprise them.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, findBreakingChanges, findDangerousChanges } from "graphql";
import { buildBilateralSchema } from "../src/graphql/build-schema.js";
import { printContract } from "../src/graphql/print-contract.js";
import { projectRoot } from "../src/project-root.js";

const contractFile = join(projectRoot, "schema", "schema.graphql");
const releasedFile = join(projectRoot, "schema", "released", "schema.graphql");

const schema = buildBilateralSchema();
const contract = printContract(schema);

if (!process.argv.includes("--check")) {
  writeFileSync(contractFile, contract);
} else {
  if (!existsSync(contractFile) || readFileSync(contractFile, "utf8") !== contract) {
    console.error("schema/schema.graphql is stale: run `npm run emit` and commit what it writes");
    process.exitCode = 1;
  }
  const released = buildSchema(readFileSync(releasedFile, "utf8"));
  for (const { type, description } of findBreakingChanges(released, schema))
    console.log(`BREAKING since the last release: ${description} (${type})`);
  for (const { type, description } of findDangerousChanges(released, schema))
    console.log(`DANGEROUS since the last release: ${description} (${type})`);
}
