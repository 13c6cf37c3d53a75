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
import { keptEvaluation } from '../testing/planned.js';
import { STRATEGY_IDS, type StrategyId } from '../workload/vocabulary.js';
import type { Workload } from '../workload/workload.js';
import { STRATEGIES } from './registry.js';
import type { ReplicaCount } from './strategy.js';

/** The deployments of a workload, of every strategy that has one. */
function deployments(workload: Workload): ReadonlyMap<StrategyId, Deployment> {
  const model = planningModel(workload);
  const all = STRATEGY_IDS.map((id) => [id, deploymentOf(model, id)] as const);
  return new Map(all.flatMap(([id, plan]) => ('outcome' in plan ? [] : [[id, plan] as const])));
}

interface Pool extends ReplicaCount {
  readonly component: ModelReplicated;
  readonly location: number;
}

/** Every count of a deployment with its place. */
function pools(plan: Deployment): readonly Pool[] {
  const components = plan.model.components.filter((component) => component.kind === 'replicated');
  return components.flatMap((component) =>
    plan.used.map(({ index }) => ({ component, location: index, ...plan.countOf(component, index) })),
  );
}

/** Running and stopped replicas by place; stamps by number, since dealing more of them may move some. */
function instances(plan: Deployment): Readonly<Record<string, number>> {
  if (plan.stamps !== null) return { stamps: plan.stamps.count };
  return Object.fromEntries(
    pools(plan).map(({ component, location, running, stopped }) => [
      `${component.name} ${String(location)}`,
      running + stopped,
    ]),
  );
}

/** Places where the larger question gets fewer instances. */
function placesWithFewer(more: Workload, less: Workload): readonly string[] {
  const before = deployments(less);
  return [...deployments(more)].flatMap(([id, plan]) => {
    const fewer = before.get(id);
    if (fewer === undefined) return [];
    const now = instances(plan);
    const lost = Object.entries(instances(fewer)).filter(([place, count]) => (now[place] ?? 0) < count);
    return lost.map(([place]) => `${id} ${place}`);
  });
}

interface CarriedShare {
  readonly component: ModelReplicated;
  readonly location: number;
  readonly share: Share;
  readonly replicas: number;
}

