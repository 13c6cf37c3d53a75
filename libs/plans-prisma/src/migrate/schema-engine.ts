import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  bindMigrationAwareSqlAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg';
import { engineAdapter } from './engine-adapter.js';
import type { PrismaFolder } from './prisma-folder.js';

// Prisma's own engine, the one its command downloads as a program, from the npm package that carries it as WebAssembly: it
// needs no network, and what it applies and records is what `prisma migrate deploy` would apply and record.

/** The engine, connected to a database. */
export type SchemaEngine = engineModule.SchemaEngine;

let isLoaded: Promise<void> | null = null;

/** Told when the engine gives up; without it the engine would only stop to answer. */
let onPanic: (message: string) => void = () => undefined;

async function load(): Promise<void> {
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message: (message: string) => {
        onPanic(message);
      },
    },
  });
  const wasm = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm')
    .replace(/\.js$/, '_bg.wasm');
  const { instance } = await WebAssembly.instantiate(await readFile(wasm), {
    './schema_engine_bg.js': { ...engineModule, ...unheldTimers() },
  });
  engineModule.__wbg_set_wasm(instance.exports);
  const start = instance.exports['__wbindgen_start'];
  if (typeof start === 'function') start();
}

/** The engine sets a timer of ten seconds that it never takes back; a program that is done would not end until then. */
function unheldTimers(): Readonly<Record<string, unknown>> {
  const names = Object.keys(engineModule).filter((name) => name.startsWith('__wbg_setTimeout_'));
  const unheld = (run: () => void, milliseconds: number) => setTimeout(run, milliseconds >>> 0).unref();
  return Object.fromEntries(names.map((name) => [name, unheld]));
}

/** Runs something with the engine. */
export async function withSchemaEngine<T>(
  { databaseUrl, folder }: { readonly databaseUrl: string; readonly folder: PrismaFolder },
  run: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  await (isLoaded ??= load());
  const panic = new Promise<never>((_resolve, reject) => {
    onPanic = (message) => {
      reject(new Error(`Prisma's schema engine gave up: ${message}`));
    };
  });
  return Promise.race([panic, runConnected({ databaseUrl, folder }, run)]);
}

async function runConnected<T>(
  { databaseUrl, folder }: { readonly databaseUrl: string; readonly folder: PrismaFolder },
  run: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const { factory, disposeAll } = adapterFactory(databaseUrl);
  try {
    const engine = await engineModule.SchemaEngine.new(
      { datamodels: [['schema.prisma', folder.schema]] },
      () => undefined,
      bindMigrationAwareSqlAdapterFactory(factory),
    );
    try {
      return await run(engine);
    } finally {
      engine.free();
    }
  } finally {
    await disposeAll();
  }
}

/** The engine leaves its connections open when it is freed; so they are closed here. */
function adapterFactory(databaseUrl: string) {
  const pool = new PrismaPg({ connectionString: databaseUrl, application_name: 'headroom migrate' });
  const adapters: SqlDriverAdapter[] = [];
  const opened = (adapter: Awaited<ReturnType<PrismaPg['connect']>>): SqlDriverAdapter => {
    adapters.push(adapter);
    return engineAdapter(adapter);
  };
  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider: pool.provider,
    adapterName: pool.adapterName,
    connect: async () => opened(await pool.connect()),
    connectToShadowDb: async () => opened(await pool.connectToShadowDb()),
  };
  return {
    factory,
    disposeAll: async () => {
      await Promise.all(adapters.map((adapter) => adapter.dispose()));
    },
  };
}

/** No tables or enums of others are in our schema. */
export const NO_FILTERS = { externalTables: [], externalEnums: [] };

/** The migrations as the engine takes them. */
export function migrationsList({ path, lockFile, migrations }: PrismaFolder): engineModule.MigrationList {
  return {
    baseDir: `${path}/migrations`,
    lockfile: { path: 'migration_lock.toml', content: lockFile },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
}
