import { countedScopes, type FlowRecovery, type PlanRecovery } from '@headroom/core';

import type { Explanation, Operand } from './explanation.js';
import { absentExplanation, explanationOf } from './explanation-builder.js';
import { answerOperand } from './operands.js';
import type { PlanContext } from './plan-context.js';
import { rowExplanations } from './recovery-row-explanations.js';
import { timelineExplanations } from './timeline-point-explanations.js';

/** Every number of a plan's recovery: the plan's, the flows', and each row's with its timeline (contract 2.5). */
export function recoveryExplanations(context: PlanContext): readonly Explanation[] {
  const { recovery } = context.plan;
  if (recovery === null) return [];
  return [
    ...FIELDS.map((field) => planExplanation({ context, recovery, field })),
    ...recovery.flows.flatMap((flow) => FIELDS.map((field) => flowExplanation({ context, flow, field }))),
    ...recovery.flows.flatMap((flow) => rowsOf(context, flow)),
  ];
}

const FIELDS = ['rtoSeconds', 'rpoSeconds'] as const;

type Field = (typeof FIELDS)[number];

function rowsOf(context: PlanContext, recovery: FlowRecovery): readonly Explanation[] {
  const flow = context.deployed.model.flows.find(({ name }) => name === recovery.name);
  if (flow === undefined) return [];
  return recovery.scopes.flatMap((row, index) => {
    const place = { context, flow, row, path: `${flowPath(context, recovery.name)}.scopes.${String(index)}` };
    return [...rowExplanations(place), ...timelineExplanations(place)];
  });
}

function flowPath({ root }: PlanContext, flow: string): string {
  return `${root}.recovery.flows.${flow}`;
}

interface WorstInput {
  readonly context: PlanContext;
  readonly path: string;
  readonly label: string;
  readonly value: number | null;
  readonly operands: readonly Operand[];
}

function worstExplanation({ path, label, value, operands }: WorstInput): Explanation {
  const head = { path, label, unit: 's', guidePoints: ['S01', 'S86', 'S91'], rule: 'contract 2.5, 2.10.6, 2.10.17' };
  if (value === null) return absentExplanation({ ...head, notes: ['No loss that counts has this figure.'] });
  return explanationOf({ ...head, value, formula: `max(${operands.map(({ name }) => name).join(', ')})`, operands });
}

/** The worst over the flows that count. */
function planExplanation({
  context,
  recovery,
  field,
}: {
  readonly context: PlanContext;
  readonly recovery: PlanRecovery;
  readonly field: Field;
}): Explanation {
  const counting = new Set(context.deployed.model.countingFlows.map(({ name }) => name));
  const operands = recovery.flows.flatMap(({ name, ...flow }, index) => {
    const value = flow[field];
    const isCounted = counting.has(name) && value !== null;
    return isCounted
      ? [answerOperand({ name: `flow${String(index)}`, value, unit: 's', path: `${flowPath(context, name)}.${field}` })]
      : [];
  });
  return worstExplanation({
    context,
    path: `${context.root}.recovery.${field}`,
    label: `${LABELS[field]} of the plan`,
    value: recovery[field],
    operands,
  });
}

const LABELS: Readonly<Record<Field, string>> = { rtoSeconds: 'recovery time (RTO)', rpoSeconds: 'data loss (RPO)' };

/** The worst over the rows with a tolerance above 0. */
function flowExplanation({
  context,
  flow,
  field,
}: {
  readonly context: PlanContext;
  readonly flow: FlowRecovery;
  readonly field: Field;
}): Explanation {
  const counted = countedScopes(context.deployed);
  const operands = flow.scopes.flatMap((row, index) => {
    const value = row[field];
    if (!counted.has(row.scope) || value === null) return [];
    return [
      answerOperand({
        name: `row${String(index)}`,
        value,
        unit: 's',
        path: `${flowPath(context, flow.name)}.scopes.${String(index)}.${field}`,
      }),
    ];
  });
  return worstExplanation({
    context,
    path: `${flowPath(context, flow.name)}.${field}`,
    label: `${LABELS[field]} of flow ${flow.name}`,
    value: flow[field],
    operands,
  });
}
