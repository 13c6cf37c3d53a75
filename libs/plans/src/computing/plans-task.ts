import type { PlanComparison } from '../comparison/compare-plans.js';
import type { Outcome } from '../plan/plan-error.js';
import type { Drifted, PlannedContent, PlansComputing } from '../services/plans-computing.js';
import type { FigureChoices } from '../summary/plan-figures.js';

/** A computation as data, which can be sent to another thread. */
export type PlansTask = {
  readonly [Name in keyof PlansComputing]: {
    readonly name: Name;
    readonly argument: Parameters<PlansComputing[Name]>[0];
  };
}[keyof PlansComputing];

/** Does what was sent. */
export async function runPlansTask(computing: PlansComputing, task: PlansTask): Promise<unknown> {
  switch (task.name) {
    case 'plan':
      return computing.plan(task.argument);
    case 'choices':
      return computing.choices(task.argument);
    case 'compare':
      return computing.compare(task.argument);
    case 'drift':
      return computing.drift(task.argument);
  }
}

/** Computes by sending everything to where `runPlansTask` does it. */
export function computeThere(run: (task: PlansTask) => Promise<unknown>): PlansComputing {
  return {
    plan: async (argument) => (await run({ name: 'plan', argument })) as Outcome<PlannedContent>,
    choices: async (argument) => (await run({ name: 'choices', argument })) as FigureChoices,
    compare: async (argument) => (await run({ name: 'compare', argument })) as Outcome<PlanComparison>,
    drift: async (argument) => (await run({ name: 'drift', argument })) as Outcome<Drifted>,
  };
}
