import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { DATABASE_SECRETS, databaseVariables } from './database-variables.js';
import { settingsReport } from './list-settings.js';
import { readSettings } from './read-settings.js';
import { flag, wholeBetween } from './setting-values.js';

const definition = {
  variables: {
    ...databaseVariables,
    PORT: wholeBetween(0, 65_535).default(4000),
    HOST: z.string().optional(),
    IS_OPEN: flag.default(false),
    TOKEN: z.string().min(8, 'must have at least 8 characters').optional(),
    KEY: z.string().optional(),
  },
  secrets: [...DATABASE_SECRETS, 'TOKEN', 'KEY'] as const,
  resolve: <Values extends { readonly PORT: number; readonly HOST?: string | undefined }>(values: Values) => ({
    ...values,
    HOST: values.HOST ?? `host-${String(values.PORT)}`,
  }),
  jointProblems: (stated: Readonly<Record<string, string | undefined>>) =>
    stated['KEY'] !== undefined && stated['TOKEN'] === undefined ? ['TOKEN: is needed with KEY'] : [],
};

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'headroom-settings-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('settings', () => {
  it('have their defaults where nothing is stated or a variable is empty', () => {
    const read = readSettings(definition, { PORT: ' ', OTHER: 'x' });
    expect(read).toMatchObject({ ok: true, stated: [], values: { PORT: 4000, HOST: 'host-4000', IS_OPEN: false } });
  });

  it.each(['1', 'TRUE', 'yes', 'On'])('take %s as true', (IS_OPEN) => {
    expect(readSettings(definition, { IS_OPEN })).toMatchObject({ values: { IS_OPEN: true } });
  });

  it('tell every problem at once: of values, of files, and between variables', () => {
    const problems = [
      expect.stringMatching(/^KEY_FILE: cannot read the file \(.*ENOENT/),
      'DATABASE_URL: must be a URL as postgresql://user@host:5432/name',
      'PORT: must be at most 65535',
      'IS_OPEN: must be true or false',
      'TOKEN: is needed with KEY',
    ];
    const environment = { PORT: '99999', IS_OPEN: 'maybe', DATABASE_URL: 'mysql://h/d', KEY: 'k' };
    expect(readSettings(definition, { ...environment, KEY_FILE: join(folder, 'none') })).toEqual({
      ok: false,
      problems,
    });
  });

  it('take a secret from a file, which wins', () => {
    const path = join(folder, 'token');
    writeFileSync(path, 'from-the-file\n');
    expect(readSettings(definition, { TOKEN: 'from-the-variable', TOKEN_FILE: path })).toMatchObject({
      values: { TOKEN: 'from-the-file' },
      fromFiles: ['TOKEN'],
    });
  });
});

describe('the list of settings', () => {
  it('has every variable with the value that holds and where it comes from, and no secret', () => {
    const path = join(folder, 'key');
    writeFileSync(path, 'secret-of-file');
    const environment = {
      DATABASE_URL: 'postgresql://ada:secret-word@db.example:5432/headroom?sslpassword=secret-too',
      PORT: '80',
      TOKEN: 'secret-token',
      KEY_FILE: path,
    };
    const report = settingsReport(definition, environment);
    expect(report).toEqual({
      ok: true,
      settings: [
        { name: 'DATABASE_URL', value: 'postgresql://ada:********@db.example:5432/headroom', source: 'ENVIRONMENT' },
        { name: 'HEADROOM_DATA_DIR', value: '.headroom', source: 'DEFAULT' },
        { name: 'PORT', value: '80', source: 'ENVIRONMENT' },
        { name: 'HOST', value: 'host-80', source: 'DEFAULT' },
        { name: 'IS_OPEN', value: 'false', source: 'DEFAULT' },
        { name: 'TOKEN', value: '********', source: 'ENVIRONMENT' },
        { name: 'KEY', value: '********', source: 'FILE' },
      ],
    });
    expect(JSON.stringify(report)).not.toContain('secret');
  });

  it('is the problems where there are any', () => {
    expect(settingsReport(definition, { PORT: 'x' })).toMatchObject({ ok: false });
  });
});
