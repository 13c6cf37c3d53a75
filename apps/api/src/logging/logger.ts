import { createLogger as createServiceLogger, type LogOptions } from '@headroom/service';
import type { LoggerService } from '@nestjs/common';
import { trace } from '@opentelemetry/api';
import type { Logger } from 'pino';

/** The log of this process, each line with the trace that it belongs to. */
export function createLogger(options: Omit<LogOptions, 'everyLine'>): Logger {
  return createServiceLogger({ ...options, everyLine: traceIds });
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
