import type { Catalog } from '@headroom/catalog';
import { evaluate, type Evaluation, type Workload, type WorkloadInput } from '@headroom/core';
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

/** Text or data in, evaluation out: what every surface calls (contract 1 to 4). Never throws, whatever the document. */
export function planDocument(from: WorkloadSource & { readonly catalog: Catalog }): PlannedDocument {
  const prepared = prepareWorkload(from);
  if (!prepared.ok) return prepared;
  const { workload, assumptions, catalog, input } = prepared;
  return { ok: true, evaluation: evaluate({ workload, assumptions, catalog }), workload, input };
}
