import type { AuditEvent } from '@headroom/plans';
import { Prisma, type AuditEvent as AuditRow } from '../generated/client.js';
import { momentOf, momentText } from './column-values.js';

/** The columns of an audit event. */
export function auditColumns({ at, before, after, ...event }: AuditEvent): Prisma.AuditEventUncheckedCreateInput {
  return { ...event, at: momentOf(at), before: factsColumn(before), after: factsColumn(after) };
}

function factsColumn(facts: AuditEvent['before']): Prisma.InputJsonObject | typeof Prisma.DbNull {
  return facts === null ? Prisma.DbNull : (facts as Prisma.InputJsonObject);
}

/** An audit event from its row. Its closed lists are text in the table, which is append-only and outlives their names. */
export function auditFrom(row: AuditRow): AuditEvent {
  return {
    ...row,
    at: momentText(row.at),
    action: row.action as AuditEvent['action'],
    subjectType: row.subjectType as AuditEvent['subjectType'],
    before: row.before as AuditEvent['before'],
    after: row.after as AuditEvent['after'],
  };
}
