import type { FindingEdit } from '../plan/evaluation.js';
import type { ModelReplicated, PlanningModel } from '../plan/planning-model.js';
import type { ComponentPlacement } from '../workload/workload-component.js';
import type { WorkloadCheck } from './check.js';
import { componentEdit } from './document-edits.js';

/**
 * Replicas of one component that are not identical: another size within a provider, or another capacity anywhere. Equal
 * counts then carry unequal shares after a failover (S05).
 */
export const mixedSkus: WorkloadCheck<'MIXED_SKUS'> = {
  code: 'MIXED_SKUS',
  scope: 'WORKLOAD',
  severity: 'INFO',
  guidePoint: 'S05',
  find: ({ model }) =>
    model.components
      .filter((component) => component.kind === 'replicated')
      .filter((component) => isMixed(model, component))
      .map((component) => ({
        subject: component.name,
        values: {
          skus: distinct(component.input.placements.map(({ sku }) => sku ?? 'own size')),
          capacities: distinct(component.input.placements.map(({ capacityPerSecond }) => capacityPerSecond ?? '')),
        },
        edits: sameEverywhere(model, component),
      })),
};

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}

function isMixed(model: PlanningModel, component: ModelReplicated): boolean {
  const { placements } = component.input;
  if (distinct(placements.map(({ capacityPerSecond }) => capacityPerSecond ?? '')).length > 1) return true;
  const providers = distinct(model.locations.map(({ input }) => input.provider));
  return providers.some((provider) => {
    const skus = placements.filter((_, index) => model.locations[index]?.input.provider === provider);
    return new Set(skus.map(({ sku }) => sku)).size > 1;
  });
}

/** The first location's size in every location; over several providers there is no such size. */
function sameEverywhere(model: PlanningModel, component: ModelReplicated): readonly FindingEdit[] {
  const [first] = component.input.placements;
  if (first === undefined || new Set(model.locations.map(({ input }) => input.provider)).size > 1) return [];
  const entries = component.input.placements.map(({ location }) => ({ location, ...sizeOf(first) }));
  return [componentEdit(component, 'perLocation', entries)];
}

function sizeOf({
  sku,
  capacityPerSecond,
  pricePerHour,
  priceOrigin,
}: ComponentPlacement): Readonly<Record<string, string>> {
  return {
    ...(sku === null ? {} : { sku }),
    ...(capacityPerSecond === null ? {} : { capacityPerSecond }),
    ...(sku === null || priceOrigin.date === null ? { pricePerHour } : {}),
  };
}
