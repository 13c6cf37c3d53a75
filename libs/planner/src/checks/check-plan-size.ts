import { decimal, designLoad, sumDecimals, type Decimal, type Workload, type WorkloadComponent } from '@headroom/core';
import type { ProblemDraft } from '../problems/problem.js';

/** More replicas of one component, or capacity units, than any plan is for; counts stay exact far below this. */
const MOST_REPLICAS = 10_000_000;

/** Each stamp is placed by itself. */
const MOST_STAMPS = 100_000;

/** The plan must be of a size that can be computed: replicas of a component and stamps within bounds. */
export function checkPlanSize(workload: Workload): readonly ProblemDraft[] {
  const load = designLoad(workload.demand);
  const tooMany = workload.components.flatMap((component, index) =>
    checkComponent({ workload, component, index, load }),
  );
  return [...tooMany, ...checkStamps(workload, load)];
}

interface SizeQuestion {
  readonly workload: Workload;
  readonly component: WorkloadComponent;
  readonly index: number;
  readonly load: Decimal;
}

function checkComponent({ workload, component, index, load }: SizeQuestion): readonly ProblemDraft[] {
  const calls = load.times(callsPerWorkUnit(workload, component.name));
  if (!('placements' in component)) return [];
  const capacities = component.placements.flatMap(({ capacityPerSecond }) =>
    capacityPerSecond === null ? [] : [decimal(capacityPerSecond)],
  );
  const { normalMax, failureMax } = workload.utilization;
  const usable = decimal(normalMax).lt(failureMax) ? normalMax : failureMax;
  const isWithin = capacities.every((capacity) => calls.div(capacity.times(usable)).lte(MOST_REPLICAS));
  if (isWithin) return [];
  return [
    {
      path: ['components', index, 'capacityPerSecond'],
      code: 'OUT_OF_RANGE',
      message: `Component "${component.name}" would need more than ${MOST_REPLICAS} replicas.`,
      expected: `a load and a capacity that need at most ${MOST_REPLICAS} replicas`,
    },
  ];
}

function callsPerWorkUnit(workload: Workload, component: string): Decimal {
  const steps = workload.flows.flatMap(({ share, path }) => path.map((step) => ({ share, ...step })));
  const own = steps.filter((step) => step.component === component);
  return sumDecimals(own.map(({ share, calls }) => decimal(share).times(calls)));
}

function checkStamps({ strategyOptions }: Workload, load: Decimal): readonly ProblemDraft[] {
  const capacity = strategyOptions.stampCapacityPerSecond;
  if (capacity === null || load.div(capacity).lte(MOST_STAMPS)) return [];
  return [
    {
      path: ['strategyOptions', 'stampCapacityPerSecond'],
      code: 'OUT_OF_RANGE',
      message: `The load would need more than ${MOST_STAMPS} stamps.`,
      expected: `a load and a stamp that need at most ${MOST_STAMPS} stamps`,
    },
  ];
}
