import type { EditValue, FindingEdit } from '../plan/evaluation.js';
import type { PlanningModel } from '../plan/planning-model.js';

/** A change of one field of the document, e.g. `router.method`. */
export function edit(path: string, value: EditValue): FindingEdit {
  return { path, value };
}

/** A change of one field of a component. */
export function componentEdit({ index }: { readonly index: number }, field: string, value: EditValue): FindingEdit {
  return edit(`components[${String(index)}].${field}`, value);
}

/** A change of one field of a location. */
export function locationEdit({ index }: { readonly index: number }, field: string, value: EditValue): FindingEdit {
  return edit(`locations[${String(index)}].${field}`, value);
}

/** True where a workload names more than one location, so that routers, replication and failover matter. */
export function hasSeveralLocations({ locations }: PlanningModel): boolean {
  return locations.length > 1;
}
