import { readdirSync, readFileSync } from 'node:fs';

import { openCatalog } from '@headroom/catalog/node';
import type { Evaluation, Finding, SurvivalRow } from '@headroom/core';
import { planDocument, type WorkloadSource } from '@headroom/planner';
import { describeEvaluation } from '@headroom/report';

import type { PlanningAnswer } from './planning-answer.js';

const catalog = openCatalog();
const EXAMPLES_FOLDER = new URL('../../../../../examples/', import.meta.url);

/** Names of the example documents. */
export const EXAMPLE_NAMES: readonly string[] = readdirSync(EXAMPLES_FOLDER).map((file) => file.replace('.yaml', ''));

const evaluated = new Map<string, Evaluation>();

/** The answer to an example document, as recommended, in a workspace with a portal. */
export function exampleAnswer(name: string): PlanningAnswer {
  const known =
    evaluated.get(name) ?? evaluationOf({ text: readFileSync(new URL(`${name}.yaml`, EXAMPLES_FOLDER), 'utf8') });
  evaluated.set(name, known);
  return answerTo(known);
}

/** The evaluation of a document with its words. Throws where it has problems. */
export function evaluationOf(source: WorkloadSource): Evaluation {
  const planned = planDocument({ ...source, catalog });
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
  return describeEvaluation(planned.evaluation);
}

/** A new answer without a choice. */
export function answerTo(evaluation: Evaluation): PlanningAnswer {
  return {
    answerId: '01993f5a-7c1e-7d52-9f0e-3f6f0a1b2c3d',
    evaluation,
    strategy: null,
    saved: null,
    sharedTo: [],
    portalUrl: 'https://headroom.example.com/plan?answer=01993f5a-7c1e-7d52-9f0e-3f6f0a1b2c3d',
  };
}

/** The storefront as if no strategy had a plan for it. */
export function hopelessAnswer(): PlanningAnswer {
  const { evaluation } = exampleAnswer('storefront');
  const reason = {
    code: 'TOO_MANY_ZONES_LOST',
    values: { location: 'azure/eastus', zones: 3, tolerate: '3 zones' },
    message: null,
    suggestion: null,
  } as const;
  const strategies = evaluation.strategies.map((plan) => ({
    ...plan,
    status: 'INFEASIBLE' as const,
    reason,
    ...{ locations: [], components: [], stamps: null, survival: [], recovery: null, reliability: null, cost: null },
    ...{ verdict: null, findings: [] },
  }));
  const recommendation = {
    status: 'NOT_ACHIEVABLE',
    strategy: null,
    reason: { code: 'NO_STRATEGY_APPLIES', values: {}, message: null },
    ...{ runnersUp: [], bindingTarget: null, relaxation: null, flipPoints: [] },
  } as const;
  return answerTo(describeEvaluation({ ...evaluation, strategies, recommendation }));
}

/** Names as long and as hostile as a document can make them. */
function longName(kind: string, index: number): string {
  return `${kind}-${String(index)} <!channel> *bold* & <@U1|x> ${'long '.repeat(40)}`.trim();
}

/** How large an answer is made. */
export interface AnswerSize {
  readonly components: number;
  readonly locations: number;
}

/** The storefront blown up: every component in every location, every loss of it, and hundreds of findings and assumptions. */
export function largeAnswer({ components, locations }: AnswerSize): PlanningAnswer {
  const { evaluation } = exampleAnswer('storefront');
  const places = Array.from({ length: locations }, (_, index) => longName('azure/region', index));
  const names = Array.from({ length: components }, (_, index) => longName('component', index));
  const findings = names.map((subject, index) => longFinding(subject, index));
  const strategies = evaluation.strategies.map((plan) => {
    const [component] = plan.components;
    const [placed] = component?.locations ?? [];
    const [location] = plan.locations;
    if (component === undefined || placed === undefined || location === undefined) return plan;
    return {
      ...plan,
      locations: places.map((name) => ({ ...location, location: name })),
      components: names.map((name) => ({
        ...component,
        name,
        locations: places.map((place) => ({ ...placed, location: place })),
      })),
      survival: names.flatMap((name) => places.flatMap((place) => lossesOf(plan.survival, { name, place }))),
      recovery: plan.recovery === null ? null : { ...plan.recovery, flows: blownUpFlows(plan.recovery.flows, places) },
      cost:
        plan.cost === null
          ? null
          : {
              ...plan.cost,
              lines: names.flatMap((name) => (plan.cost?.lines ?? []).map((line) => ({ ...line, component: name }))),
            },
      findings,
    };
  });
  const assumptions = names.flatMap((name) =>
    evaluation.assumptions.map((one) => ({ ...one, name: `${name}.${one.name}` })),
  );
  const workload = { ...evaluation.workload, name: longName('workload', 0) };
  return answerTo(describeEvaluation({ ...evaluation, workload, strategies, findings, assumptions }));
}

function lossesOf(rows: readonly SurvivalRow[], { name, place }: { readonly name: string; readonly place: string }) {
  return rows.map((row) => ({ ...row, component: name, location: place, lost: row.lost === null ? null : place }));
}

type Flows = NonNullable<Evaluation['strategies'][number]['recovery']>['flows'];

/** Every location recovers in its own time, so that no two losses are alike. */
function blownUpFlows(flows: Flows, places: readonly string[]): Flows {
  return flows.map((flow) => ({
    ...flow,
    scopes: flow.scopes.flatMap((row) =>
      places.map((location, index) => ({
        ...row,
        location,
        fullServiceSeconds: row.fullServiceSeconds * (index + 1),
        timeline: row.timeline.map((point) => ({ ...point, atSeconds: point.atSeconds * (index + 1) })),
      })),
    ),
  }));
}

function longFinding(subject: string, index: number): Finding {
  const severity = (['ERROR', 'WARNING', 'INFO'] as const)[index % 3] ?? 'INFO';
  return {
    code: 'SINGLE_INSTANCE',
    severity,
    subject,
    guidePoint: 'S01',
    values: {},
    edits: [],
    message: null,
    remedy: null,
  };
}
