import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { runtimePackages } from './runtime-packages.mjs';

const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as {
  readonly packages: Parameters<typeof runtimePackages>[0];
};

describe('runtimePackages', () => {
  it('follows what is needed from the projects, the nearest of each name', () => {
    const packages = {
      '': { devDependencies: { builder: '1' } },
      'apps/api': { dependencies: { '@own/lib': '*', server: '1' } },
      'libs/lib': { dependencies: { deep: '1' } },
      'tools/x': { dependencies: { tool: '1' } },
      'node_modules/@own/lib': { resolved: 'libs/lib', link: true },
      'node_modules/server': { dependencies: { deep: '2' }, peerDependencies: { peer: '1' } },
      'node_modules/server/node_modules/deep': { dependencies: { peer: '1' } },
      'node_modules/deep': {},
      'node_modules/peer': { optionalDependencies: { native: '1', 'other-platform': '1' } },
      'node_modules/native': {},
      'node_modules/builder': {},
      'node_modules/tool': {},
    };
    expect(runtimePackages(packages)).toEqual([
      'node_modules/@own/lib',
      'node_modules/deep',
      'node_modules/native',
      'node_modules/peer',
      'node_modules/server',
      'node_modules/server/node_modules/deep',
    ]);
  });

  it('leaves out what a package could do with, and goes round in no circle', () => {
    const packages = {
      'libs/a': { dependencies: { client: '1' } },
      'node_modules/client': {
        dependencies: { helper: '1' },
        peerDependencies: { command: '1' },
        peerDependenciesMeta: { command: { optional: true } },
      },
      'node_modules/helper': { dependencies: { client: '1' } },
      'node_modules/command': {},
    };
    expect(runtimePackages(packages)).toEqual(['node_modules/client', 'node_modules/helper']);
  });

  it('does not accept that something is missing', () => {
    expect(() => runtimePackages({ 'libs/a': { dependencies: { gone: '1' } } })).toThrow('libs/a needs gone');
  });

  it('has what the product runs on, and none of what it is built with', () => {
    const names = runtimePackages(lock.packages).map((path) => path.replace(/^.*node_modules\//, ''));
    const needed = ['fastify', 'pg', '@prisma/client', '@prisma/schema-engine-wasm', '@opentelemetry/sdk-node'];
    expect(names).toEqual(expect.arrayContaining(['@headroom/api-client', 'decimal.js', ...needed]));
    const forBuilding = ['prisma', 'typescript', 'nx', 'jest', 'eslint', 'esbuild', '@graphql-codegen/cli'];
    expect(names.filter((name) => forBuilding.includes(name))).toEqual([]);
  });
});
