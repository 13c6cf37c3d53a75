import { describe, expect, it } from '@jest/globals';
import { failures, testTotals } from './test-totals.mjs';

const passing = { success: true, numPassedTests: 3, numFailedTests: 0, numRuntimeErrorTestSuites: 0, testResults: [] };

describe('the test totals', () => {
  it('are the sums over the projects', () => {
    const failing = { ...passing, success: false, numPassedTests: 4, numFailedTests: 2 };
    expect(testTotals([passing, failing])).toEqual({ passedCount: 7, failedCount: 2 });
  });

  it('count a test file that could not run as one failure', () => {
    const broken = { ...passing, success: false, numPassedTests: 0, numRuntimeErrorTestSuites: 1 };
    expect(testTotals([passing, broken])).toEqual({ passedCount: 3, failedCount: 1 });
  });

  it('count a project without results as one failure', () => {
    expect(testTotals([passing, null])).toEqual({ passedCount: 3, failedCount: 1 });
  });

  it('count a run that failed although its tests passed as one failure', () => {
    expect(testTotals([{ ...passing, success: false }])).toEqual({ passedCount: 3, failedCount: 1 });
  });

  it('are zero for no project', () => {
    expect(testTotals([])).toEqual({ passedCount: 0, failedCount: 0 });
  });
});

describe('the list of what failed', () => {
  const test = {
    fullName: 'sums add',
    status: 'failed',
    failureMessages: ['\u001b[31mexpected 2\u001b[39m\ngot 3\nat sum.spec.ts'],
  };
  const file = { name: 'sum.spec.ts', message: '', status: 'failed' as const, assertionResults: [test] };

  it('names file and test, with the first lines of why and without colours', () => {
    const other = { ...test, status: 'passed' };
    const project = { ...passing, testResults: [{ ...file, assertionResults: [other, test] }] };
    expect(failures([passing, project], 2)).toEqual(['sum.spec.ts › sums add\n    expected 2\n    got 3']);
  });

  it('names a file that could not be run', () => {
    const broken = { ...file, message: 'no such module', assertionResults: [] };
    expect(failures([{ ...passing, testResults: [broken] }], 2)).toEqual(['sum.spec.ts\n    no such module']);
  });

  it('leaves out what passed, and projects without results', () => {
    const passed = { ...file, status: 'passed' as const };
    expect(failures([null, { ...passing, testResults: [passed] }], 2)).toEqual([]);
  });
});
