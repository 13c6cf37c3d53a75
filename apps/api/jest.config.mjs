import { preset } from '../../jest.preset.mjs';

const [[typescript, swcTransform]] = Object.entries(preset.transform);
const [swc, options] = swcTransform;

// Fastify requires these two, and they are ES modules only: Jest on Node 20 cannot require those as they are.
const required = '/node_modules/(content-disposition|cookie)/dist/';

export default {
  ...preset,
  displayName: 'api',
  // Processes and databases are started, on machines that may be busy.
  testTimeout: 60_000,
  transform: {
    [typescript]: swcTransform,
    [`${required}.+\\.js$`]: [swc, { ...options, module: { type: 'commonjs' } }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(content-disposition|cookie)/)`],
};
