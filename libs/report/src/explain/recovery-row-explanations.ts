import {
  belowSeconds,
  equivalentOutageSeconds,
  expectedOver,
  type LossTimeline,
  stableFromSeconds,
} from '@headroom/core';

import type { Explanation } from './explanation.js';
import { explanationOf } from './explanation-builder.js';
import { expectedTerm } from './expected-terms.js';
import { firstServiceTerm } from './first-service-terms.js';
import { minServedOperand, type Term } from './need-terms.js';
import { constantOperand, inputOperand } from './operands.js';
import { type RecoveryPlace, type RowLoss, rowLosses, worstLoss } from './row-losses.js';
import { rpoExplanation } from './rpo-explanations.js';
import { belowTerm, outageTerm, stableTerm, type Threshold } from './timeline-terms.js';

/** Every figure of a row of the recovery table but its timeline (contract 2.5). */
export function rowExplanations(place: RecoveryPlace): readonly Explanation[] {
  const losses = rowLosses(place);
  const { model } = place.context.deployed;
  const available = availableThreshold(place);
  const figures: readonly Figure[] = [
    figure(
      'firstServiceSeconds',
      (loss) => goodOf(loss).firstServiceSeconds,
      (loss) => firstServiceTerm(place, loss),
    ),
    figure(
      'rtoSeconds',
      (loss) => stableFromSeconds(goodOf(loss), model.minServedRatio.value),
      stableAt(place, minServedThreshold(place)),
    ),
    figure('fullServiceSeconds', (loss) => stableFromSeconds(goodOf(loss), 1), stableAt(place, WHOLE)),
    figure(
      'belowSeconds',
      (loss) => belowSeconds(goodOf(loss), available.ratio),
      (loss) => belowTerm({ place, timeline: goodOf(loss) }, available),
    ),
    figure(
      'equivalentOutageSeconds',
      (loss) => equivalentOutageSeconds(goodOf(loss)),
      (loss) => outageTerm({ place, timeline: goodOf(loss) }),
    ),
    expectedFigure(place, {
      field: 'expectedBelowSeconds',
      plain: 'belowSeconds',
      measure: (one) => belowSeconds(one, available.ratio),
    }),
    expectedFigure(place, {
      field: 'expectedEquivalentOutageSeconds',
      plain: 'equivalentOutageSeconds',
      measure: equivalentOutageSeconds,
    }),
  ];
  return [...figures.flatMap((one) => figureExplanation({ place, losses, ...one })), rpoExplanation(place)];
}

/** The figures of a row that its timelines give. */
type FigureField =
  | 'firstServiceSeconds'
  | 'rtoSeconds'
  | 'fullServiceSeconds'
  | 'belowSeconds'
  | 'equivalentOutageSeconds'
  | 'expectedBelowSeconds'
  | 'expectedEquivalentOutageSeconds';

const FIGURE_LABELS: Readonly<Record<FigureField, string>> = {
  firstServiceSeconds: 'time until the lost share is served at all',
  rtoSeconds: 'time until the required share is served for good',
  fullServiceSeconds: 'time until the whole load is served for good',
  belowSeconds: 'time with less than the available share served',
  equivalentOutageSeconds: 'lost work as seconds of a full outage',
  expectedBelowSeconds: 'expected time with less than the available share served, failed failovers included',
  expectedEquivalentOutageSeconds: 'expected lost work as seconds of a full outage, failed failovers included',
};

interface Figure {
  readonly field: FigureField;
  readonly figureOf: (loss: RowLoss) => number;
  readonly termOf: (loss: RowLoss) => Term;
}

function figure(field: FigureField, figureOf: Figure['figureOf'], termOf: Figure['termOf']): Figure {
  return { field, figureOf, termOf };
}

interface ExpectedInput {
  readonly field: FigureField;
  readonly plain: 'belowSeconds' | 'equivalentOutageSeconds';
  readonly measure: (timeline: LossTimeline) => number;
}

function expectedFigure(place: RecoveryPlace, { field, plain, measure }: ExpectedInput): Figure {
  const { model } = place.context.deployed;
  const expected = (loss: RowLoss): number =>
    loss.kind === 'FAILOVER' ? expectedOver(model, (way) => measure(loss.timelineOf(way))) : measure(goodOf(loss));
  return { field, figureOf: expected, termOf: (loss) => expectedTerm({ place, loss, plain, measure }) };
}

type FigureInput = Figure & { readonly place: RecoveryPlace; readonly losses: readonly RowLoss[] };

function figureExplanation({ place, losses, field, figureOf, termOf }: FigureInput): readonly Explanation[] {
  const worst = worstLoss(losses, figureOf);
  if (worst === null) return [];
  const { row, flow, path } = place;
  return [
    explanationOf({
      path: `${path}.${field}`,
      label: `${FIGURE_LABELS[field]}, flow ${flow.name}, a ${row.scope.toLowerCase()} of ${row.location} lost`,
      value: row[field],
      unit: 's',
      ...termOf(worst),
      guidePoints: ['S68', 'S78', 'S86', 'S88', 'S92'],
      rule: 'contract 2.5, 2.10.20, 2.10.28; model §5',
      notes: losses.length > 1 ? [`The worst of ${String(losses.length)} losses of this kind.`] : [],
    }),
  ];
}

function goodOf(loss: RowLoss): LossTimeline {
  return loss.timelineOf('GOOD');
}

function stableAt(place: RecoveryPlace, threshold: Threshold): Figure['termOf'] {
  return (loss) => stableTerm({ place, timeline: goodOf(loss) }, threshold);
}

const WHOLE: Threshold = { operand: constantOperand({ name: 'whole', value: 1, meaning: 'the whole load' }), ratio: 1 };

function minServedThreshold({ context }: RecoveryPlace): Threshold {
  return { operand: minServedOperand(context), ratio: context.deployed.model.minServedRatio.value };
}

function availableThreshold({ context }: RecoveryPlace): Threshold {
  const value = context.workload.targets.availableRatio;
  return {
    operand: inputOperand(context, { name: 'availableRatio', value, path: 'targets.availableRatio' }),
    ratio: Number(value),
  };
}
