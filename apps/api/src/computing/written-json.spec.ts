import { describe, expect, it } from '@jest/globals';
import { type AnswerSelection, selectedOf } from './answer-selection.js';
import { writtenJson } from './written-json.js';

const STRATEGIES: AnswerSelection = [
  { key: 'strategy', name: 'strategy', form: new Map([['warm', 'WARM']]) },
  { key: '__typename', typeName: 'StrategyPlan' },
  { key: 'inner', name: 'inner', parts: [{ key: 'n', name: 'n', form: 'TEXT' }] },
];

const SELECTION: AnswerSelection = [
  { key: 'kind', typeName: 'Payload' },
  {
    key: 'answer',
    name: 'evaluation',
    parts: [
      { key: 'front', name: 'front', form: 'AS_IS' },
      { key: 'strategies', name: 'strategies', parts: STRATEGIES },
      { key: 'nothing', name: 'absent', parts: STRATEGIES },
    ],
  },
  { key: 'errors', name: 'errors', parts: [{ key: 'message', name: 'message', form: 'AS_IS' }] },
];

const PAYLOADS = {
  'an evaluation': {
    evaluation: {
      front: ['×', '"quoted"', '\u2028'],
      strategies: [
        { strategy: 'warm', inner: [{ n: 1 }, { n: null }] },
        { strategy: 'unknown', inner: null },
      ],
    },
    errors: [],
  },
  problems: { evaluation: null, errors: [{ message: 'Größe' }, { message: '' }] },
  'no strategies': { evaluation: { front: [], strategies: [] }, errors: [] },
};

describe('writtenJson', () => {
  it.each(Object.entries(PAYLOADS))('writes %s as it would be written at once', (_, payload) => {
    const written = new TextDecoder().decode(writtenJson(payload, { key: 'evaluate', selection: SELECTION }));
    expect(written).toBe(JSON.stringify({ data: { evaluate: selectedOf(payload, SELECTION) } }));
  });

  it('keeps bytes of its own, which can be handed over', () => {
    const written = writtenJson({ evaluation: null }, { key: 'x', selection: [] });
    expect(written.byteLength).toBe(written.buffer.byteLength);
  });
});
