import { openCatalog } from '@headroom/catalog/node';
import { planDocument, type PlannedDocument, type WorkloadSource } from '@headroom/planner';
import { move, transferableSymbol, valueSymbol } from 'piscina';
import { evaluationJson, type WantedAnswer } from './evaluation-json.js';

const catalog = openCatalog();

/** Plans a document in a thread of its own; every thread has its own catalogue. */
export function plan(source: WorkloadSource): PlannedDocument {
  return planDocument({ ...source, catalog });
}

/** Plans a document and writes the answer, whose bytes are handed over without being copied. */
export function answer(wanted: WantedAnswer): unknown {
  const made = evaluationJson(wanted, catalog);
  return move({ [transferableSymbol]: made.json.buffer, [valueSymbol]: made });
}
