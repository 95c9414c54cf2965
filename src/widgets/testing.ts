/** For tests: the answer to what a widget asks, from the real schema over the real dataset file. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TestApi } from "../graphql/testing.js";
import { projectRoot } from "../project-root.js";
import type { WidgetData } from "./data.js";
import { questionOf, readParameters, type WidgetName, type WidgetParameters } from "./parameters.js";

export interface AskedWidget<Name extends WidgetName> {
  readonly name: Name;
  readonly data: WidgetData[Name];
  readonly parameters: WidgetParameters;
  readonly base: string;
}

export async function askWidget<Name extends WidgetName>(
  api: TestApi,
  name: Name,
  given: Readonly<Record<string, string>> = {},
): Promise<AskedWidget<Name>> {
  const read = readParameters(name, Object.entries(given));
  if ("problems" in read) throw new Error(read.problems.map(({ sentence }) => sentence).join(" "));
  const { operation, variables } = questionOf(name, read.parameters);
  const text = readFileSync(join(projectRoot, "schema", "operations", `${operation}.graphql`), "utf8");
  const data = (await api.ask(text, variables)) as unknown as WidgetData[Name];
  return { name, data, parameters: read.parameters, base: "https://bilateral.example" };
}
