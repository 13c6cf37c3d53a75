/** A served ratio that misses a threshold by less than this meets it (contract 2.10.25). */
export const THRESHOLD_TOLERANCE = 1e-12;

/** From `atSeconds` on, until the next step, this share of the load is served. */
export interface ServiceStep {
  readonly atSeconds: number;
  readonly servedRatio: number;
}

/**
 * What share of a flow's load is served after a loss: constant between steps, whole again from `endSeconds`, when what
 * was lost is repaired (contract 2.10.20). The first step is at 0 and the times rise.
 */
export interface ServiceTimeline {
  readonly steps: readonly ServiceStep[];
  readonly endSeconds: number;
  /** First time at which anybody of the lost share is served; at most `endSeconds`. */
  readonly firstServiceSeconds: number;
}

/** The figures of one timeline (contract 2.5). */
export interface ServiceFigures {
  readonly firstServiceSeconds: number;
  readonly rtoSeconds: number;
  readonly fullServiceSeconds: number;
  readonly belowSeconds: number;
  readonly equivalentOutageSeconds: number;
}

/** True where a ratio reaches a threshold, a miss by less than 1e-12 included. */
export function reaches(ratio: number, threshold: number): boolean {
  return ratio >= threshold - THRESHOLD_TOLERANCE;
}

/** The first time from which the served share stays at the threshold; 0 where it never falls below (contract 2.10.28). */
export function stableFromSeconds({ steps, endSeconds }: ServiceTimeline, threshold: number): number {
  let stableFrom = endSeconds;
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    const step = steps[index];
    if (step === undefined || !reaches(step.servedRatio, threshold)) return stableFrom;
    stableFrom = step.atSeconds;
  }
  return stableFrom;
}

/** Integrates a function of the served ratio over the timeline: exact, since the ratio is constant between steps. */
export function integrateSteps(
  { steps, endSeconds }: ServiceTimeline,
  valueOf: (servedRatio: number) => number,
): number {
  let sum = 0;
  for (let index = 0; index < steps.length; index += 1) {
    const step = steps[index];
    if (step === undefined) continue;
    const until = steps[index + 1]?.atSeconds ?? endSeconds;
    sum += (until - step.atSeconds) * valueOf(step.servedRatio);
  }
  return sum;
}

/** Time with less than `availableRatio` served. */
export function belowSeconds(timeline: ServiceTimeline, availableRatio: number): number {
  return integrateSteps(timeline, (served) => (reaches(served, availableRatio) ? 0 : 1));
}

/** `∫(1 − served)dt`: the loss as seconds of a full outage (model §0 T_eq). */
export function equivalentOutageSeconds(timeline: ServiceTimeline): number {
  return integrateSteps(timeline, (served) => 1 - served);
}

/** `∫(settled − served)⁺dt`: what the window loses beyond what the settled state loses anyway (contract 2.6). */
export function lossBeforeSettling(timeline: ServiceTimeline, settledRatio: number): number {
  return integrateSteps(timeline, (served) => Math.max(0, settledRatio - served));
}

/** All figures of a timeline. */
export function serviceFigures(
  timeline: ServiceTimeline,
  { minServedRatio, availableRatio }: { readonly minServedRatio: number; readonly availableRatio: number },
): ServiceFigures {
  return {
    firstServiceSeconds: timeline.firstServiceSeconds,
    rtoSeconds: stableFromSeconds(timeline, minServedRatio),
    fullServiceSeconds: stableFromSeconds(timeline, 1),
    belowSeconds: belowSeconds(timeline, availableRatio),
    equivalentOutageSeconds: equivalentOutageSeconds(timeline),
  };
}

/** Cuts steps at the repair and drops those that change nothing. */
export function serviceTimeline({ steps, endSeconds, firstServiceSeconds }: ServiceTimeline): ServiceTimeline {
  const kept: ServiceStep[] = [];
  for (const step of steps) {
    if (step.atSeconds >= endSeconds) break;
    const last = kept[kept.length - 1];
    if (last !== undefined && last.servedRatio === step.servedRatio) continue;
    if (last !== undefined && last.atSeconds === step.atSeconds) kept.pop();
    kept.push(step);
  }
  return { steps: kept, endSeconds, firstServiceSeconds: Math.min(firstServiceSeconds, endSeconds) };
}
