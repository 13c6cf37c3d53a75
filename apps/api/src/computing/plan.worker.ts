import { openCatalog } from '@headroom/catalog/node';
import { planDocument, type PlannedDocument, type WorkloadSource } from '@headroom/planner';
import { move, transferableSymbol, valueSymbol } from 'piscina';
import { evaluationAnswer, type WantedAnswer } from './evaluation-json.js';

const catalog = openCatalog();

/** Plans a document in a thread of its own; every thread has its own catalogue. */
export function plan(source: WorkloadSource): PlannedDocument {
  return planDocument({ ...source, catalog });
}

/** Plans a document and writes the answer, whose bytes are handed over without being copied. */
export async function answer(wanted: WantedAnswer): Promise<unknown> {
  const made = await evaluationAnswer(wanted, catalog);
  return move({ [transferableSymbol]: made.json.bytes.buffer, [valueSymbol]: made });
}

/** Does nothing: whoever asks for it wants a thread to be there. */
export function start(): void {
  return undefined;
}
