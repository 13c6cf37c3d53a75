import type { PlanDrift } from '@headroom/plans';
import { describeFinding } from '@headroom/report';

/** A drift whose findings have their words. */
export function describedDrift(drift: PlanDrift): PlanDrift {
  const { appeared, gone } = drift.findings;
  return { ...drift, findings: { appeared: appeared.map(describeFinding), gone: gone.map(describeFinding) } };
}
