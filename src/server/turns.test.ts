import { limits } from "../limits.js";
import { Refusal } from "./answer.js";
import { Turns } from "./turns.js";

const costly = limits.cost;
const cheap = 1;

/** Works as a question does: nobody else is heard until it is done. */
function work(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

/** Takes a turn with each, works for longer than a round, and gives back in which order they came. */
async function orderOf(turns: Turns, asked: readonly (readonly [name: string, cost: number])[]): Promise<string[]> {
  const order: string[] = [];
  await Promise.all(
    asked.map(async ([name, cost]) => {
      await turns.take(cost);
      order.push(name);
      work(limits.roundMilliseconds + 1);
    }),
  );
  return order;
}

test("no question begins before Node has heard all that came with it", async () => {
  const order: string[] = [];
  const turns = new Turns();
  const question = Promise.resolve(turns.take(cheap)).then(() => order.push("question"));
  await Promise.resolve();
  process.nextTick(() => order.push("kept answer"));
  await question;
  expect(order).toEqual(["kept answer", "question"]);
});

test("who has the turn goes on with it, though others wait", async () => {
  const turns = new Turns();
  const mine = turns.take(cheap);
  const other = turns.take(cheap);
  await mine;
  expect(turns.take(cheap)).toBeUndefined();
  const costlyOne = turns.take(costly);
  expect(costlyOne).toBeInstanceOf(Promise);
  await Promise.all([other, costlyOne]);
});

test("cheap questions come one after the other", async () => {
  const names = ["a", "b", "c", "d"];
  const asked = names.map((name) => [name, cheap] as const);
  expect(await orderOf(new Turns(), asked)).toEqual(names);
});

test("a cheap question waits for one costly one at most", async () => {
  const order = await orderOf(new Turns(), [
    ["costly 1", costly],
    ["costly 2", costly],
    ["costly 3", costly],
    ["cheap", cheap],
  ]);
  expect(order).toEqual(["costly 1", "cheap", "costly 2", "costly 3"]);
});

test("cheap questions without end do not keep the costly from their turn", async () => {
  const turns = new Turns();
  let answered = 0;
  let isDone = false;
  const askAgain = async (): Promise<void> => {
    await turns.take(cheap);
    answered += 1;
    work(limits.roundMilliseconds + 1);
    // More than would be needed by far: a test must end.
    if (!isDone && answered < 200) await askAgain();
  };
  const others = [askAgain(), askAgain()];
  for (let count = 0; count < 3; count += 1) await turns.take(costly);
  isDone = true;
  await Promise.all(others);
  expect(answered).toBeLessThan(200);
});

test("between two turns Node hears the network", async () => {
  const turns = new Turns();
  const order: string[] = [];
  const first = Promise.resolve(turns.take(costly)).then(() => {
    order.push("costly 1");
    setImmediate(() => order.push("network"));
    work(limits.roundMilliseconds + 1);
  });
  const second = Promise.resolve(turns.take(costly)).then(() => order.push("costly 2"));
  await Promise.all([first, second]);
  await new Promise(setImmediate);
  expect(order.indexOf("costly 1")).toBe(0);
  expect(order).toContain("network");
});

test("who would have to wait behind more than the limit is refused at once, and the cheap are not", async () => {
  const turns = new Turns();
  const fitting = Array.from({ length: limits.waitingCost / costly }, () => turns.take(costly));
  expect(() => turns.take(costly)).toThrow(Refusal);
  await Promise.all([...fitting, turns.take(cheap)]);
  await turns.take(costly);
});
