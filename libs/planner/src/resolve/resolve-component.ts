import type { ComponentInput, ComponentKind, WorkloadComponent } from '@headroom/core';
import type { ComponentContext } from './component-context.js';
import { resolveGlobal } from './resolve-component-base.js';
import { resolveManaged } from './resolve-managed.js';
import { resolveCompute, resolveData, resolveNetwork } from './resolve-replicated.js';

type ComponentResolver = (component: ComponentInput, context: ComponentContext) => WorkloadComponent;

const RESOLVERS: Readonly<Record<ComponentKind, ComponentResolver>> = {
  compute: resolveCompute,
  data: resolveData,
  network: resolveNetwork,
  managed: resolveManaged,
  global: resolveGlobal,
};

/** A component with its defaults, sizes and prices, by its kind (contract 1.1). */
export function resolveComponent(component: ComponentInput, context: ComponentContext): WorkloadComponent {
  return RESOLVERS[component.kind](component, context);
}
