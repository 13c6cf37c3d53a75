import type { PrismaPg } from '@prisma/adapter-pg';
import type { SqlDriverAdapter, SqlQuery } from '@prisma/driver-adapter-utils';

type PgAdapter = Awaited<ReturnType<PrismaPg['connect']>>;

/** The adapter with two things mended that only the engine comes across. */
export function engineAdapter(adapter: PgAdapter): SqlDriverAdapter {
  const own: Pick<SqlDriverAdapter, 'queryRaw' | 'executeScript'> = {
    queryRaw: async (query: SqlQuery) => adapter.queryRaw({ ...query, sql: withCastChars(query.sql) }),
    // The adapter cuts scripts at every semicolon, also inside of functions. PostgreSQL takes a script as it is, and as one
    // transaction.
    executeScript: async (script: string) => {
      await adapter.underlyingDriver().query(script);
    },
  };
  return new Proxy<SqlDriverAdapter>(adapter, {
    get: (target, property) => {
      const value: unknown = Reflect.get(property in own ? own : target, property);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/**
 * The engine's look at a live database reads three columns of PostgreSQL's internal type "char", which the adapter does not
 * know; as text it does.
 */
function withCastChars(sql: string): string {
  return sql
    .replaceAll('constr.contype AS', 'constr.contype::text AS')
    .replaceAll(/\bcon\.(confdeltype|confupdtype),/g, 'con.$1::text AS $1,');
}
