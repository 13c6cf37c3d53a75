import type { LossTimeline } from '@headroom/core';

import type { Operand } from './explanation.js';
import type { Term } from './need-terms.js';
import { answerOperand, constantOperand, engineOperand } from './operands.js';
import type { RecoveryPlace } from './row-losses.js';

/** A miss of a threshold by less than this meets it (contract 2.10.25). */
const TOLERANCE = '0.000000000001';
/** Segments of an integral that are printed one by one; the rest is one term. */
const PRINTED_SEGMENTS = 24;

/** Between two changes of a timeline: from, until, and what is served meanwhile. */
interface Segment {
  readonly index: number;
  readonly from: number;
  readonly until: number;
  readonly served: number;
}

/** A timeline of a row: shown in the answer, or recomputed where the row shows another loss's. */
export interface TimelineQuestion {
  readonly place: RecoveryPlace;
  readonly timeline: LossTimeline;
}

function segmentsOf({ steps, endSeconds }: LossTimeline): readonly Segment[] {
  return steps.map(({ atSeconds, servedRatio }, index) => ({
    index,
    from: atSeconds,
    until: steps[index + 1]?.atSeconds ?? endSeconds,
    served: servedRatio,
  }));
}

/** True where the row of the answer shows this very timeline. */
function isShown({ place, timeline }: TimelineQuestion): boolean {
  const shown = place.row.timeline;
  return (
    shown.length === timeline.steps.length + 1 &&
    shown.at(-1)?.atSeconds === timeline.endSeconds &&
    timeline.steps.every(
      (step, index) => shown[index]?.atSeconds === step.atSeconds && shown[index]?.servedRatio === step.servedRatio,
    )
  );
}

interface PointOperand {
  readonly name: string;
  readonly index: number;
  readonly field: 'atSeconds' | 'servedRatio';
  readonly value: number;
}

function pointOperand(question: TimelineQuestion, { name, index, field, value }: PointOperand): Operand {
  const unit = field === 'atSeconds' ? 's' : '';
  const path = `${question.place.path}.timeline.${String(index)}.${field}`;
  if (isShown(question)) return answerOperand({ name, value, unit, path });
  return engineOperand({
    name,
    value,
    unit,
    method: 'timeline of the worst loss of this kind (contract 2.5, 2.10.28)',
  });
}

function timeAt(question: TimelineQuestion, index: number): Operand {
  const value = question.timeline.steps[index]?.atSeconds ?? question.timeline.endSeconds;
  return pointOperand(question, { name: `t${String(index)}`, index, field: 'atSeconds', value });
}

function servedAt(question: TimelineQuestion, index: number): Operand {
  const value = question.timeline.steps[index]?.servedRatio ?? 1;
  return pointOperand(question, { name: `s${String(index)}`, index, field: 'servedRatio', value });
}

const toleranceOperand = constantOperand({
  name: 'tolerance',
  value: TOLERANCE,
  meaning: 'a miss by less than this is met (contract 2.10.25)',
});

/** `∫(1 − served)dt`, segment by segment; long timelines end in one summed term. */
export function outageTerm(question: TimelineQuestion): Term {
  const segments = segmentsOf(question.timeline);
  const printed = segments.slice(0, PRINTED_SEGMENTS);
  const rest = segments.slice(PRINTED_SEGMENTS);
  const parts = printed.map(({ index }) => `(t${String(index + 1)} - t${String(index)}) * (1 - s${String(index)})`);
  const operands = printed.flatMap(({ index }) => [
    timeAt(question, index),
    servedAt(question, index),
    timeAt(question, index + 1),
  ]);
  if (rest.length === 0) return { formula: `sum(${parts.join(', ')})`, operands };
  const value = rest.reduce((sum, { from, until, served }) => sum + (until - from) * (1 - served), 0);
  const later = engineOperand({
    name: 'later',
    value,
    unit: 's',
    method: `the same for the ${String(rest.length)} segments that follow`,
  });
  return { formula: `sum(${parts.join(', ')}, later)`, operands: [...operands, later] };
}

/** A threshold of the served ratio as an operand, with its number. */
export interface Threshold {
  readonly operand: Operand;
  readonly ratio: number;
}

/** The first time from which the served share stays at the threshold (contract 2.5 rto, full service). */
export function stableTerm(question: TimelineQuestion, threshold: Threshold): Term {
  const last = segmentsOf(question.timeline).findLast(({ served }) => isBelow(served, threshold));
  const name = threshold.operand.name;
  const bound = [threshold.operand, toleranceOperand];
  if (last === undefined) return neverBelow(question, threshold);
  const [served, time] = [`s${String(last.index)}`, `t${String(last.index + 1)}`];
  return {
    formula: `if(${served} < ${name} - tolerance, ${time}, 0)`,
    operands: [servedAt(question, last.index), ...bound, timeAt(question, last.index + 1)],
  };
}

/** Time below the threshold: the stretches of the timeline that are (contract 2.5 belowSeconds). */
export function belowTerm(question: TimelineQuestion, threshold: Threshold): Term {
  const runs = runsBelow(segmentsOf(question.timeline), threshold);
  if (runs.length === 0) return neverBelow(question, threshold);
  const parts = runs.map(({ first, last }) => `t${String(last + 1)} - t${String(first)}`);
  const operands = runs.flatMap(({ first, last }) => [timeAt(question, first), timeAt(question, last + 1)]);
  return { formula: `sum(${parts.join(', ')})`, operands };
}

/** Nothing to count where even the least served share reaches the threshold. */
function neverBelow(question: TimelineQuestion, { operand }: Threshold): Term {
  const { steps } = question.timeline;
  const least = steps.reduce(
    (index, step, other) => (step.servedRatio < (steps[index]?.servedRatio ?? 1) ? other : index),
    0,
  );
  return {
    formula: `if(s${String(least)} < ${operand.name} - tolerance, t${String(least + 1)}, 0)`,
    operands: [servedAt(question, least), operand, toleranceOperand, timeAt(question, least + 1)],
  };
}

function isBelow(served: number, { ratio }: Threshold): boolean {
  return served < ratio - Number(TOLERANCE);
}

interface Run {
  readonly first: number;
  readonly last: number;
}

function runsBelow(segments: readonly Segment[], threshold: Threshold): readonly Run[] {
  const runs: Run[] = [];
  for (const { index, served } of segments) {
    if (!isBelow(served, threshold)) continue;
    const open = runs.at(-1);
    if (open?.last === index - 1) runs[runs.length - 1] = { first: open.first, last: index };
    else runs.push({ first: index, last: index });
  }
  return runs;
}
