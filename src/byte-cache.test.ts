import { ByteCache } from "./byte-cache.js";

function bytes(count: number): () => Promise<Buffer> {
  return async () => Buffer.alloc(count);
}

test("what is asked for by many at once is made once", async () => {
  const cache = new ByteCache<Buffer>(100, ({ length }) => length);
  let made = 0;
  const make = async () => {
    made += 1;
    return Buffer.from("picture");
  };
  const all = await Promise.all([cache.get("a", make), cache.get("a", make), cache.get("a", make)]);
  expect(made).toBe(1);
  expect(new Set(all).size).toBe(1);
  await cache.get("a", make);
  expect(made).toBe(1);
});

test("it never keeps more bytes than it may, and forgets first what was not asked for longest", async () => {
  const cache = new ByteCache<Buffer>(100, ({ length }) => length);
  for (const name of ["old", "used"]) await cache.get(name, bytes(40));
  await cache.get("old", bytes(0));
  await cache.get("new", bytes(40));
  expect(cache.bytes).toBe(80);
  // Whoever is made anew was forgotten.
  const remade: string[] = [];
  for (const name of ["old", "new", "used"]) {
    await cache.get(name, async () => {
      remade.push(name);
      return Buffer.alloc(1);
    });
  }
  expect(remade).toEqual(["used"]);
});

test("what is larger than all that may be kept is given and not kept", async () => {
  const cache = new ByteCache<Buffer>(100, ({ length }) => length);
  expect(await cache.get("large", bytes(101))).toHaveLength(101);
  expect(cache.bytes).toBe(0);
});

test("a failure is told to all who waited, and the next attempt is a new one", async () => {
  const cache = new ByteCache<Buffer>(100, ({ length }) => length);
  const fail = async () => {
    throw new Error("no");
  };
  await expect(Promise.all([cache.get("a", fail), cache.get("a", fail)])).rejects.toThrow("no");
  expect(await cache.get("a", bytes(3))).toHaveLength(3);
});
