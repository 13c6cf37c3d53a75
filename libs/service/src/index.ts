export { createLogger, type LogOptions } from './create-logger.js';
export { portProblem, type PortPlace } from './port-problem.js';
export { activeTraceParent, inSpan, type TracedWork } from './telemetry/in-span.js';
export { isTracingWanted } from './telemetry/is-tracing-wanted.js';
export { Readiness } from './readiness.js';
export type { ReadinessCheck, ReadinessParts, ReadinessReport } from './readiness.js';
export { runProgram } from './run-program.js';
export type { ProgramParts, ReadConfig, RunningProgram } from './run-program.js';
