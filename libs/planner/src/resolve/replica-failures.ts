import { decimal, decimalText, type ComponentInput } from '@headroom/core';
import type { DocumentPath } from '../problems/document-path.js';
import { FAILURE_DEFAULTS } from './defaults.js';
import { fieldReader, type ResolveNotes } from './resolve-notes.js';

/** How one replica fails while its zone is up. */
export interface ReplicaFailures {
  readonly replicaAvailabilityGivenZone: string;
  readonly mttfSeconds: number;
  readonly mttrSeconds: number;
}

/**
 * From the availability p: mttf = p·mttr/(1−p); from mttf and mttr: p = mttf/(mttf+mttr), to 40 digits
 * (model §0, contract 1.1, 2.10.36).
 */
export function replicaFailures(component: ComponentInput, path: DocumentPath, notes: ResolveNotes): ReplicaFailures {
  const read = fieldReader({ notes, path, stated: component, defaults: FAILURE_DEFAULTS });
  const stated = component.replicaAvailabilityGivenZone;
  const mttrSeconds = read('mttr');
  if (stated !== undefined) {
    const mttf = decimal(stated)
      .times(mttrSeconds)
      .div(decimal(1).minus(decimal(stated)));
    return { replicaAvailabilityGivenZone: stated, mttfSeconds: mttf.toNumber(), mttrSeconds };
  }
  const mttfSeconds = read('mttf');
  const availability = decimal(String(mttfSeconds)).div(decimal(String(mttfSeconds)).plus(String(mttrSeconds)));
  return { replicaAvailabilityGivenZone: decimalText(availability), mttfSeconds, mttrSeconds };
}
