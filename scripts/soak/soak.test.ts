/** The judge on invented readings; and the command itself, for as long as a test has. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { projectRoot } from "../../src/project-root.js";
import { judge, type Readings } from "./judge.js";

const steady: Readings = {
  minutes: 15,
  requests: 400,
  clients: 16,
  samples: Array.from({ length: 400 }, (_, index) => ({ at: index / 400, memoryBytes: 100e6 + (index % 7) * 1e6, descriptors: 30 })),
  descriptorsBefore: 20,
  descriptorsAfter: 20,
  unexpected: {},
  milliseconds: { median: 1, p99: 9 },
};
const verdicts = (changed: Partial<Readings>) => judge({ ...steady, ...changed }).map(({ isMet }) => isMet);
const growing = (each: number) => steady.samples.map((sample, index) => ({ ...sample, memoryBytes: sample.memoryBytes + index * each }));

test("a server that stays as it was is as it should be", () => {
  expect(verdicts({})).toEqual([true, true, true]);
});

test("one that goes on growing is not, one that grew at first is", () => {
  expect(verdicts({ samples: growing(100_000) })).toEqual([true, false, true]);
  expect(
    verdicts({ samples: growing(100_000).map((sample) => ({ ...sample, memoryBytes: Math.min(sample.memoryBytes, 115e6) })) }),
  ).toEqual([true, true, true]);
});

test("nor is one that keeps what clients left open, or answers otherwise than expected", () => {
  expect(verdicts({ descriptorsAfter: 21 })).toEqual([true, true, false]);
  expect(verdicts({ samples: steady.samples.map((sample) => ({ ...sample, descriptors: 60 })) })).toEqual([true, true, false]);
  expect(verdicts({ unexpected: { "GET /: 500": 1 } })).toEqual([false, true, true]);
});

test("a run of a minute says nothing of memory", () => {
  expect(verdicts({ minutes: 1, samples: growing(100_000) })).toEqual([true, undefined, true]);
});

test("two hundred requests: every answer as expected, and no descriptor is left", () => {
  const command = [join(projectRoot, "dist", "scripts", "soak", "main.js"), "--minutes", "0.05", "--requests", "200"];
  const { stdout, status } = spawnSync(process.execPath, command, { encoding: "utf8" });
  expect(stdout).toMatch(/^200 requests in /);
  expect(stdout).toMatch(/^met: every answer as expected$/m);
  expect(stdout).toMatch(/^not judged below 5 minutes: memory flat/m);
  expect(stdout).toMatch(/^met: descriptors constant: /m);
  expect(status).toBe(0);
});
