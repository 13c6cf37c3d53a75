import { openCatalog } from '@headroom/catalog/node';
import type { EvaluationInput } from '@headroom/core';
import { prepareWorkload } from '@headroom/planner';
import { workloadDocument, type WorkloadSize } from './workload-document.js';

/** A made-up workload with its prices looked up: what an evaluation starts from. */
export function preparedWorkload(size: WorkloadSize, root: string): EvaluationInput {
  const catalog = openCatalog({ directory: `${root}libs/catalog/data` });
  const prepared = prepareWorkload({ input: workloadDocument(size), catalog });
  if (!prepared.ok) throw new Error(prepared.problems.map(({ message }) => message).join('\n'));
  const { workload, assumptions, catalog: stamp } = prepared;
  return { workload, assumptions, catalog: stamp };
}
