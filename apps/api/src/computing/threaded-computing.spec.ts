import { describe, expect, it } from '@jest/globals';
import { openCatalog } from '@headroom/catalog/node';
import type { WorkloadSource } from '@headroom/planner';
import { type ComputingPlace, ThreadedComputing } from './threaded-computing.js';

const catalog = openCatalog();
const request = { signal: new AbortController().signal };

const WANTED = { key: 'evaluate', selectionText: '[{"key":"kind","typeName":"EvaluatePayload"}]' };

function computing({ isLoopBusy = false, isFree = false } = {}) {
  const sent: WorkloadSource[] = [];
  const places: ComputingPlace[] = [];
  const made = new ThreadedComputing({
    catalog,
    threads: {
      plan: async (source) => {
        sent.push(source);
        return { ok: false, problems: [] };
      },
      answer: async ({ source }) => {
        sent.push(source);
        return {
          json: { bytes: new Uint8Array(), isCompressed: true },
          size: { problemCount: 1, componentCount: 0, locationCount: 0, flowCount: 0 },
        };
      },
      isFree: () => isFree,
      close: async () => undefined,
    },
    isLoopBusy: () => isLoopBusy,
    observe: (place) => places.push(place),
  });
  return { made, sent, places };
}

function workload(componentCount: number) {
  return {
    name: 'x',
    demand: { peakPerSecond: '12000' },
    locations: ['us-east-1', 'us-east-2', 'us-west-2'].map((region) => ({ location: `aws/${region}` })),
    components: Array.from({ length: componentCount }, (_, index) => ({
      name: `c${String(index)}`,
      kind: 'compute',
      sku: 'm5.large',
      capacityPerSecond: '100',
    })),
  };
}

describe('ThreadedComputing', () => {
  it('computes a small workload at once', async () => {
    const { made, sent, places } = computing();
    expect((await made.plan({ input: workload(2) }, request)).ok).toBe(true);
    expect([sent.length, places]).toEqual([0, ['INLINE']]);
  });

  it('sends away what would keep the event loop busy, and long text before it is read', async () => {
    const { made, sent, places } = computing();
    const sources = [{ input: workload(30) }, { input: workload(61) }, { text: `name: ${'x'.repeat(40_000)}` }];
    for (const source of sources) await made.plan(source, request);
    expect(sent).toEqual(sources);
    expect(places).toEqual(['THREAD', 'THREAD', 'THREAD']);
  });

  it.each([
    [{ isLoopBusy: true, isFree: true }, 'THREAD'],
    [{ isLoopBusy: true, isFree: false }, 'INLINE'],
    [{ isLoopBusy: false, isFree: true }, 'INLINE'],
  ])(
    'shares small evaluations with a thread where the loop is busy and the thread is not: %j',
    async (state, place) => {
      const { made, places } = computing(state);
      const answer = await made.answer({ source: { input: workload(2) }, field: 'workload', wanted: WANTED }, request);
      expect(['json' in answer, places]).toEqual([true, [place]]);
    },
  );

  it('writes at once what it has computed at once', async () => {
    const { made } = computing();
    const answer = await made.answer({ source: { input: workload(2) }, field: 'workload', wanted: WANTED }, request);
    expect('json' in answer && new TextDecoder().decode(answer.json.bytes)).toBe(
      '{"data":{"evaluate":{"kind":"EvaluatePayload"}}}',
    );
  });
});
