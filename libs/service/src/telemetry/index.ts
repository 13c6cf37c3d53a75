export { startTracing, type TracingParts } from './start-tracing.js';
