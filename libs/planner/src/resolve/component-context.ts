import type { WorkloadLocation } from '@headroom/core';
import type { DocumentPath } from '../problems/document-path.js';
import type { CurrencyConverter } from './currency.js';
import type { ResolveNotes } from './resolve-notes.js';
import type { WorkloadCatalog } from './workload-catalog.js';

/** What the resolution of one component needs besides the component. */
export interface ComponentContext {
  readonly path: DocumentPath;
  readonly locations: readonly WorkloadLocation[];
  readonly catalog: WorkloadCatalog;
  readonly toCurrency: CurrencyConverter;
  readonly notes: ResolveNotes;
}
