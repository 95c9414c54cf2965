import type { Config } from "jest";

/** Tests run the compiled code, the same files that `npm start` runs: one compiler, and no transform of Jest's own. */
const config: Config = {
  rootDir: "..",
  roots: ["<rootDir>/dist"],
  testMatch: ["**/*.test.js"],
  testEnvironment: "node",
  transform: {},
  // The compiled server and the tests of one run share one dataset file; each suite opens it read-only.
  maxWorkers: 2,
  testTimeout: 60_000,
  reporters: ["default", "<rootDir>/scripts/jest-totals.cjs"],
};

export default config;
