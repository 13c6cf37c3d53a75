import type { ComponentInput, FlowInput, WorkloadFlow } from '@headroom/core';

/** The flow of a document that has none: everything, once (contract 1). */
const ALL_FLOW = 'all';

const NO_TARGETS: WorkloadFlow['targets'] = { availability: null, rtoSeconds: null, rpoSeconds: null, latencyMs: null };

/** Flows with the calls of each step; a step without calls takes the component's `callsPerWorkUnit` (contract 2.10.3). */
export function resolveFlows(
  flows: readonly FlowInput[] | undefined,
  components: readonly Pick<ComponentInput, 'name' | 'callsPerWorkUnit'>[],
): readonly WorkloadFlow[] {
  const calls = new Map(components.map((component) => [component.name, component.callsPerWorkUnit ?? '1']));
  if (flows === undefined) {
    const path = components.map(({ name }) => ({ component: name, calls: calls.get(name) ?? '1' }));
    return [{ name: ALL_FLOW, share: '1', path, criticality: null, targets: NO_TARGETS }];
  }
  return flows.map((flow) => ({
    name: flow.name,
    share: flow.share,
    path: flow.path.map((step) => ({
      component: step.component,
      calls: step.calls ?? calls.get(step.component) ?? '1',
    })),
    criticality: flow.criticality ?? null,
    targets: {
      availability: flow.targets?.availability ?? null,
      rtoSeconds: flow.targets?.rto ?? null,
      rpoSeconds: flow.targets?.rpo ?? null,
      latencyMs: flow.targets?.latencyMs ?? null,
    },
  }));
}
