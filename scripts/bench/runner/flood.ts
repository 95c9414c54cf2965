/**
 * Asks one server a number of distinct texts, from a process of its own: the one that measures how long others wait must not
 * wait for this. Prints how many were refused. `node flood.js ORIGIN FIRST COUNT`
 */
import { setPriority } from "node:os";
import autocannon from "autocannon";
import { distinctText } from "./questions.js";

async function main([origin = "", first, count]: readonly string[]): Promise<void> {
  // Both have the core that the server leaves them, and who measures comes first.
  setPriority(19);
  let index = Number(first);
  const { non2xx, errors } = await autocannon({
    url: origin,
    connections: 4,
    amount: Number(count),
    requests: [
      {
        setupRequest: (request) => {
          const { method, path, headers, body } = distinctText(index);
          index += 1;
          return { ...request, method, path, headers, body } as typeof request;
        },
      },
    ],
  });
  console.log(non2xx + errors);
}

void main(process.argv.slice(2));
