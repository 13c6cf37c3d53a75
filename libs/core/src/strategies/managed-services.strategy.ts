import { flowOver, modelManaged } from '../plan/build-model.js';
import type { ModelComponent, PlanningModel } from '../plan/planning-model.js';
import type {
  ManagedComponent,
  ReplicatedComponent,
  WorkloadManagedAlternative,
} from '../workload/workload-component.js';
import type { Strategy } from './strategy.js';
import { zoneRedundant } from './zone-redundant.strategy.js';

/**
 * Managed services: every component that has a managed alternative becomes it, planned in capacity units whose
 * redundancy the provider runs; the others stand as in the zone-redundant design (S27–S33). The service level of a
 * zone-redundant service already contains its zones and is never multiplied by them.
 */
export const managedServices: Strategy<'MANAGED_SERVICES'> = {
  id: 'MANAGED_SERVICES',
  size: ({ model, shares }) => {
    const managed = withManagedAlternatives(model);
    if (managed === model) return { outcome: 'NOT_APPLICABLE', code: 'NEEDS_MANAGED_ALTERNATIVE', values: {} };
    return zoneRedundant.size({ model: managed, shares });
  },
};

/** The model with every managed alternative in place; the same model where there is none. */
export function withManagedAlternatives(model: PlanningModel): PlanningModel {
  const components = model.components.map(replaced);
  if (components.every((component, index) => component === model.components[index])) return model;
  const swap = (flow: PlanningModel['workloadFlow']): PlanningModel['workloadFlow'] => {
    const own = flow.components.map((component) => components[component.index] ?? component);
    return flowOver({ name: flow.name, input: flow.input, components: own });
  };
  const flows = model.flows.map(swap);
  const countingFlows = model.countingFlows.map((flow) => flows[model.flows.indexOf(flow)] ?? flow);
  return { ...model, components, flows, countingFlows, workloadFlow: swap(model.workloadFlow) };
}

function replaced(component: ModelComponent): ModelComponent {
  if (component.kind !== 'replicated' || component.input.managedAlternative === null) return component;
  return modelManaged(component, managedFrom(component.input, component.input.managedAlternative));
}

function managedFrom(input: ReplicatedComponent, alternative: WorkloadManagedAlternative): ManagedComponent {
  return {
    kind: 'managed',
    name: input.name,
    callsPerWorkUnit: input.callsPerWorkUnit,
    deleteLock: input.deleteLock,
    backup: input.backup,
    autoFailover: input.autoFailover,
    capacityUnit: alternative.capacityUnit,
    capacityUnitsPerCall: alternative.capacityUnitsPerCall,
    capacityUnitStep: alternative.capacityUnitStep,
    pricePerCapacityUnitHour: alternative.pricePerCapacityUnitHour,
    availability: alternative.availability,
    multiRegionAvailability: alternative.multiRegionAvailability,
  };
}