/** True where replicas carry `minServedRatio` of a share within `failureMax`: exact. */
function carriesPromise(plan: Deployment, { component, location, share, replicas }: CarriedShare): boolean {
  const capacity = component.capacity[location] ?? null;
  const { failureMax, minServedRatio } = plan.model;
  const needed = component.load.exact.times(minServedRatio.exact).times(share.numerator);
  if (needed.isZero() || component.input.kind === 'network') return true;
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

/** Pools that carry too little with what a loss inside their location leaves. */
function poolsThatFail(workload: Workload, left: (pool: Pool, plan: Deployment) => number): readonly string[] {
  return [...deployments(workload)].flatMap(([id, plan]) => {
    if (!POOLED.includes(id)) return [];
    const serving = pools(plan).filter(({ location }) => plan.serving.some(({ index }) => index === location));
    const failing = serving.filter((pool) => {
      const share = plan.shareOf(pool.location);
      return !carriesPromise(plan, { ...pool, share, replicas: left(pool, plan) });
    });
    return failing.map(({ component, location }) => `${id} ${component.name} ${String(location)}`);
  });
}

describe('laws of every strategy', () => {
  it('the registry knows every strategy by its id', () => {
    for (const id of STRATEGY_IDS) expect(STRATEGIES[id].id).toBe(id);
  });

  it('counts are whole and not negative, and the zones add up to what runs', () => {
    everyWorkload((workload) => {
      const all = [...deployments(workload).values()].flatMap((plan) => pools(plan));
      return all.filter(({ running, stopped, perDomain }) => {
        const isWhole = [running, stopped, ...perDomain].every((count) => Number.isSafeInteger(count) && count >= 0);
        return !isWhole || perDomain.reduce((sum, count) => sum + count, 0) !== running;
      });
    });
  });

  it('spare is what runs beyond the load, and never negative', () => {
    everyWorkload((workload) => {
      const all = keptEvaluation(workload).strategies.flatMap(({ components }) =>
        components.flatMap(({ name, locations }) => locations.map((counts) => ({ name, ...counts }))),
      );
      const stateful = workload.components.filter((component) => component.kind === 'compute' && component.stateful);
      return all.filter(({ name, running, forLoad, spare }) => {
        const absorbs = !stateful.some((component) => component.name === name);
        return forLoad < 0 || forLoad > running || spare !== (absorbs ? running - forLoad : 0);
      });
    });
  });

  it('more load never needs fewer instances anywhere', () => {
    everyWorkload((workload) => {
      const peak = decimal(workload.demand.peakPerSecond);
      return ['1.001', '1.7'].flatMap((factor) =>
        placesWithFewer(withPeak(workload, peak.times(factor).toFixed()), workload),
      );
    });
  });

  it('more tolerated failures never need fewer instances anywhere', () => {
    everyWorkload((workload) =>
      (['replicas', 'zones', 'regions'] as const).flatMap((kind) =>
        placesWithFewer(toleratingOneMore(workload, kind), workload),
      ),
    );
  });

  it('a pool still carries the promised load after the tolerated loss of replicas', () => {
    everyWorkload((workload) => {
      const lost = workload.targets.tolerate.replicas.count;
      return poolsThatFail(workload, ({ running }) => running - lost);
    });
  });

  it('a pool still carries the promised load after the tolerated loss of zones', () => {
    everyWorkload((workload) =>
      poolsThatFail(workload, ({ perDomain, location }, plan) =>
        leftAfterDomainLoss(perDomain, toleratedZones(plan.model, location)),
      ),
    );
  });

  it('overprovisioned survivors carry the promised load at once after any tolerated loss of locations', () => {
    everyWorkload((workload) => {
      const plan = deployments(workload).get('ACTIVE_ACTIVE_OVERPROVISIONED');
      if (plan === undefined) return [];
      const losses = masksOfSize(plan.model.locations.length, workload.targets.tolerate.regions.count);
      return losses.flatMap((lost) =>
        pools(plan)
          .filter(({ location }) => !inMask(lost, location))
          .filter((pool) => {
            const share = plan.shareAfter(pool.location, lost);
            return !carriesPromise(plan, { ...pool, share, replicas: pool.running });
          }),
      );
    });
  });

  it('survivors of both active-active designs grow to what carries the promised load', () => {
    everyWorkload((workload) => {
      const all = deployments(workload);
      const designs = ['ACTIVE_ACTIVE_AT_CAPACITY', 'ACTIVE_ACTIVE_OVERPROVISIONED'] as const;
      return designs.flatMap((id) => {
        const plan = all.get(id);
        if (plan === undefined) return [];
        return pools(plan).filter((pool) => {
          const lost = pool.location === 0 ? 0b10 : 0b01;
          const share = plan.shareAfter(pool.location, lost);
          return !carriesPromise(plan, { ...pool, share, replicas: plan.sizeAfter({ ...pool, lost }).count });
        });
      });
    });
  });

  it('overprovisioned never runs fewer than at capacity', () => {
    everyWorkload((workload) => {
      const all = deployments(workload);
      const [over, atCapacity] = [all.get('ACTIVE_ACTIVE_OVERPROVISIONED'), all.get('ACTIVE_ACTIVE_AT_CAPACITY')];
      if (over === undefined || atCapacity === undefined) return [];
      return pools(atCapacity).filter(
        ({ component, location, running }) => over.countOf(component, location).running < running,
      );
    });
  });

  it('shares of the traffic add up to the whole in every state of the locations', () => {
    everyWorkload((workload) => {
      const active = [...deployments(workload).values()].filter(({ shape }) => shape === 'ACTIVE');
      return active.flatMap((plan) => {
        const states = Array.from({ length: 1 << plan.model.locations.length }, (_, lost) => lost);
        return states.filter((lost) => {
          const survivors = plan.used.filter(({ index }) => !inMask(lost, index));
          const sum = survivors.reduce((total, { index }) => total + plan.shareAfter(index, lost).value, 0);
          return survivors.length > 0 && Math.abs(sum - 1) > 1e-12;
        });
      });
    });
  });
});
