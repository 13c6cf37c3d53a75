import { describe, expect, it } from '@jest/globals';
import { testTotals } from './test-totals.mjs';

const passing = { success: true, numPassedTests: 3, numFailedTests: 0, numRuntimeErrorTestSuites: 0 };

describe('the test totals', () => {
  it('are the sums over the projects', () => {
    const failing = { success: false, numPassedTests: 4, numFailedTests: 2, numRuntimeErrorTestSuites: 0 };
    expect(testTotals([passing, failing])).toEqual({ passedCount: 7, failedCount: 2 });
  });

  it('count a test file that could not run as one failure', () => {
    const broken = { success: false, numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 1 };
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
