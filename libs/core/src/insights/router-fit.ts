import type { StrategyId, RoutingMethod } from '../workload/vocabulary.js';
import type { DecimalText } from '../workload/workload-input.js';
import type { InsightSource } from './insight-source.js';
import type { StrategyShape } from '../strategies/strategy.js';
import type { Workload } from '../workload/workload.js';

/** How far a router reaches: one region, or all; UNKNOWN where the document names none that is known. */
export type RouterReach = 'REGIONAL' | 'GLOBAL' | 'UNKNOWN';

/** How the router fits one strategy. */
export interface RouterFit {
  readonly strategy: StrategyId;
  readonly sku: string | null;
  /** Locations that the strategy uses; with more than one a router stands in front and is paid. */
  readonly locations: number;
  readonly isNeeded: boolean;
  readonly reach: RouterReach;
  /** Reaches as far as the redundancy behind it; null where the reach is not known or no router is needed. */
  readonly reachFits: boolean | null;
  readonly method: RoutingMethod;
  readonly methodStated: boolean;
  /** Methods that suit the strategy; empty where no router is needed. */
  readonly fittingMethods: readonly RoutingMethod[];
  readonly methodFits: boolean | null;
  /** Users are led away from a location that cannot serve (S70). */
  readonly drainsUnhealthyLocations: boolean;
  readonly availability: DecimalText;
  /** null where the price depends on queries and is not stated. */
  readonly monthlyCost: DecimalText | null;
}

/** Scope and method of the router against every strategy (S56, S70, S75, S90, S108). */
export function routerFits({ workload, planned }: InsightSource): readonly RouterFit[] {
  const { router } = workload;
  const reach = reachOf(workload);
  return planned.map(({ plan, deployment }) => {
    const isNeeded = deployment.used.length > 1;
    const fittingMethods = isNeeded ? FITTING_METHODS[deployment.shape] : [];
    return {
      strategy: plan.strategy,
      sku: router.sku,
      locations: deployment.used.length,
      isNeeded,
      reach,
      reachFits: !isNeeded || reach === 'UNKNOWN' ? null : reach === 'GLOBAL',
      method: router.method,
      methodStated: router.methodStated,
      fittingMethods,
      methodFits: isNeeded ? fittingMethods.includes(router.method) : null,
      drainsUnhealthyLocations: router.drainsUnhealthyLocations,
      availability: router.availability,
      monthlyCost: router.priced ? router.monthlyCost : null,
    };
  });
}

/** Active locations need latency or weighted routing (S75), a primary with spares priority routing (S90); stamps any. */
const FITTING_METHODS: Readonly<Record<StrategyShape, readonly RoutingMethod[]>> = {
  SINGLE: [],
  ACTIVE: ['WEIGHTED', 'LATENCY'],
  PASSIVE: ['PRIORITY'],
  STAMPS: ['WEIGHTED', 'LATENCY', 'PRIORITY'],
};

function reachOf({ router, limits }: Workload): RouterReach {
  const name = router.sku?.toLowerCase() ?? null;
  if (name === null) return 'UNKNOWN';
  if (limits.routers.some(({ regionalNames }) => regionalNames.some((part) => name.includes(part)))) return 'REGIONAL';
  return limits.routers.some(({ globalName }) => name.includes(globalName.toLowerCase())) ? 'GLOBAL' : 'UNKNOWN';
}
