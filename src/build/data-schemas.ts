/** JSON Schemas of the data files, for editors: completion, descriptions and inline errors while a file is written. */
import { z } from "zod";
import { relationFiles, sharedFiles } from "./definitions.js";

/** db/data/RELATION/visits.yaml is described by db/schemas/visits.schema.json. */
export function schemaNameOf(dataFile: string): string {
  return dataFile.replace(/\.yaml$/, ".schema.json");
}

/** The line with which a data file begins, so that editors find its schema. */
export function schemaLineOf(dataFile: string): string {
  const up = dataFile in sharedFiles ? ".." : "../..";
  return `# yaml-language-server: $schema=${up}/schemas/${schemaNameOf(dataFile)}`;
}

/** The text of each schema, by file name. */
export function dataSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries({ ...relationFiles, ...sharedFiles }).map(([file, { record, list }]) => {
      const schema = z.toJSONSchema(list ? z.array(record) : record, {
        // The version that editors' YAML plug-ins know best; "input" leaves keys with a default optional.
        target: "draft-7",
        io: "input",
        override: ({ jsonSchema }) => {
          delete jsonSchema.reference;
        },
      });
      return [schemaNameOf(file), `${JSON.stringify({ title: file, ...schema }, null, 2)}\n`];
    }),
  );
}
