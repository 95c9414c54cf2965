import { join } from "node:path";
import { projectRoot } from "../project-root.js";
import { checkData } from "./check-data.js";
import { inventoryIds, inventoryOf } from "./inventory.js";

const { whole } = checkData(join(projectRoot, "db", "data"));
const carriers = inventoryOf(whole);

test("the inventory has 52 facts, 64 further facts, 21 further trade figures and 68 discrepancies", () => {
  const count = (letter: string) => inventoryIds.filter((id) => id.startsWith(letter)).length;
  expect([count("F"), count("X"), count("T"), count("D")]).toEqual([52, 64, 21, 68]);
  expect(new Set(inventoryIds).size).toBe(inventoryIds.length);
});

test("every entry of the inventory is carried by a record, or left out with a reason", () => {
  expect(inventoryIds.filter((id) => !carriers.has(id))).toEqual([]);
});

test("no record names an entry that the inventory lacks", () => {
  expect([...carriers.keys()].filter((id) => !inventoryIds.includes(id))).toEqual([]);
});
