import { describe, expect, it } from '@jest/globals';
import { completeLock } from './platform-packages.mjs';

describe('the platform packages of the lock file', () => {
  const bundler = {
    version: '1.2.3',
    dev: true,
    optionalDependencies: { '@bundler/core-darwin-arm64': '1.2.3', '@bundler/core-linux-x64-gnu': '1.2.3' },
  };
  const linux = { version: '1.2.3', cpu: ['x64'], dev: true, optional: true, os: ['linux'] };
  const packages = {
    '': { version: '0.1.0' },
    'node_modules/@bundler/core-linux-x64-gnu': linux,
    'node_modules/bundler': bundler,
  };

  it('get the ones that the lock file lacks, for the platform in their name', () => {
    expect(completeLock(packages)).toEqual({
      ...packages,
      'node_modules/@bundler/core-darwin-arm64': {
        version: '1.2.3',
        cpu: ['arm64'],
        dev: true,
        optional: true,
        os: ['darwin'],
      },
    });
  });

  it('stay in the order of their paths, the workspace itself first', () => {
    expect(Object.keys(completeLock(packages))).toEqual([
      '',
      'node_modules/@bundler/core-darwin-arm64',
      'node_modules/@bundler/core-linux-x64-gnu',
      'node_modules/bundler',
    ]);
  });

  it('leave out what names no platform or no exact version', () => {
    const loose = { version: '1.0.0', optionalDependencies: { pretty: '1.0.0', 'core-darwin-arm64': '^1.0.0' } };
    expect(completeLock({ 'node_modules/loose': loose })).toEqual({ 'node_modules/loose': loose });
  });
});
