import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readConfig } from './api-config.js';

function configOf(environment: Readonly<Record<string, string>>) {
  const read = readConfig(environment);
  if (!read.ok) throw new Error(read.problems.join('; '));
  return read.config;
}

function problemsOf(environment: Readonly<Record<string, string>>): readonly string[] {
  const read = readConfig(environment);
  return read.ok ? [] : read.problems;
}

describe('readConfig', () => {
  it('serves this machine only, with examples, where nothing is said', () => {
    expect(configOf({})).toMatchObject({
      port: 4000,
      host: '127.0.0.1',
      isDemo: true,
      hasIntrospection: true,
      oidc: null,
    });
  });

  it('is closed and open to the network in production', () => {
    expect(configOf({ NODE_ENV: 'production' })).toMatchObject({
      host: '0.0.0.0',
      isDemo: false,
      hasIntrospection: false,
      hasAnonymousEvaluation: false,
    });
  });

  it('seeds no examples into a database of somebody else', () => {
    expect(configOf({ DATABASE_URL: 'postgresql://me@db:5432/plans' }).isDemo).toBe(false);
  });

  it('tells all problems at once, also those between variables', () => {
    const problems = problemsOf({
      NODE_ENV: 'production',
      PORT: '70000',
      DATABASE_URL: 'mysql://x',
      HEADROOM_DEMO: 'perhaps',
      HEADROOM_BOOTSTRAP_TOKEN: 'too-short-a-token',
      HEADROOM_OIDC_ISSUER: 'https://id.example',
      HEADROOM_OIDC_GROUP_ROLES: '{',
    });
    expect(problems.map((text) => text.split(':')[0])).toEqual([
      'DATABASE_URL',
      'PORT',
      'HEADROOM_DEMO',
      'HEADROOM_OIDC_GROUP_ROLES',
      'HEADROOM_OIDC_AUDIENCE',
      'HEADROOM_OIDC_JWKS_URL',
      'HEADROOM_BOOTSTRAP_TOKEN',
    ]);
    expect(problems.join(' ')).not.toContain('too-short-a-token');
  });

  it('takes an empty variable for one that is not set', () => {
    expect(configOf({ PORT: '', HEADROOM_OIDC_ISSUER: ' ' })).toMatchObject({ port: 4000, oidc: null });
  });

  it('reads secrets from files, and says which file it cannot read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'headroom-config-'));
    const path = join(folder, 'token');
    writeFileSync(path, 'token-in-a-file\n');
    expect(configOf({ HEADROOM_BOOTSTRAP_TOKEN_FILE: path }).bootstrapToken).toBe('token-in-a-file');
    rmSync(folder, { recursive: true });
    expect(problemsOf({ HEADROOM_BOOTSTRAP_TOKEN_FILE: path })).toEqual([
      expect.stringMatching(/^HEADROOM_BOOTSTRAP_TOKEN_FILE: cannot read/),
    ]);
  });
});
