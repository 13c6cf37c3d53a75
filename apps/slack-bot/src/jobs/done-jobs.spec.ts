import { describe, expect, it } from '@jest/globals';
import { doneJobs } from './done-jobs.js';

describe('the jobs that were done lately', () => {
  it('are known by their ids', () => {
    const done = doneJobs(2);
    done.add('a');
    expect([done.has('a'), done.has('b')]).toEqual([true, false]);
  });

  it('are no more than were asked for, the oldest forgotten first', () => {
    const done = doneJobs(2);
    for (const id of ['a', 'b', 'b', 'c']) done.add(id);
    expect([done.has('a'), done.has('b'), done.has('c')]).toEqual([false, true, true]);
  });
});
