import type { Catalog } from '@headroom/catalog';
import { parseDocument, planDocument, type PlannedDocument } from '@headroom/planner';
import { comparePlanContents, type PlanComparison } from '../comparison/compare-plans.js';
import type { ComparedPlan } from '../comparison/compared-plan.js';
import { planDrift } from '../drift/plan-drift.js';
import { basisOf } from '../plan/plan-basis.js';
import { done, type Outcome, type PlanError, refused } from '../plan/plan-error.js';
import type {
  Drifted,
  DriftRequest,
  KeptComparison,
  KeptPlan,
  PlannedContent,
  PlanningRequest,
  PlansComputing,
} from '../services/plans-computing.js';
import { type ComputedPlan, figureChoices } from '../summary/plan-figures.js';
import { keptComputed, readComputed, readStanding } from './kept-computed.js';

/** Computes in the thread that asks, with this catalogue. */
export function computeHere(catalog: Catalog): PlansComputing {
  return computeBy((document) => planDocument({ text: document, catalog }));
}

/** Computes in the thread that asks, planning documents so. */
export function computeBy(plan: (document: string) => PlannedDocument): PlansComputing {
  return {
    plan: async (request) => contentOf(plan(request.document), request),
    choices: async (computed) => figureChoices(await readComputed(computed)),
    compare: async (comparison) => compareKept(comparison),
    drift: async (request) => driftOf(plan(request.saved.document), request),
  };
}

/** What is kept of a planned document, or everything that is wrong with it. */
export async function contentOf(
  planned: PlannedDocument,
  { document, modelVersion }: PlanningRequest,
): Promise<Outcome<PlannedContent>> {
  if (!planned.ok) return refused({ code: 'INVALID_DOCUMENT', problems: planned.problems });
  return done(await keptContent(planned, { document, modelVersion }));
}

async function keptContent(
  planned: ComputedPlan,
  { document, modelVersion }: PlanningRequest,
): Promise<PlannedContent> {
  return {
    document,
    computed: await keptComputed(planned),
    basis: basisOf(planned.evaluation, modelVersion),
    choices: figureChoices(planned),
  };
}

/** The drift of a kept plan to its document as planned today. */
async function driftOf(planned: PlannedDocument, { saved, modelVersion }: DriftRequest): Promise<Outcome<Drifted>> {
  if (!planned.ok) return refused({ code: 'INVALID_DOCUMENT', problems: planned.problems });
  const today = await keptContent(planned, { document: saved.document, modelVersion });
  const { strategy, basis } = saved;
  const then = { ...(await readStanding(saved.computed, strategy)), strategy, basis };
  const { evaluation, workload } = planned;
  const drift = planDrift({ saved: then, today: { evaluation, workload, basis: today.basis } });
  return done({ drift, today });
}

/** Compares kept plans. */
async function compareKept({ plans, baseline, toleranceRatio }: KeptComparison): Promise<Outcome<PlanComparison>> {
  const compared: ComparedPlan[] = [];
  const errors: PlanError[] = [];
  for (const plan of plans) {
    const side = await comparedPlan(plan);
    if (side.ok) compared.push(side.value);
    else errors.push(...side.errors);
  }
  if (errors.length > 0) return refused(...errors);
  return done(comparePlanContents({ plans: compared, baseline, toleranceRatio }));
}

/** A document that could be read when it was saved can be read again, unless the rules for documents have become stricter. */
async function comparedPlan(plan: KeptPlan): Promise<Outcome<ComparedPlan>> {
  const { id, label, document, computed, strategy, basis } = plan;
  const parsed = parseDocument({ text: document });
  if (!parsed.ok) return refused({ code: 'INVALID_DOCUMENT', problems: parsed.problems });
  const { evaluation } = await readStanding(computed, strategy);
  return done({ id, label, evaluation, strategy, input: parsed.input, basis });
}
