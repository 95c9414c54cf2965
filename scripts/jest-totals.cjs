/** Ends a run with one plain line that people and machines read alike. A suite that could not run counts as failed. */
module.exports = class Totals {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests, numTodoTests }) {
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    const line = `${numPassedTests} passed, ${failed} failed, ${numPendingTests + numTodoTests} skipped`;
    // At the very end: Jest's own summary is written after all reporters were told.
    process.once("exit", () => process.stdout.write(`\n${line}\n`));
  }
};
