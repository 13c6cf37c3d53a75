import type { Catalog } from '@headroom/catalog';
import { planDocument, type PlannedDocument, type WorkloadSource } from '@headroom/planner';
import { evaluatePayload } from '../schema/evaluation-payload.js';
import type { AnswerSelection } from './answer-selection.js';
import { writtenJson } from './written-json.js';

/** What a request wants of the one field that it asks for. */
export interface WantedSelection {
  /** The key of the payload in the answer. */
  readonly key: string;
  /** What is wanted of the payload; the same list for the same query, so that its writer is made once. */
  readonly selection: AnswerSelection;
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

/** The whole answer to a request as JSON in UTF-8. */
export interface JsonAnswer {
  readonly json: Uint8Array;
  readonly size: PlannedSize;
}

/** Plans a workload and writes what is wanted of it as JSON. */
export function evaluationJson({ source, ...wanted }: WantedAnswer, catalog: Catalog): JsonAnswer {
  return answerJson(planDocument({ ...source, catalog }), wanted);
}

/** Writes what is wanted of a planned workload as JSON. */
export function answerJson(planned: PlannedDocument, { field, ...wanted }: WantedPayload): JsonAnswer {
  return { json: writtenJson(evaluatePayload(planned, field), wanted), size: plannedSize(planned) };
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
