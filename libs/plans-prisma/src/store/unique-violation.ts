import { Prisma } from '../generated/client.js';

const UNIQUE_VIOLATION = 'P2002';

/**
 * What a write would have made double: the name of the index or of its columns, as far as the adapter tells; null for any
 * other fault. The one place that knows where Prisma's adapters keep it: in `meta.driverAdapterError`, by index or by fields.
 */
export function violatedConstraint(error: unknown): string | null {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== UNIQUE_VIOLATION) return null;
  const constraint = at(at(at(error.meta, 'driverAdapterError'), 'cause'), 'constraint');
  const [index, fields] = [at(constraint, 'index'), at(constraint, 'fields')];
  if (typeof index === 'string') return index;
  return Array.isArray(fields) ? fields.map((field) => String(field).replaceAll('"', '')).join(',') : '';
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
