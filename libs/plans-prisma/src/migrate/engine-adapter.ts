import type { PrismaPg } from '@prisma/adapter-pg';
import {
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlQuery,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils';
import pg from 'pg';

type PgAdapter = Awaited<ReturnType<PrismaPg['connect']>>;

/** The adapter with two things mended that only the engine comes across. */
export function engineAdapter(adapter: PgAdapter): SqlDriverAdapter {
  const own: Pick<SqlDriverAdapter, 'queryRaw' | 'executeScript'> = {
    queryRaw: async (query: SqlQuery) =>
      withCharTypes(await adapter.queryRaw({ ...query, sql: withCastChars(query.sql) })),
    // The adapter cuts scripts at every semicolon, also inside of functions. PostgreSQL takes a script as it is, and as one
    // transaction.
    executeScript: async (script: string) => {
      await adapter.underlyingDriver().query(script).catch(throwMapped);
    },
  };
  return new Proxy<SqlDriverAdapter>(adapter, {
    get: (target, property) => {
      const value: unknown = Reflect.get(property in own ? own : target, property);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** As the adapter itself hands on what PostgreSQL says. */
function throwMapped(error: unknown): never {
  if (!(error instanceof pg.DatabaseError)) throw error;
  const { code = '', severity = '', message, detail, column, hint } = error;
  throw new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, column, hint });
}

const CHAR_COLUMNS: readonly string[] = ['constraint_type', 'confdeltype', 'confupdtype'];

/**
 * The engine's look at a live database reads three columns of PostgreSQL's internal type "char", which the adapter does not
 * know. They come as text …
 */
function withCastChars(sql: string): string {
  return sql
    .replaceAll('constr.contype AS', 'constr.contype::text AS')
    .replaceAll(/\bcon\.(confdeltype|confupdtype),/g, 'con.$1::text AS $1,');
}

/** … and are called characters again, which is what the engine insists on. */
function withCharTypes(result: SqlResultSet): SqlResultSet {
  const columnTypes = result.columnTypes.map((type, index) =>
    CHAR_COLUMNS.includes(result.columnNames[index] ?? '') ? ColumnTypeEnum.Character : type,
  );
  return { ...result, columnTypes };
}
