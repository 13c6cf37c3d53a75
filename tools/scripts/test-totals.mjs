import { stripVTControlCharacters } from 'node:util';

/**
 * What is used of the JSON results that Jest writes for a project.
 * @typedef {object} JestResults
 * @property {boolean} success
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numRuntimeErrorTestSuites test files that could not be run
 * @property {readonly JestFile[]} testResults
 */

/**
 * @typedef {object} JestFile
 * @property {string} name path of the test file
 * @property {string} message what went wrong in the file, with colours; empty where nothing did
 * @property {'passed' | 'failed'} status
 * @property {readonly { fullName: string, status: string, failureMessages: readonly string[] }[]} assertionResults
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

/**
 * What failed, one text for each test, and one for each file that could not be run: where, and the first lines of why.
 * @param {readonly (JestResults | null)[]} results one per project
 * @param {number} messageLineCount how many lines of each message are told
 * @returns {readonly string[]}
 */
export function failures(results, messageLineCount) {
  return results
    .flatMap((project) => project?.testResults ?? [])
    .filter(({ status }) => status === 'failed')
    .flatMap((file) =>
      fileFailures(file).map(({ title, message }) => `${title}\n${indented(message, messageLineCount)}`),
    );
}

/** @param {JestFile} file */
function fileFailures({ name, message, assertionResults }) {
  const failed = assertionResults.filter(({ status }) => status === 'failed');
  if (failed.length === 0) return [{ title: name, message }];
  return failed.map((test) => ({ title: `${name} › ${test.fullName}`, message: test.failureMessages.join('\n') }));
}

/**
 * @param {string} text
 * @param {number} lineCount
 */
function indented(text, lineCount) {
  const lines = stripVTControlCharacters(text).split('\n');
  return lines
    .slice(0, lineCount)
    .map((line) => `    ${line}`)
    .join('\n');
}
