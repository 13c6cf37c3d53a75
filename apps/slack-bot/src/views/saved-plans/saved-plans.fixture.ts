import { openCatalog } from '@headroom/catalog/node';
import { planDocument } from '@headroom/planner';
import { basisOf, type ComputedPlan, figureChoices, type PlanSummary, type SavedPlan } from '@headroom/plans';
import { readFileSync } from 'node:fs';

/** Who has saved it. */
export const ANN = { actorId: 'ann', actorName: 'Ann & Co', at: '2026-11-20T08:00:00.000Z' };
const STOREFRONT = new URL('../../../../../examples/storefront.yaml', import.meta.url);

/** A name as long and as hostile as one can be. */
export const HOSTILE_NAME = `<!channel> *bold* & <@U1|x> ${'very long '.repeat(400)}`;

/** The storefront as a saved plan, with another document or other fields. */
export function savedStorefront(
  given: Partial<SavedPlan> = {},
  { document = readFileSync(STOREFRONT, 'utf8') }: { readonly document?: string } = {},
): SavedPlan & ComputedPlan {
  const planned = planDocument({ text: document, catalog: openCatalog() });
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
  const { evaluation, workload } = planned;
  return {
    ...{
      id: '01993f5a',
      teamId: 'team',
      name: 'Checkout',
      status: 'DRAFT',
      revision: 3,
      document,
      evaluation,
      workload,
      // As plans were kept before they were compressed, which can be made at once.
      computed: new Uint8Array(new TextEncoder().encode(JSON.stringify({ evaluation, workload }))),
      figures: figureChoices(planned).asRecommended,
    },
    ...{ basis: basisOf(evaluation, '1'), strategy: null, notes: '', tags: [], reviewOn: null, lock: null },
    ...{ created: ANN, updated: ANN, approved: null, supersededById: null, deleted: null },
    ...given,
  };
}

/** A plan in a list. */
export function listedPlan(given: Partial<PlanSummary> = {}): PlanSummary {
  return {
    ...{ id: '01993f5a', teamId: 'team', name: 'Checkout', status: 'DRAFT', revision: 3, strategy: null },
    ...{ recommendedStrategy: 'WARM_SPARE', standingStrategy: 'WARM_SPARE', meetsTargets: true },
    ...{ monthlyCost: '31676.16', currency: 'USD', notes: '', tags: [], regions: ['azure/eastus'], skus: [] },
    ...{ reviewOn: null, basis: { modelVersion: '1', catalogDate: '2026-06-18' }, isLocked: false, isDeleted: false },
    ...{ created: ANN, updated: ANN },
    ...given,
  };
}

/** All that is read as markup in blocks. */
export function mrkdwnIn(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  const { type, text } = value as { readonly type?: unknown; readonly text?: unknown };
  const own = type === 'mrkdwn' && typeof text === 'string' ? text : '';
  return [own, ...Object.values(value).map(mrkdwnIn)].join('\n');
}
