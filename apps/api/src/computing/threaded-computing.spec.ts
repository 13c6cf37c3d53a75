import { describe, expect, it } from '@jest/globals';
import { openCatalog } from '@headroom/catalog/node';
import { planDocument, type WorkloadSource } from '@headroom/planner';
import type { KeptComputed } from '@headroom/plans';
import { keptComputed } from '@headroom/plans/node';
import { type ComputingPlace, ThreadedComputing } from './threaded-computing.js';

const catalog = openCatalog();
const request = { signal: new AbortController().signal };

const WANTED = { key: 'evaluate', selectionText: '[{"key":"kind","typeName":"EvaluatePayload"}]' };

function computing({ isLoopBusy = false, isFree = false } = {}) {
  const sent: WorkloadSource[] = [];
  const places: ComputingPlace[] = [];
  const tasks: string[] = [];
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
      compute: async (task) => {
        tasks.push(task.name);
        return { ok: false, errors: [] };
      },
      read: async () => Promise.reject(new Error('not asked for')),
      isFree: () => isFree,
      close: async () => undefined,
    },
    isLoopBusy: () => isLoopBusy,
    observe: (place) => places.push(place),
  });
  return { made, sent, places, tasks };
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

  it.each([
    [1000, []],
    [70_000, ['choices', 'compare', 'drift']],
  ])('reads %d bytes of what is kept here or in a thread', async (length, expected) => {
    const { made, tasks } = computing();
    const { choices, compare, drift } = made.plans(request);
    const computed = await keptOf(length);
    const saved = { document: 'name: x', computed, strategy: null, basis: { modelVersion: '1', catalogDate: null } };
    const plans = ['a', 'b'].map((id) => ({ ...saved, id, label: id }));
    await choices(computed);
    await compare({ plans, baseline: 0, toleranceRatio: undefined });
    await drift({ saved, modelVersion: '1' });
    expect(tasks).toEqual(expected);
  });

  it('plans what is to be kept in a thread where that would take long', async () => {
    const { made, tasks, places } = computing();
    const { plan } = made.plans(request);
    expect(await plan({ document: JSON.stringify(workload(2)), modelVersion: '1' })).toMatchObject({ ok: true });
    await plan({ document: JSON.stringify(workload(30)), modelVersion: '1' });
    expect([tasks, places]).toEqual([['plan'], ['INLINE', 'THREAD']]);
  });

  it('asks what is wanted of a kept evaluation only where it is large', async () => {
    const { made } = computing();
    const selectionText = () => {
      throw new Error('a selection was asked for');
    };
    expect(await made.read({ computed: await keptOf(1000), selectionText }, request)).toHaveProperty('evaluation');
    await expect(made.read({ computed: await keptOf(70_000), selectionText }, request)).rejects.toThrow('selection');
  });

  it('writes at once what it has computed at once', async () => {
    const { made } = computing();
    const answer = await made.answer({ source: { input: workload(2) }, field: 'workload', wanted: WANTED }, request);
    expect('json' in answer && new TextDecoder().decode(answer.json.bytes)).toBe(
      '{"data":{"evaluate":{"kind":"EvaluatePayload"}}}',
    );
  });
});

/** A kept evaluation with so many bytes more after its end, which are not read. */
async function keptOf(moreBytes: number): Promise<KeptComputed> {
  const planned = planDocument({ input: workload(2), catalog });
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
  const kept = await keptComputed(planned);
  const longer = new Uint8Array(kept.byteLength + moreBytes);
  longer.set(kept);
  return longer;
}
