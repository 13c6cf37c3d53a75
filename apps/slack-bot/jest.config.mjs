import { preset } from '../../jest.preset.mjs';

export default {
  ...preset,
  displayName: 'slack-bot',
  // The database that the spec files share.
  globalSetup: '../../libs/plans-prisma/src/testing/set-up.mjs',
  globalTeardown: '../../libs/plans-prisma/src/testing/tear-down.mjs',
  // The first spec file makes the cluster and migrates.
  testTimeout: 60_000,
};
