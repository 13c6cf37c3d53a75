import { unitsIn } from '../cost/service-lines.js';
import { decimalText, sumDecimals } from '../numbers/decimal.js';
import type { UpDown } from '../numbers/probability.js';
import type { Deployment } from '../plan/deployment.js';
import type { Availability, ModelGlobal, ModelLocation, ModelManaged } from '../plan/planning-model.js';
import type { StrategyId } from '../workload/vocabulary.js';
import type { DecimalText } from '../workload/workload-input.js';
import type { InsightSource } from './insight-source.js';

/**
 * How a service level enters the availability of the workload: once for everything, or in each location given that the
 * location is up. Neither is raised to the number of zones or locations that it already contains.
 */
export type ServiceLevelCounting = 'ONCE' | 'PER_LOCATION';

/** A managed or global service under one strategy: its abstracted capacity and its service level. */
export interface ServiceLevel {
  readonly strategy: StrategyId;
  readonly component: string;
  readonly kind: 'managed' | 'global';
  /** Name of the unit; null for global services, which have no capacity to plan. */
  readonly capacityUnit: string | null;
  /** Provisioned units in every location of the strategy. */
  readonly units: readonly { readonly location: string; readonly units: DecimalText }[];
  readonly totalUnits: DecimalText | null;
  /** The published service level that counts. */
  readonly serviceLevel: UpDown;
  readonly counting: ServiceLevelCounting;
  /** What counts beside the locations: the level itself, or given that a location is up `min(1, SLA / p_location)`. */
  readonly counted: readonly { readonly location: string | null; readonly availability: UpDown }[];
}

/**
 * Managed and global services of every strategy (S29, S30, S31; contract 2.6): units in each location instead of
 * instances, and a service level that is counted once, because a zone-redundant one already contains its zones.
 */
export function serviceLevels({ planned }: Pick<InsightSource, 'planned'>): readonly ServiceLevel[] {
  return planned.flatMap(({ plan, deployment }) =>
    deployment.model.components.flatMap((component) => {
      if (component.kind === 'replicated') return [];
      const { strategy } = plan;
      return component.kind === 'global'
        ? [globalLevel({ strategy, component })]
        : [managedLevel({ strategy, component, plan: deployment })];
    }),
  );
}

function globalLevel({ strategy, component }: { strategy: StrategyId; component: ModelGlobal }): ServiceLevel {
  const level = pair(component.availability);
  return {
    strategy,
    component: component.name,
    kind: 'global',
    capacityUnit: null,
    units: [],
    totalUnits: null,
    serviceLevel: level,
    counting: 'ONCE',
    counted: [{ location: null, availability: level }],
  };
}

interface ManagedPlace {
  readonly strategy: StrategyId;
  readonly component: ModelManaged;
  readonly plan: Deployment;
}

function managedLevel({ strategy, component, plan }: ManagedPlace): ServiceLevel {
  const units = plan.used.map(({ id, index }) => ({ id, units: unitsIn(plan, { component, location: index }) }));
  const multiRegion = plan.used.length > 1 ? component.multiRegionAvailability : null;
  const level = pair(multiRegion ?? component.availability);
  return {
    strategy,
    component: component.name,
    kind: 'managed',
    capacityUnit: component.input.capacityUnit,
    units: units.map(({ id, units: count }) => ({ location: id, units: decimalText(count) })),
    totalUnits: decimalText(sumDecimals(units.map(({ units: count }) => count))),
    serviceLevel: level,
    counting: multiRegion === null ? 'PER_LOCATION' : 'ONCE',
    counted:
      multiRegion === null
        ? plan.used.map((location) => ({ location: location.id, availability: givenLocation(component, location) }))
        : [{ location: null, availability: level }],
  };
}

/** `min(1, SLA / p_location)`: the level already contains the location that is counted beside it. */
function givenLocation({ availability }: ModelManaged, { availability: location }: ModelLocation): UpDown {
  const u = Math.max(0, (availability.down - location.down) / location.up);
  return { p: 1 - u, u };
}

function pair({ up, down }: Availability): UpDown {
  return { p: up, u: down };
}
