import { requireNonNegative, requirePositive } from '../numbers/argument-range.js';
import { compensatedSum } from '../numbers/compensated-sum.js';

/** How much it hurts to have bought too much or too little. */
export interface RegretWeights {
  /** Weight of what was spent above the optimum. */
  readonly overWeight: number;
  /** Weight of what was spent below it. */
  readonly underWeight: number;
  /** Exponent above 0; above 1 large mistakes count more than in proportion. */
  readonly exponent: number;
}

/** A plan's cost, and the cost that would have been best in one world. */
export interface RegretInput extends RegretWeights {
  readonly planCost: number;
  readonly optimalCost: number;
}

/** Regret of a plan in one world: `((C_p − C_o)·a_o)^e` over, `((C_o − C_p)·a_u)^e` under (Netflix, model §14). */
export function regret({ planCost, optimalCost, overWeight, underWeight, exponent }: RegretInput): number {
  requireNonNegative({ overWeight, underWeight });
  requirePositive({ exponent });
  const difference = planCost - optimalCost;
  return (difference >= 0 ? difference * overWeight : -difference * underWeight) ** exponent;
}

/** Plans, and the worlds that are held against them. */
export interface RegretTable extends RegretWeights {
  readonly planCosts: readonly number[];
  /** Optimal cost of each world. */
  readonly optimalCosts: readonly number[];
}

/** Plans by regret. */
export interface LeastRegret {
  /** Sum over the worlds, plan by plan. */
  readonly totalRegret: readonly number[];
  /** Largest over the worlds, plan by plan. */
  readonly worstRegret: readonly number[];
  /** Index of the plan of least total regret; null without plans. */
  readonly leastTotalIndex: number | null;
  /** Index of the plan whose worst regret is least (minimax); null without plans. */
  readonly minimaxIndex: number | null;
}

/** Least regret over equally likely worlds, by sum and by worst case (model §14). Throws RangeError out of range. */
export function leastRegret({ planCosts, optimalCosts, ...weights }: RegretTable): LeastRegret {
  const regrets = planCosts.map((planCost) =>
    optimalCosts.map((optimalCost) => regret({ planCost, optimalCost, ...weights })),
  );
  const totalRegret = regrets.map((ofPlan) => compensatedSum(ofPlan));
  const worstRegret = regrets.map((ofPlan) => Math.max(0, ...ofPlan));
  return {
    totalRegret,
    worstRegret,
    leastTotalIndex: indexOfLeast(totalRegret),
    minimaxIndex: indexOfLeast(worstRegret),
  };
}

function indexOfLeast(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.indexOf(Math.min(...values));
}
