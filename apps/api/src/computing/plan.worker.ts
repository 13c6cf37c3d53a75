import { openCatalog } from '@headroom/catalog/node';
import { planDocument, type PlannedDocument, type WorkloadSource } from '@headroom/planner';
import { computeHere, type PlansTask, runPlansTask } from '@headroom/plans/node';
import { move, transferableSymbol, valueSymbol } from 'piscina';
import { evaluationAnswer, type WantedAnswer } from './evaluation-json.js';
import { type WantedReading, writtenReading } from './kept-reading.js';

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

/** Reads a kept evaluation and writes what is wanted of it; the bytes are handed over. */
export async function read(wanted: WantedReading): Promise<unknown> {
  const written = await writtenReading(wanted);
  return move({ [transferableSymbol]: written.bytes.buffer, [valueSymbol]: written });
}

/** Does nothing: whoever asks for it wants a thread to be there. */
export function start(): void {
  return undefined;
}
