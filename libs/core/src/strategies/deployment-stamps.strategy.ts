import { decimal } from '../numbers/decimal.js';
import type { ModelReplicated, PlanningModel } from '../plan/planning-model.js';
import { largestRemainder } from '../sizing/largest-remainder.js';
import { type Share, share } from '../sizing/load-share.js';
import { evenPlacement } from '../sizing/placement.js';
import { poolCount, writerLimit } from '../sizing/pool.js';
import { replicaNeedOfFraction } from '../sizing/replica-need.js';
import { allLocations, tooManyZonesLost } from './sizing-parts.js';
import type { NoSizing, ReplicaCount, Sizing, StampLayout, Strategy } from './strategy.js';

/**
 * Deployment stamps: identical, self-contained units of scale, each serving its own users, dealt to the locations by
 * their traffic shares, with spare stamps on top. A lost stamp hits only its own users; they move to a spare stamp
 * where one is left (S62–S67).
 */
export const deploymentStamps: Strategy<'DEPLOYMENT_STAMPS'> = {
  id: 'DEPLOYMENT_STAMPS',
  size: ({ model }) => {
    const capacity = model.workload.strategyOptions.stampCapacityPerSecond;
    if (capacity === null) return { outcome: 'NOT_APPLICABLE', code: 'NEEDS_STAMP_CAPACITY', values: {} };
    const stampShare = share(decimal(capacity), model.designLoad);
    return (
      stampWriterTooSmall(model, stampShare) ??
      tooManyZonesLost(model, allLocations(model)) ??
      sizedStamps(model, stampShare)
    );
  },
};

function stampWriterTooSmall(model: PlanningModel, stampShare: Share): NoSizing | undefined {
  const limit = writerLimit(model, stampShare);
  return limit === undefined
    ? undefined
    : { outcome: 'NOT_APPLICABLE', code: 'WRITER_TOO_SMALL', values: { ...limit } };
}

function sizedStamps(model: PlanningModel, stampShare: Share): Sizing {
  const stamps = stampLayout(model, stampShare);
  const counts = model.components.map((component, index) => {
    const each = stamps.stampCount[index];
    if (component.kind !== 'replicated' || each === undefined || each === null) return null;
    return model.locations.map((location) => {
      const standing = stamps.byLocation[location.index] ?? 0;
      if (standing === 0) return null;
      return manyStamps({ stamps: standing, each: each[location.index] ?? 0, domains: location.domainCount });
    });
  });
  const roles = model.locations.map(({ index }) => ((stamps.byLocation[index] ?? 0) > 0 ? ('ACTIVE' as const) : null));
  return { outcome: 'SIZED', shape: 'STAMPS', model, roles, counts, stamps };
}

/** Each stamp is placed by itself, so the first zone takes the remainder of every stamp (contract 2.10.13). */
function manyStamps({ stamps, each, domains }: { stamps: number; each: number; domains: number }): ReplicaCount {
  const perDomain = evenPlacement(each, domains).map((count) => count * stamps);
  return { running: each * stamps, stopped: 0, perDomain };
}

function stampLayout(model: PlanningModel, stampShare: Share): StampLayout {
  const { spareStamps } = model.workload.strategyOptions;
  const active = replicaNeedOfFraction({ numerator: stampShare.denominator, denominator: stampShare.numerator });
  const count = active + spareStamps;
  const deal = largestRemainder(
    count,
    model.locations.map(({ weight }) => weight),
  );
  const inUse = deal.order.slice(0, active);
  return {
    count,
    spare: spareStamps,
    byLocation: deal.totals,
    activeByLocation: model.locations.map(({ index }) => inUse.filter((place) => place === index).length),
    stampCount: model.components.map((component) =>
      component.kind === 'replicated' ? stampCounts({ model, component, stampShare }) : null,
    ),
  };
}

interface StampQuestion {
  readonly model: PlanningModel;
  readonly component: ModelReplicated;
  readonly stampShare: Share;
}

function stampCounts({ model, component, stampShare }: StampQuestion): readonly number[] {
  return model.locations.map(({ index }) => poolCount({ model, component, location: index, share: stampShare }));
}
