import type { Catalog } from '@headroom/catalog';
import { planDocument, type PlannedDocument, type WorkloadSource } from '@headroom/planner';
import { compressedText } from '@headroom/plans/node';
import { evaluatePayload } from '../schema/evaluation-payload.js';
import { isLarge } from './predicted-time.js';
import { jsonTexts, writtenJson } from './written-json.js';

/** What a request wants of a field. */
export interface WantedSelection {
  /** The key that it has in the answer; null where other things are asked for too, so that it is not the whole answer. */
  readonly key: string | null;
  /** What is wanted of the payload: an `AnswerSelection` as JSON, by which its writer is known to every thread. */
  readonly selectionText: string;
}

/** What is wanted of the evaluation of a workload. */
export interface WantedPayload extends WantedSelection {
  /** The argument that the workload came in. */
  readonly field: string;
}

/** A workload, and what is wanted of its evaluation. */
export interface WantedAnswer extends WantedPayload {
  readonly source: WorkloadSource;
}

/** How large a workload is; without components where it has problems instead. */
export interface PlannedSize {
  readonly problemCount: number;
  readonly componentCount: number;
  readonly locationCount: number;
  readonly flowCount: number;
}

/** JSON in UTF-8. */
export interface WrittenJson<Bytes extends ArrayBufferLike = ArrayBufferLike> {
  readonly bytes: Uint8Array<Bytes>;
  /** By gzip, as a large one is, since it may have to wait until its reader has taken all of it. */
  readonly isCompressed: boolean;
}

/** What is wanted of an evaluation, with the key that it has in the answer around it where that is all of it. */
export interface JsonAnswer<Bytes extends ArrayBufferLike = ArrayBufferLike> {
  readonly json: WrittenJson<Bytes>;
  readonly size: PlannedSize;
}

/** Plans a workload and writes what is wanted of it. */
export async function evaluationAnswer(
  { source, ...wanted }: WantedAnswer,
  catalog: Catalog,
): Promise<JsonAnswer<ArrayBuffer>> {
  const planned = planDocument({ ...source, catalog });
  return planned.ok && isLarge(planned.workload) ? largeAnswer(planned, wanted) : smallAnswer(planned, wanted);
}

/** Writes and compresses what is wanted of a large workload, part by part. */
export async function largeAnswer(
  planned: PlannedDocument,
  { field, ...wanted }: WantedPayload,
): Promise<JsonAnswer<ArrayBuffer>> {
  const bytes = await compressedText(jsonTexts(evaluatePayload(planned, field), wanted));
  return { json: { bytes, isCompressed: true }, size: plannedSize(planned) };
}

/** Writes what is wanted of a planned workload at once. */
export function smallAnswer(planned: PlannedDocument, { field, ...wanted }: WantedPayload): JsonAnswer<ArrayBuffer> {
  const bytes = writtenJson(evaluatePayload(planned, field), wanted);
  return { json: { bytes, isCompressed: false }, size: plannedSize(planned) };
}

/** How large a planned document is. */
export function plannedSize(planned: PlannedDocument): PlannedSize {
  if (!planned.ok) return { problemCount: planned.problems.length, componentCount: 0, locationCount: 0, flowCount: 0 };
  const { components, locations, flows } = planned.workload;
  return {
    problemCount: 0,
    componentCount: components.length,
    locationCount: locations.length,
    flowCount: flows.length,
  };
}
