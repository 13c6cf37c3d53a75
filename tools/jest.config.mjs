import { preset } from '../jest.preset.mjs';

export default {
  ...preset,
  displayName: 'tools',
  // A project of its own, with tests of its own.
  testPathIgnorePatterns: [...preset.testPathIgnorePatterns, '<rootDir>/slack-simulator/'],
};
