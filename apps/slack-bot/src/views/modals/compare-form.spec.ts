import { describe, expect, it } from '@jest/globals';
import { viewProblems } from '@headroom/block-kit';
import { compareForm, readCompareForm } from './compare-form.js';
import { filled, METADATA } from './forms.fixture.js';

describe('the form that compares', () => {
  it('keeps to the limits of Slack', () => {
    expect(viewProblems(compareForm(METADATA))).toEqual([]);
  });

  it('reads the plans in the order in which they were picked', () => {
    expect(readCompareForm(filled({ plans: ['b', 'a'] }))).toEqual({ ok: true, value: ['b', 'a'] });
  });

  it.each([[[]], [['a']], [Array.from({ length: 21 }, String)]])(
    'refuses %j: one is none, and there is an end',
    (plans) => {
      const read = readCompareForm(filled({ plans }));
      expect(read.ok ? [] : Object.keys(read.errors)).toEqual(['plans']);
    },
  );
});
