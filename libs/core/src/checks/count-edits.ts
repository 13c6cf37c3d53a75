import type { FindingEdit } from '../plan/evaluation.js';
import type { ModelLocation, ModelReplicated } from '../plan/planning-model.js';
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

/** One change per field: the largest count that is asked of it. */
export function largestPerField(edits: readonly FindingEdit[]): readonly FindingEdit[] {
  const paths = [...new Set(edits.map(({ path }) => path))];
  return paths.map((path) => {
    const counts = edits.filter((one) => one.path === path).map(({ value }) => Number(value));
    return { path, value: Math.max(...counts) };
  });
}

/** Spreads what runs today in a location over all zones of it. */
export function spreadTodayEdits(component: ModelReplicated, { id, input }: ModelLocation): readonly FindingEdit[] {
  const entry = (component.input.current ?? []).findIndex(({ location }) => location === id);
  return entry < 0 ? [] : [componentEdit(component, `current[${String(entry)}].zones`, input.zones)];
}
