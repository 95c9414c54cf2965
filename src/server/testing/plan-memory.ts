/**
 * Prints what questions made by chance hold in memory once they are compiled, in bytes for each character of their texts.
 * A program of its own, since of a heap that others use too nobody can say who grew it. Wants --expose-gc.
 */
import { getOperationAST, getVariableValues, parse } from "graphql";
import { compilePlan } from "../../execution/plan.js";
import { randomQuery } from "../../graphql/testing/random-queries.js";
import { collectWords } from "../../graphql/testing/words.js";
import { openTestApi } from "../../graphql/testing.js";

async function main(): Promise<void> {
  const { gc } = global;
  if (!gc) throw new Error("Start it with node --expose-gc.");
  const api = openTestApi();
  const words = await collectWords((question) => api.ask(question));
  const kept: unknown[] = [];

  /** The characters of the questions that have a plan. */
  const keepPlans = (firstSeed: number, count: number): number => {
    let characters = 0;
    for (let seed = firstSeed; seed < firstSeed + count; seed++) {
      const { query, variables, operationName } = randomQuery(api.schema, words, seed);
      const document = parse(query);
      const operation = getOperationAST(document, operationName);
      // A question about the schema has no plan.
      if (!operation || query.includes("__schema") || query.includes("__type(")) continue;
      const { coerced = {} } = getVariableValues(api.schema, operation.variableDefinitions ?? [], variables);
      kept.push(document, compilePlan(api.schema, document, operation, coerced));
      characters += query.length;
    }
    return characters;
  };
  const heap = () => {
    gc();
    return process.memoryUsage().heapUsed;
  };

  // What is made once for all of them is not held by each.
  keepPlans(10_000, 30);
  const before = heap();
  const characters = keepPlans(0, 300);
  console.log(JSON.stringify({ bytesPerCharacter: (heap() - before) / characters, plans: kept.length / 2 }));
  api.close();
}

void main();
