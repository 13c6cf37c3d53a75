import { plannedLosses } from '../cost/growth-cost.js';
import type { Deployment } from '../plan/deployment.js';
import type { ModelLocation, ModelReplicated } from '../plan/planning-model.js';
import { inMask } from '../sizing/routing-shares.js';
import type { StrategyId } from '../workload/vocabulary.js';
import type { InsightSource } from './insight-source.js';

/** Why a figure of a SKU family is not known. */
export type SkuDemandReason = 'VCPUS_UNKNOWN' | 'QUOTA_NOT_STATED';

/** vCPUs of one SKU family in one location under one strategy, against the quota there. */
export interface SkuDemand {
  readonly strategy: StrategyId;
  readonly location: string;
  /** null = every family together. */
  readonly family: string | null;
  /** vCPUs of what runs; null where the vCPUs of a size are not known. */
  readonly runningVcpus: number | null;
  /** vCPUs of what is stopped: a quota counts it once it is started. */
  readonly stoppedVcpus: number | null;
  /** The most vCPUs that run here after a planned loss of other locations; what runs where no location can fail over. */
  readonly vcpusAfterFailover: number | null;
  /** null = the document states none. */
  readonly quotaVcpus: number | null;
  /** vCPUs after a failover beyond the quota, never below 0. */
  readonly shortfallVcpus: number | null;
  readonly reason: SkuDemandReason | null;
  /** Components whose vCPUs or family the catalogue does not know. */
  readonly unknownComponents: readonly string[];
}

/**
 * Demand per SKU family against quota, now and at the worst failover, for every strategy and location: what must be
 * requested before it is needed (S73, S94, S101; model §19.14). Losses are weighed whole: the components of a location
 * grow together, not each for its own worst loss.
 */
export function skuDemands({ planned }: InsightSource): readonly SkuDemand[] {
  return planned.flatMap(({ plan, deployment }) =>
    deployment.used.flatMap((location) => demandsIn({ strategy: plan.strategy, plan: deployment, location })),
  );
}

interface Place {
  readonly strategy: StrategyId;
  readonly plan: Deployment;
  readonly location: ModelLocation;
}

/** One component's size in a location. */
interface PlacedSize {
  readonly component: ModelReplicated;
  readonly family: string | null;
  readonly vcpus: number | null;
}

function demandsIn(place: Place): readonly SkuDemand[] {
  const sizes = sizesIn(place);
  if (sizes.length === 0) return [];
  const families = [...new Set(sizes.flatMap(({ family }) => (family === null ? [] : [family])))];
  const ofFamilies = families.map((family) =>
    demandOf(place, { family, sizes: sizes.filter((size) => size.family === family) }),
  );
  return [...ofFamilies, demandOf(place, { family: null, sizes })];
}

/** Compute and data that stand here; gateways have no vCPUs of their own. */
function sizesIn({ plan, location }: Place): readonly PlacedSize[] {
  return plan.model.components.flatMap((component) => {
    if (component.kind !== 'replicated' || component.input.kind === 'network') return [];
    const placement = component.input.placements[location.index];
    return [{ component, family: placement?.skuFamily ?? null, vcpus: placement?.vcpus ?? null }];
  });
}

interface Family {
  readonly family: string | null;
  readonly sizes: readonly PlacedSize[];
}

function demandOf(place: Place, { family, sizes }: Family): SkuDemand {
  const { strategy, plan, location } = place;
  const unknown = sizes
    .filter((size) => size.vcpus === null || size.family === null)
    .map(({ component }) => component.name);
  const vcpusAfterFailover = afterFailover(place, sizes);
  const quotaVcpus = quotaOf(location, family);
  const counts = (component: ModelReplicated) => plan.countOf(component, location.index);
  return {
    strategy,
    location: location.id,
    family,
    runningVcpus: vcpusOf(sizes, (component) => counts(component).running),
    stoppedVcpus: vcpusOf(sizes, (component) => counts(component).stopped),
    vcpusAfterFailover,
    quotaVcpus,
    shortfallVcpus:
      vcpusAfterFailover === null || quotaVcpus === null ? null : Math.max(0, vcpusAfterFailover - quotaVcpus),
    reason: vcpusAfterFailover === null ? 'VCPUS_UNKNOWN' : quotaVcpus === null ? 'QUOTA_NOT_STATED' : null,
    unknownComponents: unknown,
  };
}

function vcpusOf(sizes: readonly PlacedSize[], countOf: (component: ModelReplicated) => number): number | null {
  return sizes.reduce<number | null>((sum, { component, vcpus }) => {
    const count = countOf(component);
    if (count === 0) return sum;
    return sum === null || vcpus === null ? null : sum + count * vcpus;
  }, 0);
}

/** The most over the planned losses that leave the location standing; what runs now is the least. */
function afterFailover({ plan, location }: Place, sizes: readonly PlacedSize[]): number | null {
  const losses = plan.canFailOver ? plannedLosses(plan).filter((lost) => !inMask(lost, location.index)) : [];
  const totals = [0, ...losses].map((lost) =>
    vcpusOf(sizes, (component) => plan.sizeAfter({ component, location: location.index, lost }).count),
  );
  return totals.reduce((most, total) => (most === null || total === null ? null : Math.max(most, total)), 0);
}

/** Quota of a family, or of all families together; null where none is stated. */
function quotaOf({ input }: ModelLocation, family: string | null): number | null {
  return input.quota?.find((quota) => quota.family === family)?.vcpus ?? null;
}
