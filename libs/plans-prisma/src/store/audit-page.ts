import { AUDIT_ORDER, cursorPlace, cursorText, type AuditPage, type AuditPageRequest } from '@headroom/plans';
import type { Prisma } from '../generated/client.js';
import { auditFrom } from './audit.mapper.js';
import { isUuid } from './column-values.js';

/** A page of the audit, the newest first. */
export async function auditPage(client: Prisma.TransactionClient, request: AuditPageRequest): Promise<AuditPage> {
  const { teamIds, withInstallation, subjectId, after, first } = request;
  const place = after === null ? null : cursorPlace(after, AUDIT_ORDER);
  const at = new Date(place?.value ?? Number.NaN);
  const isPlace = place !== null && isUuid(place.id) && !Number.isNaN(at.getTime());
  if (after !== null && !isPlace) return { events: [], hasNextPage: false };
  const teams: Prisma.AuditEventWhereInput[] = [
    { teamId: { in: teamIds.filter(isUuid) } },
    ...(withInstallation ? [{ teamId: null }] : []),
  ];
  const later: Prisma.AuditEventWhereInput[] =
    place === null ? [] : [{ at: { lte: at } }, { OR: [{ at: { lt: at } }, { at, id: { lt: place.id } }] }];
  const rows = await client.auditEvent.findMany({
    where: { AND: [{ OR: teams }, ...later, ...(subjectId === null ? [] : [{ subjectId }])] },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: first + 1,
  });
  const events = rows.slice(0, first).map(auditFrom);
  return {
    events: events.map((event) => ({
      ...event,
      cursor: cursorText({ order: AUDIT_ORDER, value: event.at, id: event.id }),
    })),
    hasNextPage: rows.length > first,
  };
}
