import { describe, expect, it } from '@jest/globals';
import { decimal } from '../numbers/decimal.js';
import type { Deployment } from '../plan/deployment.js';
import { deploymentOf } from '../plan/evaluate.js';
import { planningModel } from '../plan/build-model.js';
import type { ModelReplicated } from '../plan/planning-model.js';
import type { Share } from '../sizing/load-share.js';
import { leftAfterDomainLoss } from '../sizing/placement.js';
import { toleratedZones } from '../sizing/pool.js';
import { inMask, masksOfSize } from '../sizing/routing-shares.js';
import { everyWorkload, toleratingOneMore, withPeak } from '../testing/laws.js';
import { STRATEGY_IDS, type StrategyId } from '../workload/vocabulary.js';
import type { Workload } from '../workload/workload.js';
import { STRATEGIES } from './registry.js';

/** The deployments of a workload, of every strategy that has one. */
function deployments(workload: Workload): ReadonlyMap<StrategyId, Deployment> {
  const model = planningModel(workload);
  const all = STRATEGY_IDS.map((id) => [id, deploymentOf(model, id)] as const);
  return new Map(all.flatMap(([id, plan]) => ('outcome' in plan ? [] : [[id, plan] as const])));
}

function replicated(plan: Deployment): readonly ModelReplicated[] {
  return plan.model.components.filter((component) => component.kind === 'replicated');
}

/** Every count of a deployment with its place. */
function counts(plan: Deployment) {
  return replicated(plan).flatMap((component) =>
    plan.used.map(({ index }) => ({ component, location: index, ...plan.countOf(component, index) })),
  );
}

/** Running and stopped replicas by place; stamps by number, since dealing more of them may move some. */
function instances(plan: Deployment): Readonly<Record<string, number>> {
  if (plan.stamps !== null) return { stamps: plan.stamps.count };
  return Object.fromEntries(
    counts(plan).map(({ component, location, running, stopped }) => [
      `${component.name} ${String(location)}`,
      running + stopped,
    ]),
  );
}

function expectNoFewer(more: Workload, less: Workload): void {
  const before = deployments(less);
  for (const [id, plan] of deployments(more)) {
    const fewer = before.get(id);
    if (fewer === undefined) continue;
    const now = instances(plan);
    for (const [place, count] of Object.entries(instances(fewer))) expect(now[place]).toBeGreaterThanOrEqual(count);
  }
}

/** True where replicas carry `minServedRatio` of a share within `failureMax`: exact. */
function carriesPromise(
  plan: Deployment,
  {
    component,
    location,
    share,
    replicas,
  }: { component: ModelReplicated; location: number; share: Share; replicas: number },
): boolean {
  const capacity = component.capacity[location] ?? null;
  const { failureMax, minServedRatio } = plan.model;
  const needed = component.load.exact.times(minServedRatio.exact).times(share.numerator);
  if (needed.isZero()) return true;
  if (capacity === null) return replicas > 0;
  return capacity.exact.times(failureMax.exact).times(replicas).times(share.denominator).gte(needed);
}

/** Strategies whose serving pools are sized to lose replicas and zones. */
const POOLED: readonly StrategyId[] = [
  'ZONE_REDUNDANT',
  'ACTIVE_ACTIVE_AT_CAPACITY',
  'ACTIVE_ACTIVE_OVERPROVISIONED',
  'WARM_SPARE',
  'COLD_SPARE',
  'MANAGED_SERVICES',
];

/** What the pools of a workload are left with after a loss inside one location. */
function expectPoolsToCarryAfter(
  workload: Workload,
  left: (pool: ReturnType<typeof counts>[number], plan: Deployment) => number,
) {
  for (const [id, plan] of deployments(workload)) {
    if (!POOLED.includes(id)) continue;
    for (const pool of counts(plan)) {
      const { component, location } = pool;
      if (component.input.kind === 'network' || !plan.serving.some(({ index }) => index === location)) continue;
      const share = plan.shareOf(location);
      expect(carriesPromise(plan, { component, location, share, replicas: left(pool, plan) })).toBe(true);
    }
  }
}

