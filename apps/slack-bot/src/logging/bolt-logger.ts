import { LogLevel, type Logger as SlackLogger } from '@slack/bolt';
import type { Logger } from 'pino';

/** A log as Bolt takes it; what Bolt tells of its own running is nothing for whoever runs the bot. */
export function boltLogger(logger: Logger): SlackLogger {
  const at = (level: 'info' | 'error' | 'warn' | 'debug') => {
    return (...details: readonly unknown[]) => {
      logger[level]({ from: 'bolt' }, withoutSecrets(details.map(text).join(' ')));
    };
  };
  return {
    debug: at('debug'),
    info: at('debug'),
    warn: at('warn'),
    error: at('error'),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}

function text(detail: unknown): string {
  if (typeof detail === 'string') return detail;
  if (detail instanceof Error) return detail.stack ?? detail.message;
  return JSON.stringify(detail) ?? '';
}

/** Tokens and addresses that answer for somebody, wherever they stand in a text. */
function withoutSecrets(line: string): string {
  return line
    .replaceAll(/xox[a-z]-[\w-]+|xapp-[\w-]+/gu, '[secret]')
    .replaceAll(/https?:\/\/\S*(?:hooks\.slack|\/response|\/commands|\/actions)\S*/gu, '[secret]');
}
