export { resolveWorkload, type ResolvedWorkload } from './resolve/resolve-workload.js';
export { readWorkload, type WorkloadReading } from './schema/read-workload.js';
