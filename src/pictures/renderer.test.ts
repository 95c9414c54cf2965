import { Renderer, RendererBusy, type RendererOptions } from "./renderer.js";

const open: Renderer[] = [];

function openRenderer(options: RendererOptions): Renderer {
  const renderer = new Renderer(options);
  open.push(renderer);
  return renderer;
}

afterEach(async () => {
  for (const renderer of open.splice(0)) await renderer.close();
});

const generous = { keptBytes: 10_000_000, waiting: 20, seconds: 60 };

function square(colour: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10" fill="${colour}"/></svg>`;
}

test("a picture is drawn once for all who ask at once, and for all who come later", async () => {
  const renderer = openRenderer(generous);
  const asked = await Promise.all(Array.from({ length: 10 }, () => renderer.render(square("red"), 20)));
  expect(renderer.drawn).toBe(1);
  expect(asked[0]?.subarray(1, 4).toString()).toBe("PNG");
  // Width and height stand in the first chunk of every PNG.
  expect([asked[0]?.readUInt32BE(16), asked[0]?.readUInt32BE(20)]).toEqual([20, 20]);
  expect(await renderer.render(square("red"), 20)).toEqual(asked[0]);
  expect(renderer.drawn).toBe(1);
  await renderer.render(square("red"), 40);
  await renderer.render(square("blue"), 20);
  expect(renderer.drawn).toBe(3);
});

test("where too many wait, the next one is told so at once, and the others get their pictures", async () => {
  const renderer = openRenderer({ ...generous, waiting: 2 });
  const first = renderer.render(square("red"), 20);
  const second = renderer.render(square("blue"), 20);
  await expect(renderer.render(square("green"), 20)).rejects.toThrow(RendererBusy);
  expect(await Promise.all([first, second])).toHaveLength(2);
  expect(await renderer.render(square("green"), 20)).toBeInstanceOf(Buffer);
});

test("what is no picture is an error of its own, and the next picture is drawn", async () => {
  const renderer = openRenderer(generous);
  await expect(renderer.render("<svg", 20)).rejects.toThrow(/could not be drawn/);
  expect(await renderer.render(square("red"), 20)).toBeInstanceOf(Buffer);
});

test("a picture that takes too long is given up, with all that wait for its thread", async () => {
  const renderer = openRenderer({ ...generous, seconds: 0 });
  await expect(Promise.all([renderer.render(square("red"), 20), renderer.render(square("blue"), 20)])).rejects.toThrow(/not drawn in 0 s/);
});

test("who waits when it is closed is told so", async () => {
  const renderer = openRenderer(generous);
  const waiting = expect(renderer.render(square("red"), 20)).rejects.toThrow("The server stops");
  await renderer.close();
  await waiting;
});

test("the pixels of a picture are given back once it is drawn, also where the next one waits", async () => {
  const renderer = openRenderer(generous);
  const before = process.memoryUsage.rss();
  let most = 0;
  // Each has 16 megabytes of them: together 640.
  for (let row = 0; row < 5; row++) {
    await Promise.all(Array.from({ length: 8 }, (_, place) => renderer.render(square(`rgb(${row} ${place} 0)`), 2_000)));
    most = Math.max(most, process.memoryUsage.rss() - before);
  }
  expect(renderer.drawn).toBe(40);
  expect(most).toBeLessThan(200_000_000);
});
