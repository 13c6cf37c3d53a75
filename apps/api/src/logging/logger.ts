import type { LoggerService } from '@nestjs/common';
import { trace } from '@opentelemetry/api';
import { type DestinationStream, type Logger, pino } from 'pino';

/** Never written to a log: each of these gives whoever reads it the rights of somebody else. */
const SECRET_PATHS = ['authorization', 'cookie', 'token', 'secret', 'password', 'response_url', 'trigger_id'].flatMap(
  (name) => [name, `*.${name}`, `*.*.${name}`, `*.*.*.${name}`],
);

/** The log of this process: JSON, one line an event, secrets left out. */
export function createLogger(options: { readonly level: string; readonly destination?: DestinationStream }): Logger {
  const { level, destination } = options;
  const settings = { level, base: null, redact: { paths: SECRET_PATHS, censor: '[secret]' }, mixin: traceIds };
  const target = destination ?? process.stdout;
  return pino(settings, { write: (line) => void target.write(withoutPasswords(line)) });
}

/** Errors of drivers and of requests to others can quote the address that they were made with. */
function withoutPasswords(line: string): string {
  return line.replace(/(\w:\/\/[^\s:@/"\\]*):[^\s@/"\\]+@/g, '$1:[secret]@');
}

/** Leads from a line to its trace, where one is recorded. */
function traceIds(): Readonly<Record<string, string>> {
  const span = trace.getActiveSpan();
  if (span?.isRecording() !== true) return {};
  const { traceId, spanId } = span.spanContext();
  return { traceId, spanId };
}

/** The same log as Nest takes it. */
export function nestLogger(logger: Logger): LoggerService {
  const at = (level: 'info' | 'error' | 'warn' | 'debug' | 'trace' | 'fatal') => {
    return (message: unknown, ...details: readonly unknown[]) => {
      logger[level]({ details }, String(message));
    };
  };
  // Nest tells every module and route at its start: nothing for whoever runs it.
  return {
    log: at('debug'),
    error: at('error'),
    warn: at('warn'),
    debug: at('debug'),
    verbose: at('trace'),
    fatal: at('fatal'),
  };
}
