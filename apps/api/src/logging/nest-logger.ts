import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** The log of a server as Nest takes it. */
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
