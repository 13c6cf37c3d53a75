import { openCatalog } from '@headroom/catalog/node';
import { planDocument, type PlannedDocument, type WorkloadSource } from '@headroom/planner';

const catalog = openCatalog();

/** Plans a document in a thread of its own; every thread has its own catalogue. */
export function plan(source: WorkloadSource): PlannedDocument {
  return planDocument({ ...source, catalog });
}
