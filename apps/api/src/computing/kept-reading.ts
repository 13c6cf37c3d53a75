import type { Evaluation } from '@headroom/core';
import type { KeptComputed } from '@headroom/plans';
import { readComputed } from '@headroom/plans/node';
import { describeEvaluation } from '@headroom/report';
import type { AnswerSelection } from './answer-selection.js';
import { selectedData } from './selected-data.js';

/** A kept evaluation and what is wanted of it. */
export interface WantedReading {
  readonly computed: KeptComputed;
  readonly selection: AnswerSelection;
}

/** A kept evaluation with its words. */
export async function readEvaluation(computed: KeptComputed): Promise<Evaluation> {
  return describeEvaluation((await readComputed(computed)).evaluation);
}

/** What is wanted of a kept evaluation, with its words. */
export async function readWanted({ computed, selection }: WantedReading): Promise<Evaluation> {
  return selectedData(await readEvaluation(computed), selection);
}
