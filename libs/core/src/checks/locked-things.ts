import type { FindingEdit } from '../plan/evaluation.js';
import type { PlanningModel } from '../plan/planning-model.js';
import { componentEdit, edit, hasSeveralLocations } from './document-edits.js';

/** Something whose accidental deletion takes all redundancy with it: a store, the DNS zone, the router (S118). */
export interface LockedThing {
  readonly subject: string;
  readonly kind: 'DATA_STORE' | 'SERVICE' | 'DNS_ZONE' | 'ROUTER';
  readonly deleteLock: boolean | null;
  /** Null where it is not known; routers hold nothing to back up. */
  readonly backup: boolean | null;
  readonly lockEdit: FindingEdit;
  readonly backupEdit: FindingEdit | null;
}

/** Everything that should carry a lock; managed and global services may be such a store or zone. */
export function lockedThings(model: PlanningModel): readonly LockedThing[] {
  return [...lockedComponents(model), ...lockedDns(model), ...lockedRouter(model)];
}

function lockedComponents({ components }: PlanningModel): readonly LockedThing[] {
  return components.flatMap((component) => {
    const { kind, deleteLock, backup } = component.input;
    if (kind === 'compute' || kind === 'network') return [];
    return [
      {
        subject: component.name,
        kind: kind === 'data' ? 'DATA_STORE' : 'SERVICE',
        deleteLock,
        backup,
        lockEdit: componentEdit(component, 'deleteLock', true),
        backupEdit: componentEdit(component, 'backup', true),
      },
    ];
  });
}

function lockedDns({ workload }: PlanningModel): readonly LockedThing[] {
  if (workload.dns === null) return [];
  const { deleteLock, backup } = workload.dns;
  const edits = { lockEdit: edit('dns.deleteLock', true), backupEdit: edit('dns.backup', true) };
  return [{ subject: 'dns', kind: 'DNS_ZONE', deleteLock, backup, ...edits }];
}

/** A single location has no router in front of it. */
function lockedRouter(model: PlanningModel): readonly LockedThing[] {
  if (!hasSeveralLocations(model)) return [];
  const { deleteLock } = model.workload.router;
  const lockEdit = edit('router.deleteLock', true);
  return [{ subject: 'router', kind: 'ROUTER', deleteLock, backup: null, lockEdit, backupEdit: null }];
}
