import { planningModel } from '../plan/build-model.js';
import type { ModelManaged, ModelReplicated, PlanningModel } from '../plan/planning-model.js';
import { aWorkload, type WorkloadDraft } from './a-workload.js';

/** The model of a drafted workload. */
export function modelOf(draft: WorkloadDraft): PlanningModel {
  return planningModel(aWorkload(draft));
}

/** A component that stands in replicas, by its name; throws where there is none. */
export function replicatedOf(model: PlanningModel, name: string): ModelReplicated {
  const component = model.components.find((one) => one.name === name);
  if (component?.kind !== 'replicated') throw new Error(`${name} does not stand in replicas`);
  return component;
}

/** A managed component by its name; throws where there is none. */
export function managedOf(model: PlanningModel, name: string): ModelManaged {
  const component = model.components.find((one) => one.name === name);
  if (component?.kind !== 'managed') throw new Error(`${name} is not managed`);
  return component;
}
