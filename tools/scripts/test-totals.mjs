/**
 * What is used of the JSON results that Jest writes for a project.
 * @typedef {object} JestResults
 * @property {boolean} success
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numRuntimeErrorTestSuites test files that could not be run
 */

/**
 * Sums test results over projects. A test file that could not be run counts as one failure, as does a project without results
 * (`null`: Jest did not get that far) and a project that failed for another reason than a test.
 * @param {readonly (JestResults | null)[]} results one per project
 * @returns {{ passedCount: number, failedCount: number }}
 */
export function testTotals(results) {
  return results.map(projectTotals).reduce(
    (sum, part) => ({
      passedCount: sum.passedCount + part.passedCount,
      failedCount: sum.failedCount + part.failedCount,
    }),
    { passedCount: 0, failedCount: 0 },
  );
}

/** @param {JestResults | null} results */
function projectTotals(results) {
  if (results === null) return { passedCount: 0, failedCount: 1 };
  const failedCount = results.numFailedTests + results.numRuntimeErrorTestSuites;
  const isFailedOtherwise = failedCount === 0 && !results.success;
  return { passedCount: results.numPassedTests, failedCount: isFailedOtherwise ? 1 : failedCount };
}
