import type { StrategyId, TargetName } from '../workload/vocabulary.js';
import type { DecimalText } from '../workload/workload-input.js';
import type { RecommendationCode, TargetCode } from './answer-codes.js';
import type { FindingValue } from './finding.js';

export type TargetStatus = 'MET' | 'NOT_MET' | 'NOT_JUDGED';

export interface TargetVerdict {
  readonly target: TargetName;
  /** A flow's own target names the flow; null = the workload's. */
  readonly flow: string | null;
  readonly status: TargetStatus;
  /** Decimal text, seconds or a count; null where not stated. */
  readonly required: string | number | null;
  readonly achieved: string | number | null;
  /** Code of what decides, with the numbers behind it; the words come from `@headroom/report`. */
  readonly explanation: {
    readonly code: TargetCode;
    readonly values: Readonly<Record<string, FindingValue>>;
    readonly message: string | null;
  };
}

export interface Verdict {
  readonly meetsTargets: boolean;
  readonly targets: readonly TargetVerdict[];
}

export interface RunnerUp {
  readonly strategy: StrategyId;
  readonly extraAnnualCost: DecimalText;
  readonly rtoSeconds: number | null;
  readonly rpoSeconds: number | null;
  readonly availability: number;
  readonly monthlyTotal: DecimalText;
}

export interface Relaxation {
  readonly strategy: StrategyId;
  readonly target: TargetName;
  readonly flow: string | null;
  readonly required: string | number | null;
  readonly achieved: string | number | null;
  readonly monthlyTotal: DecimalText;
}

/** Where the recommendation changes: it holds while `quantity` stays on its side of `threshold`. */
export interface FlipPoint {
  readonly quantity: 'DOWNTIME_COST_PER_HOUR' | 'PEAK_PER_SECOND';
  readonly holds: 'BELOW' | 'ABOVE';
  readonly threshold: DecimalText;
  /** What is recommended beyond it; null = nothing achievable. */
  readonly strategyBeyond: StrategyId | null;
}

export interface Recommendation {
  readonly status: 'RECOMMENDED' | 'NOT_ACHIEVABLE';
  readonly strategy: StrategyId | null;
  readonly reason: {
    readonly code: RecommendationCode;
    readonly values: Readonly<Record<string, FindingValue>>;
    readonly message: string | null;
  };
  readonly runnersUp: readonly RunnerUp[];
  readonly bindingTarget: { readonly target: TargetName; readonly flow: string | null } | null;
  readonly relaxation: Relaxation | null;
  readonly flipPoints: readonly FlipPoint[];
}

export interface TradeOff {
  readonly from: StrategyId;
  readonly to: StrategyId;
  readonly extraMonthly: DecimalText;
  readonly extraNines: number | null;
  /** Monthly money per extra nine; null where there is none to gain. */
  readonly costPerNine: DecimalText | null;
  /** Downtime cost per hour at which both cost the same a year; null where neither buys less downtime. */
  readonly breakEvenDowntimeCostPerHour: DecimalText | null;
}
