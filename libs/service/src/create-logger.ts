import { type DestinationStream, type Logger, pino } from 'pino';
import { traceIds } from './telemetry/in-span.js';

/** Never written to a log: each of these gives whoever reads it the rights of somebody else. */
const SECRET_PATHS = [
  'authorization',
  'cookie',
  'token',
  'botToken',
  'secret',
  'password',
  'response_url',
  'trigger_id',
].flatMap((name) => [name, `*.${name}`, `*.*.${name}`, `*.*.*.${name}`]);

/** How a log is written. */
export interface LogOptions {
  /** Lines below this level are left out; one of pino's levels, or `silent`. */
  readonly level: string;
  /** Standard output where nothing else is said. */
  readonly destination?: DestinationStream;
}

/** The log of a process: JSON, one line an event, with the trace that it belongs to, secrets left out. Throws on a level that pino does not know. */
export function createLogger({ level, destination = process.stdout }: LogOptions): Logger {
  const redact = { paths: SECRET_PATHS, censor: '[secret]' };
  return pino(
    { level, base: null, redact, mixin: traceIds },
    { write: (line) => void destination.write(withoutPasswords(line)) },
  );
}

/** Errors of drivers and of requests to others can quote the address that they were made with. */
function withoutPasswords(line: string): string {
  return line.replace(/(\w:\/\/[^\s:@/"\\]*):[^\s@/"\\]+@/g, '$1:[secret]@');
}
