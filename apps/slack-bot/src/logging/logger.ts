import { LogLevel, type Logger as SlackLogger } from '@slack/bolt';
import { type DestinationStream, type Logger, pino } from 'pino';

/** Never written to a log: each of these gives whoever reads it the rights of somebody else. */
const SECRET_PATHS = ['authorization', 'token', 'botToken', 'secret', 'response_url', 'trigger_id'].flatMap((name) => [
  name,
  `*.${name}`,
  `*.*.${name}`,
  `*.*.*.${name}`,
]);

/** The log of the bot: JSON, one line an event, secrets left out. */
export function createLogger(options: { readonly level: string; readonly destination?: DestinationStream }): Logger {
  const { level, destination } = options;
  const settings = { level, base: null, redact: { paths: SECRET_PATHS, censor: '[secret]' } };
  return destination === undefined ? pino(settings) : pino(settings, destination);
}

/** The same log as Bolt takes it; what Bolt tells of its own running is nothing for whoever runs the bot. */
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
