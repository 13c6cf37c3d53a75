import type { transitions } from '@headroom/core';

import type { Term } from './need-terms.js';
import { answerOperand, constantOperand, engineOperand, inputOperand } from './operands.js';
import { placementPath, type PlanContext } from './plan-context.js';

const HOURS_PER_YEAR = constantOperand({ name: 'hoursOfYear', value: 8760, meaning: 'hours of a year' });

/** How often a year a location, a zone or a replica is lost (contract 2.6, 2.10.27; model §9). */
export function rateTerm(context: PlanContext, { cause, eventsPerHour }: ReturnType<typeof transitions>[number]): Term {
  const [kind, ...names] = cause.split(' ');
  const location = context.workload.locations.find(({ location: id }) => names.includes(id));
  if (location !== undefined && kind === 'REGION') {
    return domainRate(context, {
      availability: location.availability,
      mttrSeconds: location.mttrSeconds,
      path: `locations.${location.location}`,
      fields: ['availability', 'mttr'],
    });
  }
  if (location !== undefined && kind === 'ZONE') {
    const { zoneAvailabilityGivenRegion, zoneMttrSeconds } = location;
    const fields = ['zoneAvailabilityGivenRegion', 'zoneMttr'] as const;
    return domainRate(context, {
      availability: zoneAvailabilityGivenRegion,
      mttrSeconds: zoneMttrSeconds,
      path: `locations.${location.location}`,
      fields,
    });
  }
  const component = context.deployed.model.components.find(
    ({ name }) => cause === `REPLICA ${name} ${location?.location ?? ''}`,
  );
  if (component?.kind === 'replicated' && location !== undefined)
    return replicaRate({ context, component, location: location.location });
  return {
    formula: 'perHour * hoursOfYear',
    operands: [engineOperand({ name: 'perHour', value: eventsPerHour, unit: '/h', method: cause }), HOURS_PER_YEAR],
  };
}

interface DomainRate {
  readonly availability: string;
  readonly mttrSeconds: number;
  readonly path: string;
  readonly fields: readonly [string, string];
}

function domainRate(context: PlanContext, { availability, mttrSeconds, path, fields }: DomainRate): Term {
  return {
    formula: '(1 - availability) / (repair / 3600) * hoursOfYear',
    operands: [
      inputOperand(context, { name: 'availability', value: availability, path: `${path}.${fields[0]}` }),
      inputOperand(context, { name: 'repair', value: mttrSeconds, unit: 's', path: `${path}.${fields[1]}` }),
      HOURS_PER_YEAR,
    ],
  };
}

interface ReplicaRate {
  readonly context: PlanContext;
  readonly component: Extract<PlanContext['deployed']['model']['components'][number], { readonly kind: 'replicated' }>;
  readonly location: string;
}

function replicaRate({ context, component, location }: ReplicaRate): Term {
  const index = context.deployed.model.locations.find(({ id }) => id === location)?.index ?? 0;
  const running = context.deployed.countOf(component, index).running;
  return {
    formula: 'running / (mttf / 3600) * hoursOfYear',
    operands: [
      answerOperand({
        name: 'running',
        value: running,
        unit: 'replicas',
        path: `${placementPath(context, { component: component.name, location })}.running`,
      }),
      inputOperand(context, {
        name: 'mttf',
        value: component.mttfSeconds,
        unit: 's',
        path: `components.${component.name}.mttf`,
      }),
      HOURS_PER_YEAR,
    ],
  };
}
