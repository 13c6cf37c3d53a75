import { type DestinationStream, type Logger, pino } from 'pino';

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
  /** What every line has beside its own fields, such as the ids of its trace. */
  readonly everyLine?: () => Readonly<Record<string, string>>;
}

/** The log of a process: JSON, one line an event, secrets left out. Throws on a level that pino does not know. */
export function createLogger({ level, destination = process.stdout, everyLine }: LogOptions): Logger {
  const redact = { paths: SECRET_PATHS, censor: '[secret]' };
  const settings = { level, base: null, redact, ...(everyLine === undefined ? {} : { mixin: everyLine }) };
  return pino(settings, { write: (line) => void destination.write(withoutPasswords(line)) });
}

/** Errors of drivers and of requests to others can quote the address that they were made with. */
function withoutPasswords(line: string): string {
  return line.replace(/(\w:\/\/[^\s:@/"\\]*):[^\s@/"\\]+@/g, '$1:[secret]@');
}
