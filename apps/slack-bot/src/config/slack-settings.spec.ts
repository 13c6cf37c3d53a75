import { describe, expect, it } from '@jest/globals';
import { settingsReport } from '@headroom/settings';
import { readSlackConfig, slackSettings } from './slack-settings.js';

const TOKEN_KEY = 'ab'.repeat(32);

describe('the settings of the Slack bot', () => {
  it('are a bot token and a signing secret for one workspace over HTTP', () => {
    const read = readSlackConfig({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's' });
    expect(read).toMatchObject({
      ok: true,
      config: {
        mode: 'http',
        port: 4001,
        workerPort: null,
        access: { kind: 'ONE_WORKSPACE', botToken: 'xoxb-1' },
        signingSecret: 's',
      },
    });
  });

  it('are an app token instead of a signing secret in Socket Mode', () => {
    expect(
      readSlackConfig({ SLACK_MODE: 'socket', SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }),
    ).toMatchObject({ ok: true, config: { mode: 'socket', appToken: 'xapp-1' } });
  });

  it('are a client with its secrets for many workspaces', () => {
    const read = readSlackConfig({
      SLACK_SIGNING_SECRET: 's',
      SLACK_CLIENT_ID: 'c',
      SLACK_CLIENT_SECRET: 'd',
      SLACK_STATE_SECRET: 'long-enough-secret',
      SLACK_TOKEN_KEY: TOKEN_KEY,
    });
    expect(read).toMatchObject({ ok: true, config: { access: { kind: 'INSTALLED', clientId: 'c' } } });
  });

  it('tell every problem at once', () => {
    expect(
      readSlackConfig({ SLACK_MODE: 'socket', SLACK_PORT: 'x', SLACK_CLIENT_ID: 'c', SLACK_TOKEN_KEY: 'short' }),
    ).toEqual({
      ok: false,
      problems: [
        'SLACK_PORT: must be a whole number from 0 to 65535',
        'SLACK_TOKEN_KEY: must be 64 hexadecimal digits, as from: openssl rand -hex 32; earlier keys may follow after commas',
        'SLACK_CLIENT_SECRET: is needed with SLACK_CLIENT_ID',
        'SLACK_STATE_SECRET: is needed with SLACK_CLIENT_ID',
        'SLACK_APP_TOKEN: is needed in Socket Mode',
      ],
    });
  });

  it('are listed without a secret', () => {
    const report = settingsReport(slackSettings, { SLACK_BOT_TOKEN: 'xoxb-hidden', SLACK_SIGNING_SECRET: 'hidden' });
    expect(report.ok).toBe(true);
    expect(JSON.stringify(report)).not.toContain('hidden');
  });
});
