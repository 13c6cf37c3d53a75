/** The one Jest configuration of the workspace: native ES modules, types stripped by swc (type errors are found by `typecheck`). */
export const preset = {
  testEnvironment: 'node',
  // Never 'import': Jest's own CommonJS helpers would then load .mjs files and every suite would fail.
  testEnvironmentOptions: { customExportConditions: ['@headroom/source', 'node'] },
  testMatch: ['<rootDir>/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/out-tsc/'],
  modulePathIgnorePatterns: ['/dist/', '/out-tsc/'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  maxWorkers: '50%',
};
