import type { Evaluation } from '@headroom/core';
import type { KeptComputed } from '@headroom/plans';
import { compressedText, readComputed } from '@headroom/plans/node';
import { describeEvaluation } from '@headroom/report';
import type { WrittenJson } from './evaluation-json.js';
import { jsonTexts } from './written-json.js';

/** A kept evaluation and what is wanted of it. */
export interface WantedReading {
  readonly computed: KeptComputed;
  /** An `AnswerSelection` as JSON. */
  readonly selectionText: string;
}

/** A kept evaluation with its words. */
export async function readEvaluation(computed: KeptComputed): Promise<Evaluation> {
  return describeEvaluation((await readComputed(computed)).evaluation);
}

/** What is wanted of a kept evaluation, with its words, written and compressed part by part. */
export async function writtenReading({ computed, selectionText }: WantedReading): Promise<WrittenJson<ArrayBuffer>> {
  const evaluation = await readEvaluation(computed);
  return { bytes: await compressedText(jsonTexts(evaluation, { key: null, selectionText })), isCompressed: true };
}
