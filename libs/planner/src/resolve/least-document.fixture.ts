import { openCatalog } from '@headroom/catalog/node';
import type { Workload } from '@headroom/core';
import { prepareWorkload } from '../prepare-workload.js';

/** The shipped catalogue. */
export const catalog = openCatalog();

/** The least document that plans. */
export const LEAST = {
  name: 'storefront',
  demand: { peakPerSecond: 12_000 },
  locations: ['azure/eastus', 'azure/westus3'] as readonly unknown[],
  components: [{ name: 'web', kind: 'compute', sku: 'Standard_D4s_v5', capacityPerSecond: 100 }] as readonly unknown[],
};

/** The least document with other fields at the top, resolved; throws where it has problems. */
export function resolve(more: Record<string, unknown>) {
  const answer = prepareWorkload({ input: { ...LEAST, ...more }, catalog });
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer;
}

/** Codes, paths and suggestions of what is wrong with the least document with other fields at the top. */
export function problemsOf(more: Record<string, unknown>): readonly string[] {
  const answer = prepareWorkload({ input: { ...LEAST, ...more }, catalog });
  return answer.ok
    ? []
    : answer.problems.map(({ path, code, suggestion }) => [code, path, suggestion ?? ''].join(' ').trim());
}

/** The placements of a component; none where its kind has none. */
export function placementsOf(workload: Workload, index = 0) {
  const component = workload.components[index];
  return component !== undefined && 'placements' in component ? component.placements : [];
}

/** A compute component with a price of its own. */
export function own(name: string) {
  return { name, kind: 'compute', pricePerHour: '0.10', capacityPerSecond: 100 };
}
