import { PrismaInstrumentation } from '@prisma/instrumentation';

/**
 * Spans of the operations of the store, for OpenTelemetry. Its queries are left to the instrumentation of `pg`, and turning rows
 * into objects is not worth a span. It has to be enabled before the store is connected.
 */
export function storeInstrumentation(): PrismaInstrumentation {
  return new PrismaInstrumentation({ ignoreSpanTypes: ['prisma:client:db_query', 'prisma:client:serialize'] });
}
