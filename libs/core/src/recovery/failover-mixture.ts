import type { PlanningModel } from '../plan/planning-model.js';
import type { FailoverWay } from './region-loss.js';

/** A way the failover can go, with its chance. */
export interface WeightedWay {
  readonly way: FailoverWay;
  readonly chance: number;
}

/** Chance that the capacity asked for after a region loss can be had: 1 with a reservation (contract 1, 2.5). */
function allocationSuccess(model: PlanningModel): number {
  const { strategyOptions } = model.workload;
  return strategyOptions.reserveCapacity ? 1 : Number(strategyOptions.allocationSuccessRatio);
}

/** The three ways of a region failover with their chances; they add up to 1 (contract 2.5). */
export function failoverWays(model: PlanningModel): readonly WeightedWay[] {
  const success = Number(model.workload.failover.successRatio);
  const allocated = allocationSuccess(model);
  return [
    { way: 'GOOD', chance: success * allocated },
    { way: 'NO_CAPACITY', chance: success * (1 - allocated) },
    { way: 'NO_FAILOVER', chance: 1 - success },
  ];
}

/** Expected value over the ways; ways without chance are not asked. */
export function expectedOver(model: PlanningModel, valueOf: (way: FailoverWay) => number): number {
  return failoverWays(model).reduce((sum, { way, chance }) => (chance === 0 ? sum : sum + chance * valueOf(way)), 0);
}
