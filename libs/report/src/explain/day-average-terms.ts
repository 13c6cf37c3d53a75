import type { ModelReplicated } from '@headroom/core';

import type { LinePlace } from './cost-line-explanations.js';
import { capacityOperand, carriedLoadOperands, limitOperand, type Term } from './need-terms.js';
import { constantOperand, inputOperand } from './operands.js';
import { minReplicasOperand } from './pool-terms.js';
import { normalPlace } from './running-terms.js';

/** A self-run component's line. */
interface DayQuestion extends LinePlace {
  readonly component: ModelReplicated;
}

/** True where the replicas for the load follow the hourly profile (contract 1.1 `autoscale`). */
export function followsTheDay({ context, component }: DayQuestion): boolean {
  const { input } = component;
  return input.kind === 'compute' && input.autoscale && context.workload.demand.hourlyProfile !== null;
}

/** `Σ_h max(minReplicas, N_load(profile_h·L))/24` for every hour of the month. */
export function dayAverageTerm(place: DayQuestion): Term {
  const { context, component, line } = place;
  const need = normalPlace({ context, component, location: line.location });
  const profile = (context.workload.demand.hourlyProfile ?? []).map((ratio, hour) =>
    inputOperand(context, { name: `hour${String(hour)}`, value: ratio, path: `demand.hourlyProfile.${String(hour)}` }),
  );
  const capacity = capacityOperand(need);
  const parts = profile.map(({ name }) =>
    capacity === null
      ? `max(minReplicas, if(load * ${name} > 0, 1, 0))`
      : `max(minReplicas, ceil(load * weight * ${name} / (capacity * normalMax * totalWeight)))`,
  );
  return {
    formula: `sum(${parts.join(', ')}) / 24 * hours`,
    operands: [
      minReplicasOperand({ context, component }),
      ...carriedLoadOperands(need),
      ...(capacity === null ? [] : [capacity]),
      limitOperand(context, 'normalMax'),
      ...profile,
      constantOperand({ name: 'hours', value: 730, unit: 'h', meaning: 'hours of a month' }),
    ],
  };
}
