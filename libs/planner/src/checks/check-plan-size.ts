import {
  callsPerUnitOfWork,
  decimal,
  designLoad,
  type Decimal,
  type Workload,
  type WorkloadComponent,
} from '@headroom/core';
import type { ProblemDraft } from '../problems/problem.js';

/** More replicas of one component, or capacity units, than any plan is for; counts stay exact far below this. */
const MOST_REPLICAS = 1_000_000;

/** Each stamp is placed by itself. */
const MOST_STAMPS = 100_000;

/**
 * Sets of healthy locations × states of a location's zones × components × flows: the engine conditions on every one,
 * some hundred thousand of them in a second.
 */
const MOST_DOMAIN_STATES = 1_500_000;

/** Batches in which a pool may grow before the repair; each is a point of the timeline. */
const MOST_BATCHES = 10_000;

/** The plan must be of a size that can be computed: replicas, stamps, domain states and batches within bounds. */
export function checkPlanSize(workload: Workload): readonly ProblemDraft[] {
  const load = designLoad(workload.demand);
  const callsPerUnit = callsPerUnitOfWork(workload);
  const tooMany = workload.components.flatMap((component, index) =>
    checkComponent({ workload, component, index, calls: load.times(callsPerUnit.get(component.name) ?? 0) }),
  );
  return [...tooMany, ...checkStamps(workload, load), ...checkDomainStates(workload), ...checkBatches(workload)];
}

function checkDomainStates({ locations, components, flows }: Workload): readonly ProblemDraft[] {
  const sets = locations.length * 2 ** (locations.length - 1);
  const states = sets * 2 ** Math.max(...locations.map(({ zones }) => zones)) * components.length * flows.length;
  if (states <= MOST_DOMAIN_STATES) return [];
  return [
    {
      path: ['locations'],
      code: 'OUT_OF_RANGE',
      message: `${locations.length} locations with their zones, ${components.length} components and ${flows.length} flows have ${states} failure states to weigh.`,
      expected: `at most ${MOST_DOMAIN_STATES}: fewer locations, zones, components or flows`,
    },
  ];
}

function checkBatches({ locations, components }: Workload): readonly ProblemDraft[] {
  const longest = Math.max(...locations.flatMap(({ mttrSeconds, zoneMttrSeconds }) => [mttrSeconds, zoneMttrSeconds]));
  return components.flatMap((component, index) => {
    if (!('scaleOut' in component)) return [];
    const { batchEverySeconds } = component.scaleOut;
    if (batchEverySeconds === 0 || longest / batchEverySeconds <= MOST_BATCHES) return [];
    return [
      {
        path: ['components', index, 'scaleOut', 'batchEvery'],
        code: 'OUT_OF_RANGE' as const,
        message: `Component "${component.name}" would grow in more than ${MOST_BATCHES} batches while a location is repaired.`,
        expected: `at least ${Math.ceil(longest / MOST_BATCHES)} seconds between batches`,
      },
    ];
  });
}

interface SizeQuestion {
  readonly workload: Workload;
  readonly component: WorkloadComponent;
  readonly index: number;
  /** Calls per second of the component. */
  readonly calls: Decimal;
}

function checkComponent({ workload, component, index, calls }: SizeQuestion): readonly ProblemDraft[] {
  if (!('placements' in component)) return [];
  const capacities = component.placements.flatMap(({ capacityPerSecond }) =>
    capacityPerSecond === null ? [] : [decimal(capacityPerSecond)],
  );
  const { normalMax, failureMax } = workload.utilization;
  const usable = decimal(normalMax).lt(failureMax) ? normalMax : failureMax;
  const isWithin = capacities.every((capacity) => calls.div(capacity.times(usable)).lte(MOST_REPLICAS));
  if (component.minReplicas > MOST_REPLICAS) return [tooManyAtLeast(component.name, index)];
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

function tooManyAtLeast(name: string, index: number): ProblemDraft {
  return {
    path: ['components', index, 'minReplicas'],
    code: 'OUT_OF_RANGE',
    message: `Component "${name}" has more than ${MOST_REPLICAS} replicas at least.`,
    expected: `at most ${MOST_REPLICAS}`,
  };
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
