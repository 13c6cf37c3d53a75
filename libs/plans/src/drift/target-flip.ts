import type { StrategyPlan, TargetName, TargetStatus, TargetVerdict } from '@headroom/core';

/** A target that is judged differently today. */
export interface TargetFlip {
  readonly target: TargetName;
  /** Null = the workload's. */
  readonly flow: string | null;
  readonly from: TargetStatus;
  readonly to: TargetStatus;
  readonly required: string | number | null;
  readonly achievedFrom: string | number | null;
  readonly achievedTo: string | number | null;
}

/** The targets of a strategy whose status differs; none where one side has no plan. */
export function targetFlips(then: StrategyPlan | null, now: StrategyPlan | null): readonly TargetFlip[] {
  const before = then?.verdict?.targets ?? [];
  return (now?.verdict?.targets ?? []).flatMap((today) => {
    const earlier = before.find((target) => target.target === today.target && target.flow === today.flow);
    return earlier === undefined || earlier.status === today.status ? [] : [flip(earlier, today)];
  });
}

function flip(earlier: TargetVerdict, { target, flow, status, required, achieved }: TargetVerdict): TargetFlip {
  return {
    ...{ target, flow, required },
    from: earlier.status,
    to: status,
    achievedFrom: earlier.achieved,
    achievedTo: achieved,
  };
}
