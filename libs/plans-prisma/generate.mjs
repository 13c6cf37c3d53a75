import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

// Generates the client from prisma/schema.prisma. The generator is WebAssembly, and yet Prisma's command first looks for its
// engine, a program that it would download; any file in that place keeps it from looking further.

const root = fileURLToPath(new URL('../../', import.meta.url));
const command = createRequire(import.meta.url).resolve('prisma/build/index.js');
const { status } = spawnSync(
  process.execPath,
  [command, 'generate', '--schema', `${root}prisma/schema.prisma`, '--no-hints'],
  {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  },
);
process.exitCode = status ?? 1;
