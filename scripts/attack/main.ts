/** `npm run attack -- http://127.0.0.1:4000/graphql [--only A10,B9]`: carries out the catalogue against a server that runs on this machine. */
import { parseArgs } from "node:util";
import { carryOut } from "./attack.js";
import { catalogue } from "./catalogue.js";
import { memoryOf, processListeningAt } from "./memory.js";
import { Target } from "./target.js";

const mebibyte = 1024 * 1024;

/** Beyond what the server holds anyway; a heap that grows once to its usual size is within it. */
const mostGrowth = 400 * mebibyte;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: "string" } } });
  const target = new Target(positionals[0] ?? "http://127.0.0.1:4000/graphql");
  const only = values.only?.split(",");
  const unknown = only?.find((name) => !catalogue.some((attack) => attack.name === name));
  if (unknown) throw new Error(`There is no attack "${unknown}": there are ${catalogue.map(({ name }) => name).join(", ")}`);
  const hello = await target.ask("{ __typename }").catch((error: Error) => {
    throw new Error(
      `Nobody answers at ${target.url}: start the server with npm start (${(error.cause as Error | undefined)?.message ?? error.message})`,
    );
  });
  if (hello.status !== 200) throw new Error(`${target.url} answers ${hello.status}, and a GraphQL server answers 200 to { __typename }`);

  const pid = processListeningAt(target.port);
  const before = memoryOf(pid);
  let passed = 0;
  let failed = 0;
  for (const attack of catalogue.filter(({ name }) => !only || only.includes(name))) {
    const { problem, late, answers, ms, figures } = await carryOut(attack, target);
    const memory = memoryOf(pid);
    const grown =
      memory !== undefined && before !== undefined && memory - before > mostGrowth ? "the server has grown too much" : undefined;
    const wrong = problem ?? late ?? grown;
    if (wrong) failed += 1;
    else passed += 1;
    const held = memory === undefined ? "-" : `${Math.round(memory / mebibyte)} MiB`;
    console.log(`${wrong ? "FAILED" : "ok"} ${attack.name} ${attack.what} | ${answers} | ${Math.round(ms)} ms | ${held}`);
    for (const figure of figures) console.log(`   ${figure.what}: ${Math.round(figure.ms)} ms of at most ${figure.atMost}`);
    if (wrong) console.log(`   ${wrong}`);
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  },
);
