import { describe, expect, it } from '@jest/globals';
import { aCompute, aGateway, aStore, type ComponentDraft } from '../testing/a-component.js';
import { aLocation, type WorkloadDraft } from '../testing/a-workload.js';
import { modelOf, replicatedOf } from '../testing/model-of.js';
import { failureCount, loadCount, poolCount, type PoolQuestion, writerLimit } from './pool.js';
import { wholeShare } from './routing-shares.js';

/** The one component of a workload with its whole load: 1,200 a second, 100 a replica, 65 % and 80 %. */
function questionOf(component: ComponentDraft, draft: WorkloadDraft = {}): PoolQuestion {
  const model = modelOf({ ...draft, components: [component] });
  const [name = ''] = model.components.map((one) => one.name);
  return { model, component: replicatedOf(model, name), location: 0, share: wholeShare(model) };
}

function countsFor(component: ComponentDraft, draft: WorkloadDraft = {}) {
  const question = questionOf(component, draft);
  return { pool: poolCount(question), forLoad: loadCount(question) };
}

const zoneless = { locations: [aLocation('azure/eastus', { zones: 0 })] };

describe('poolCount', () => {
  it('serves the load at normalMax: 1200 / 65 = 18.5, so 19', () => {
    expect(countsFor(aCompute(), { ...zoneless, targets: { tolerate: { replicas: 0 } } })).toEqual({
      pool: 19,
      forLoad: 19,
    });
  });

  it('is exact where doubles are not: 5700 / (100 · 0.57) is 100', () => {
    const draft = { demand: { peakPerSecond: '5700' }, utilization: { normalMax: '0.57' }, ...zoneless };
    expect(countsFor(aCompute(), { ...draft, targets: { tolerate: { replicas: 0 } } }).forLoad).toBe(100);
  });

  it('adds the tolerated replicas to what a failure needs, not to what the load needs: 1200 / 80 = 15, 15 + 5 = 20', () => {
    const losing = (replicas: number) =>
      countsFor(aCompute(), { ...zoneless, targets: { tolerate: { replicas } } }).pool;
    expect([losing(3), losing(4), losing(5)]).toEqual([19, 19, 20]);
  });

  it('keeps 15 after the loss of one of three zones: 15 + ceil(15 / 2) = 23', () => {
    expect(countsFor(aCompute()).pool).toBe(23);
  });

  it('keeps 15 after the loss of two of three zones: 15 + 2 · 15 = 45', () => {
    expect(countsFor(aCompute(), { targets: { tolerate: { zones: 2 } } }).pool).toBe(45);
  });

  it('promises only minServedRatio in a failure: half of it needs 8 + 4 over three zones, so the load decides', () => {
    expect(countsFor(aCompute(), { targets: { minServedRatio: '0.5' } }).pool).toBe(19);
  });

  it('ignores a tolerance of zones where there is but one, and where all would be lost', () => {
    expect(countsFor(aCompute(), { ...zoneless, targets: { tolerate: { zones: 1 } } }).pool).toBe(19);
    expect(countsFor(aCompute(), { targets: { tolerate: { zones: 3 } } }).pool).toBe(19);
  });

  it('is never below the platform minimum, which is all that a component without load needs', () => {
    expect(countsFor(aCompute({ minReplicas: 40 })).pool).toBe(40);
    expect(countsFor(aCompute({ minReplicas: 2, callsPerWorkUnit: '0' }))).toEqual({ pool: 2, forLoad: 0 });
  });

  it('needs what each shard needs in a failure: 7 shards of 171.4 need 3 each, 21, where one pool would need 15', () => {
    expect(failureCount(questionOf(aStore({ shards: 7 })))).toBe(21);
    expect(failureCount(questionOf(aStore()))).toBe(15);
  });

  it('sizes each shard alone: 4 shards of 300 need 5 each, or 4 + 1 in a failure', () => {
    const store = aStore({ shards: 4 });
    expect(countsFor(store, zoneless)).toEqual({ pool: 20, forLoad: 20 });
  });

  it('gives a quorum store three members, five where two replicas may be lost, of each shard', () => {
    const small = { demand: { peakPerSecond: '10' }, ...zoneless };
    expect(countsFor(aStore({ topology: 'QUORUM' }), small).pool).toBe(3);
    expect(countsFor(aStore({ topology: 'QUORUM' }), { ...small, targets: { tolerate: { replicas: 2 } } }).pool).toBe(
      5,
    );
    expect(countsFor(aStore({ topology: 'QUORUM', shards: 3 }), small).pool).toBe(9);
  });

  it('takes a gateway as often as its count says, whatever the load', () => {
    expect(countsFor(aGateway({ count: 2 }), { demand: { peakPerSecond: '1000000' } })).toEqual({
      pool: 2,
      forLoad: 2,
    });
  });
});

describe('writerLimit', () => {
  function limitOf(component: ComponentDraft) {
    const model = modelOf({ components: [component] });
    return writerLimit(model, wholeShare(model));
  }

  it('says what one writer would have to carry: 120 writes of 1200 need 2 replicas at 65 %', () => {
    expect(limitOf(aStore({ writeRatio: '0.1' }))).toEqual({
      component: 'store',
      shards: 1,
      replicasNeeded: 2,
      shardsNeeded: 2,
    });
  });

  it('is silent where shards make the writes fit, where anyone may write, and where the writer is just full', () => {
    expect(limitOf(aStore({ writeRatio: '0.1', shards: 2 }))).toBeUndefined();
    expect(limitOf(aStore({ writeRatio: '1', topology: 'MULTI_WRITER' }))).toBeUndefined();
    // 65 writes a second of 1,300 are exactly 65 %.
    const model = modelOf({ demand: { peakPerSecond: '1300' }, components: [aStore({ writeRatio: '0.05' })] });
    expect(writerLimit(model, wholeShare(model))).toBeUndefined();
  });
});
