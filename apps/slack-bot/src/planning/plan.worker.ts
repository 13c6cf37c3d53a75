import { openCatalog } from '@headroom/catalog/node';
import { planDocument, type PlannedDocument, type WorkloadSource } from '@headroom/planner';
import { computeHere, type PlansTask, runPlansTask } from '@headroom/plans/node';

const catalog = openCatalog();
const computing = computeHere(catalog);

/** Plans a document in a thread of its own; every thread has its own catalogue. */
export function plan(source: WorkloadSource): PlannedDocument {
  return planDocument({ ...source, catalog });
}

/** Computes what operations on saved plans need. */
export async function compute(task: PlansTask): Promise<unknown> {
  return runPlansTask(computing, task);
}
