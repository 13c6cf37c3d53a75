import { openCatalog } from '@headroom/catalog/node';
import { type PlannedDocument, planDocument } from '@headroom/planner';
import { basisOf } from '../plan/plan-basis.js';
import { revisionOf } from '../plan/plan-revision.js';
import type { PlanRevision, SavedPlan, Stamp } from '../plan/saved-plan.js';
import { figureChoices, figuresOf } from '../summary/plan-figures.js';
import { TWO_REGIONS } from './sample-documents.js';

/** Version of the model in samples. */
export const SAMPLE_MODEL_VERSION = '1';

/** Two teams that samples belong to. */
export const TEAM_A = sampleId(0xa);
export const TEAM_B = sampleId(0xb);

const catalog = openCatalog();
const planned = new Map<string, PlannedDocument>();

/** Ids in the form of a UUIDv7 that sort like their numbers. */
export function sampleId(number: number): string {
  return `01900000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

/** Somebody at a second of one day. */
export function sampleStamp(second: number): Stamp {
  return { actorId: 'ada', actorName: 'Ada', at: new Date(Date.UTC(2026, 8, 1, 12, 0, second)).toISOString() };
}

/** Plans a document with the shipped catalogue, each text once. */
export function planSample(document: string): PlannedDocument {
  const known = planned.get(document) ?? planDocument({ text: document, catalog });
  planned.set(document, known);
  return known;
}

/** A plan as it is stored: a real evaluation of its document, and everything else as given or plain. */
export function samplePlan({
  document = TWO_REGIONS,
  ...given
}: Partial<SavedPlan> & { readonly id: string }): SavedPlan {
  const content = planSample(document);
  if (!content.ok) throw new Error(JSON.stringify(content.problems));
  const { evaluation, workload } = content;
  const choices = figureChoices(content);
  return {
    document,
    // As plans were kept before they were compressed, which can be made at once.
    computed: new Uint8Array(new TextEncoder().encode(JSON.stringify({ evaluation, workload }))),
    basis: basisOf(evaluation, SAMPLE_MODEL_VERSION),
    figures: figuresOf(choices, given.strategy ?? null) ?? choices.asRecommended,
    teamId: TEAM_A,
    name: `plan ${given.id}`,
    strategy: null,
    notes: '',
    tags: [],
    reviewOn: null,
    status: 'DRAFT',
    revision: 1,
    lock: null,
    created: sampleStamp(0),
    updated: sampleStamp(0),
    approved: null,
    supersededById: null,
    deleted: null,
    ...given,
  };
}

/** The first revision of a sample. */
export function firstRevision(plan: SavedPlan): PlanRevision {
  return revisionOf(plan, { cause: 'SAVED', made: plan.created });
}