describe('laws of every strategy', () => {
  it('the registry knows every strategy by its id', () => {
    for (const id of STRATEGY_IDS) expect(STRATEGIES[id].id).toBe(id);
  });

  it('counts are whole and not negative, and the zones add up to what runs', () => {
    everyWorkload((workload) => {
      for (const plan of deployments(workload).values()) {
        for (const { running, stopped, perDomain, location } of counts(plan)) {
          for (const count of [running, stopped, ...perDomain]) {
            expect(Number.isSafeInteger(count) && count >= 0).toBe(true);
          }
          expect(perDomain.reduce((sum, count) => sum + count, 0)).toBe(running);
          expect(perDomain.length).toBe(plan.model.locations[location]?.domainCount);
        }
      }
    });
  });

  it('more load never needs fewer instances anywhere', () => {
    everyWorkload((workload) => {
      const { peakPerSecond } = workload.demand;
      for (const factor of ['1.001', '1.7']) {
        expectNoFewer(withPeak(workload, decimal(peakPerSecond).times(factor).toFixed()), workload);
      }
    });
  });

  it('more tolerated failures never need fewer instances anywhere', () => {
    everyWorkload((workload) => {
      for (const kind of ['replicas', 'zones', 'regions'] as const) {
        expectNoFewer(toleratingOneMore(workload, kind), workload);
      }
    });
  });

  it('a pool still carries the promised load after the tolerated loss of replicas', () => {
    everyWorkload((workload) => {
      const lost = workload.targets.tolerate.replicas.count;
      expectPoolsToCarryAfter(workload, ({ running }) => running - lost);
    });
  });

  it('a pool still carries the promised load after the tolerated loss of zones', () => {
    everyWorkload((workload) => {
      expectPoolsToCarryAfter(workload, ({ perDomain, location }, plan) =>
        leftAfterDomainLoss(perDomain, toleratedZones(plan.model, location)),
      );
    });
  });

  it('overprovisioned survivors carry the promised load at once after any tolerated loss of locations', () => {
    everyWorkload((workload) => {
      const plan = deployments(workload).get('ACTIVE_ACTIVE_OVERPROVISIONED');
      if (plan === undefined) return;
      for (const lost of masksOfSize(plan.model.locations.length, workload.targets.tolerate.regions.count)) {
        for (const { component, location, running } of counts(plan)) {
          if (inMask(lost, location) || component.input.kind === 'network') continue;
          const share = plan.shareAfter(location, lost);
          expect(carriesPromise(plan, { component, location, share, replicas: running })).toBe(true);
        }
      }
    });
  });

  it('survivors of both active-active designs grow to what carries the promised load', () => {
    everyWorkload((workload) => {
      const all = deployments(workload);
      for (const id of ['ACTIVE_ACTIVE_AT_CAPACITY', 'ACTIVE_ACTIVE_OVERPROVISIONED'] as const) {
        const plan = all.get(id);
        if (plan === undefined) continue;
        for (const { component, location } of counts(plan)) {
          const lost = location === 0 ? 2 : 1;
          if (component.input.kind === 'network') continue;
          const { count } = plan.sizeAfter({ component, location, lost });
          const share = plan.shareAfter(location, lost);
          expect(carriesPromise(plan, { component, location, share, replicas: count })).toBe(true);
        }
      }
    });
  });

  it('overprovisioned never runs fewer than at capacity', () => {
    everyWorkload((workload) => {
      const all = deployments(workload);
      const [over, atCapacity] = [all.get('ACTIVE_ACTIVE_OVERPROVISIONED'), all.get('ACTIVE_ACTIVE_AT_CAPACITY')];
      if (over === undefined || atCapacity === undefined) return;
      for (const { component, location, running } of counts(atCapacity)) {
        expect(over.countOf(component, location).running).toBeGreaterThanOrEqual(running);
      }
    });
  });

  it('shares of the traffic add up to the whole in every state of the locations', () => {
    everyWorkload((workload) => {
      for (const plan of deployments(workload).values()) {
        if (plan.shape !== 'ACTIVE') continue;
        for (let lost = 0; lost < (1 << plan.model.locations.length) - 1; lost += 1) {
          const survivors = plan.used.filter(({ index }) => !inMask(lost, index));
          if (survivors.length === 0) continue;
          const sum = survivors.reduce((total, { index }) => total + plan.shareAfter(index, lost).value, 0);
          expect(sum).toBeCloseTo(1, 12);
        }
      }
    });
  });
});
