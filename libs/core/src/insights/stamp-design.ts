import type { InsightSource } from './insight-source.js';
import { type SharedDependencies, sharedDependencies } from './stamp-dependencies.js';
import { type StampMode, stampModes } from './stamp-modes.js';
import { stampPlan } from './stamp-plan.js';
import { type NextStamp, nextStamp, type StampStep, stampSteps } from './stamp-steps.js';
import { type TenantAvailabilities, tenantAvailabilities } from './stamp-tenants.js';
import { type StampUnit, stampUnits } from './stamp-units.js';

/** Everything about deployment stamps that the plan does not show. */
export interface StampDesign {
  /** What one stamp carries, units of work per second. */
  readonly capacityPerSecond: string;
  readonly activeStamps: number;
  readonly spareStamps: number;
  /** Share of all tenants that one lost stamp takes along. */
  readonly blastRadiusRatio: number;
  readonly units: readonly StampUnit[];
  readonly next: NextStamp;
  readonly steps: readonly StampStep[];
  readonly shared: SharedDependencies;
  readonly availability: TenantAvailabilities;
  readonly modes: readonly StampMode[];
}

/** Deployment stamps in detail (S62–S67); null where the strategy has no plan. */
export function stampDesign(source: Pick<InsightSource, 'planned'>): StampDesign | null {
  const stamped = stampPlan(source);
  if (stamped === null) return null;
  return {
    capacityPerSecond: stamped.capacity.toFixed(),
    activeStamps: stamped.active,
    spareStamps: stamped.stamps.spare,
    blastRadiusRatio: 1 / stamped.active,
    units: stampUnits(stamped),
    next: nextStamp(stamped),
    steps: stampSteps(stamped),
    shared: sharedDependencies(stamped),
    availability: tenantAvailabilities(stamped),
    modes: stampModes(stamped),
  };
}
