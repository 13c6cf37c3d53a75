import { openCatalog } from '@headroom/catalog/node';
import { planDocument, type PlannedDocument, type WorkloadSource } from '@headroom/planner';
import type { Evaluation } from '@headroom/core';
import { computeHere, type PlansTask, runPlansTask } from '@headroom/plans/node';
import { move, transferableSymbol, valueSymbol } from 'piscina';
import { evaluationAnswer, type WantedAnswer } from './evaluation-json.js';
import { readWanted, type WantedReading } from './kept-reading.js';

const catalog = openCatalog();
const computing = computeHere(catalog);

/** Plans a document in a thread of its own; every thread has its own catalogue. */
export function plan(source: WorkloadSource): PlannedDocument {
  return planDocument({ ...source, catalog });
}

/** Plans a document and writes the answer, whose bytes are handed over without being copied. */
export async function answer(wanted: WantedAnswer): Promise<unknown> {
  const made = await evaluationAnswer(wanted, catalog);
  return move({ [transferableSymbol]: made.json.bytes.buffer, [valueSymbol]: made });
}

/** Computes what operations on saved plans need. */
export async function compute(task: PlansTask): Promise<unknown> {
  return runPlansTask(computing, task);
}

/** What is wanted of a kept evaluation, with its words. */
export async function read(wanted: WantedReading): Promise<Evaluation> {
  return readWanted(wanted);
}

/** Does nothing: whoever asks for it wants a thread to be there. */
export function start(): void {
  return undefined;
}
