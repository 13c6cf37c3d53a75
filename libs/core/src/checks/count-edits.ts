import type { FindingEdit } from '../plan/evaluation.js';
import type { ModelReplicated } from '../plan/planning-model.js';
import type { StrategyId } from '../workload/vocabulary.js';
import { componentEdit } from './document-edits.js';

/** A pool that should have more replicas. */
export interface CountChange {
  readonly strategy: StrategyId;
  readonly component: ModelReplicated;
  /** Id of the location that needs them. */
  readonly location: string;
  /** Replicas that should run there. */
  readonly count: number;
}

/**
 * Raises a count in the document: what runs today for `CURRENT`, the number of gateways, else the least replicas of the
 * component in a location.
 */
export function countEdits({ strategy, component, location, count }: CountChange): readonly FindingEdit[] {
  const { input } = component;
  if (strategy === 'CURRENT') {
    const entry = (input.current ?? []).findIndex((one) => one.location === location);
    return entry < 0 ? [] : [componentEdit(component, `current[${String(entry)}].running`, count)];
  }
  return [componentEdit(component, input.kind === 'network' ? 'count' : 'minReplicas', count)];
}
