import type { Catalog } from '@headroom/catalog';
import { evaluate, evaluateWithPeakFlips, type Evaluation, type Workload, type WorkloadInput } from '@headroom/core';
import { prepareWorkload, type WorkloadSource } from './prepare-workload.js';
import type { Problem } from './problems/problem.js';

/** The evaluation of a document with its canonical and its resolved form, or all that is wrong with the document. */
export type PlannedDocument =
  | {
      readonly ok: true;
      readonly evaluation: Evaluation;
      readonly workload: Workload;
      readonly input: WorkloadInput;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What an evaluation is to hold beside the plans. */
export interface PlanningOptions {
  /** Findings; they are there unless this is false. */
  readonly checks?: boolean;
  /** The peaks between which the recommendation holds: some thirty to sixty more evaluations, so only where asked for. */
  readonly peakFlips?: boolean;
}

/** Text or data in, evaluation out: what every surface calls (contract 1 to 4). Never throws, whatever the document. */
export function planDocument(from: WorkloadSource & PlanningOptions & { readonly catalog: Catalog }): PlannedDocument {
  const prepared = prepareWorkload(from);
  if (!prepared.ok) return prepared;
  const { workload, assumptions, catalog, input } = prepared;
  const plan = from.peakFlips === true ? evaluateWithPeakFlips : evaluate;
  const evaluation = plan({ workload, assumptions, catalog, checks: from.checks ?? true });
  return { ok: true, evaluation, workload, input };
}
