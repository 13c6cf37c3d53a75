import { type Decimal, decimalText, ZERO } from '../numbers/decimal.js';
import type { UpDown } from '../numbers/probability.js';
import type { Deployment } from '../plan/deployment.js';
import { planRecovery } from '../recovery/plan-recovery.js';
import { planReliability } from '../reliability/plan-reliability.js';
import type { DecimalText } from '../workload/workload-input.js';
import { oneStampDeployment } from './one-stamp.js';
import { inLocations, paidOnce, type StampPlan } from './stamp-plan.js';
import { tenantAvailabilities } from './stamp-tenants.js';

/** How stamps stand in for each other. */
export type StampModeId = 'ACTIVE_ACTIVE' | 'ACTIVE_PASSIVE_WARM' | 'ACTIVE_PASSIVE_COLD';

/** One way to run the stamps. */
export interface StampMode {
  readonly mode: StampModeId;
  readonly activeStamps: number;
  /** Spare stamps shared by all, or one passive twin per active stamp. */
  readonly standbyStamps: number;
  /** Where each location's stamps have their twins; empty for active-active. */
  readonly twins: readonly { readonly location: string; readonly twin: string }[];
  readonly costPerMonth: DecimalText;
  /** Mean over the tenants. */
  readonly availability: UpDown;
  /** Worst over the locations; null where nothing is judged. */
  readonly rtoSeconds: number | null;
  /** Until a twin carries the whole designated load of its stamp, worst over the locations. */
  readonly fullServiceSeconds: number | null;
}

/**
 * Active-active stamps with shared spare ones beside active-passive stamps, where each has a warm or cold twin in the
 * next location that becomes as large as the stamp (S67). Twins need a second location.
 */
export function stampModes(stamped: StampPlan): readonly StampMode[] {
  const passive = (['ACTIVE_PASSIVE_WARM', 'ACTIVE_PASSIVE_COLD'] as const).flatMap((mode) => withTwins(stamped, mode));
  return [activeActive(stamped), ...passive];
}

function activeActive(stamped: StampPlan): StampMode {
  const { plan, stamps, active } = stamped;
  return {
    mode: 'ACTIVE_ACTIVE',
    activeStamps: active,
    standbyStamps: stamps.spare,
    twins: [],
    costPerMonth: plan.cost.monthlyTotal,
    availability: tenantAvailabilities(stamped).meanWithSpare,
    rtoSeconds: plan.recovery.rtoSeconds,
    fullServiceSeconds: fullService(plan.recovery.flows),
  };
}

interface Pair {
  readonly stamps: number;
  readonly deployment: Deployment;
}

function withTwins(stamped: StampPlan, mode: Exclude<StampModeId, 'ACTIVE_ACTIVE'>): readonly StampMode[] {
  const { deployment, active } = stamped;
  const pairs = pairsOf(stamped, mode);
  const [first] = pairs;
  if (first === undefined) return [];
  const cost = pairs.reduce<Decimal>((sum, pair) => sum.plus(inLocations(pair.deployment).times(pair.stamps)), ZERO);
  const down = pairs.reduce(
    (sum, pair) => sum + (pair.stamps / active) * planReliability(pair.deployment).workload.unavailability,
    0,
  );
  const recoveries = pairs.map((pair) => planRecovery(pair.deployment).recovery);
  return [
    {
      mode,
      activeStamps: active,
      standbyStamps: active,
      twins: pairs.map((pair) => twinOf(pair, deployment)),
      costPerMonth: decimalText(cost.plus(paidOnce(first.deployment))),
      availability: { p: 1 - down, u: down },
      rtoSeconds: worst(recoveries.map(({ rtoSeconds }) => rtoSeconds)),
      fullServiceSeconds: worst(recoveries.map(({ flows }) => fullService(flows))),
    },
  ];
}

/** Each location's active stamps with twins in the next location of the document, the last one's in the first. */
function pairsOf({ deployment, stamps, capacity, active }: StampPlan, mode: StampModeId): readonly Pair[] {
  const { model } = deployment;
  const { length } = model.locations;
  if (length < 2) return [];
  const strategy = mode === 'ACTIVE_PASSIVE_WARM' ? 'WARM_SPARE' : 'COLD_SPARE';
  return model.locations.flatMap(({ index }) => {
    const here = stamps.activeByLocation[index] ?? 0;
    if (here === 0) return [];
    const locations = [index, (index + 1) % length];
    const pair = oneStampDeployment({ model, capacity, activeStamps: active, locations }, strategy);
    return pair === null ? [] : [{ stamps: here, deployment: pair }];
  });
}

function twinOf(pair: Pair, all: Deployment): { readonly location: string; readonly twin: string } {
  const [own, twin] = pair.deployment.used;
  const fallback = all.used[0]?.id ?? '';
  return { location: own?.id ?? fallback, twin: twin?.id ?? fallback };
}

function fullService(
  flows: readonly { readonly scopes: readonly { readonly scope: string; readonly fullServiceSeconds: number }[] }[],
): number | null {
  return worst(
    flows.flatMap(({ scopes }) =>
      scopes.filter(({ scope }) => scope === 'REGION').map(({ fullServiceSeconds }) => fullServiceSeconds),
    ),
  );
}

function worst(seconds: readonly (number | null)[]): number | null {
  const known = seconds.filter((one) => one !== null);
  return known.length === 0 ? null : Math.max(...known);
}
