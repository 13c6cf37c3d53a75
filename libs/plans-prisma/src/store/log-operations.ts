import type { PlansTransaction } from '@headroom/plans';
import type { Prisma } from '../generated/client.js';
import { auditPage } from './audit-page.js';
import { auditColumns } from './audit.mapper.js';
import { momentOf, momentText } from './column-values.js';

type LogOperations = Pick<PlansTransaction, 'appendAudit' | 'auditPage' | 'idempotency' | 'rememberIdempotency'>;

/** The audit and the keys of earlier requests. */
export function logOperations(client: Prisma.TransactionClient): LogOperations {
  return {
    appendAudit: async (event) => {
      await client.auditEvent.create({ data: auditColumns(event) });
    },
    auditPage: (request) => auditPage(client, request),
    idempotency: async (actorId, key) => {
      const row = await client.idempotencyKey.findUnique({ where: { actorId_key: { actorId, key } } });
      return row === null ? null : { ...row, createdAt: momentText(row.createdAt) };
    },
    rememberIdempotency: async (record) => {
      const data = { ...record, createdAt: momentOf(record.createdAt) };
      const { count } = await client.idempotencyKey.createMany({ data: [data], skipDuplicates: true });
      return count === 0 ? 'TAKEN' : 'DONE';
    },
  };
}
