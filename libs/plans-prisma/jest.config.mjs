import { preset } from '../../jest.preset.mjs';

export default {
  ...preset,
  displayName: 'plans-prisma',
  globalSetup: './src/testing/set-up.mjs',
  globalTeardown: './src/testing/tear-down.mjs',
  // The first spec file makes the cluster and migrates.
  testTimeout: 60_000,
};
