import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { manifestProblems } from '@headroom/block-kit';
import { BOT_SCOPES } from '../src/start/bot-scopes.js';
import { COMMAND } from '../src/listeners/commands.js';
import { SHORTCUTS } from '../src/listeners/shortcuts.js';
import { EVENTS_PATH } from '../src/security/guarded-receiver.js';

interface Manifest {
  readonly features: {
    readonly shortcuts: readonly { readonly callback_id: string }[];
    readonly slash_commands: readonly { readonly command: string; readonly url?: string }[];
  };
  readonly oauth_config: { readonly scopes: { readonly bot: readonly string[] } };
  readonly settings: {
    readonly event_subscriptions: { readonly request_url?: string; readonly bot_events: readonly string[] };
    readonly interactivity: { readonly request_url?: string; readonly message_menu_options_url?: string };
    readonly socket_mode_enabled: boolean;
  };
}

const EVENTS = ['app_home_opened', 'app_mention', 'app_uninstalled', 'link_shared', 'tokens_revoked'];

const read = (name: string): Manifest =>
  JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')) as Manifest;

describe.each(['manifest.json', 'manifest.socket.json'])('the manifest %s', (name) => {
  const manifest = read(name);

  it('is one that Slack takes', () => {
    expect(manifestProblems(manifest)).toEqual([]);
  });

  it('asks for what the bot uses and for nothing else', () => {
    expect(manifest.oauth_config.scopes.bot).toEqual(BOT_SCOPES);
    expect(manifest.settings.event_subscriptions.bot_events).toEqual(EVENTS);
  });

  it('has the command and the shortcuts that the bot listens to', () => {
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual([COMMAND]);
    expect(manifest.features.shortcuts.map(({ callback_id: id }) => id)).toEqual(Object.values(SHORTCUTS));
  });
});

describe('where Slack sends requests', () => {
  it('is the one path of the bot over HTTP', () => {
    const { features, settings } = read('manifest.json');
    const { event_subscriptions: events, interactivity } = settings;
    const urls = [
      ...features.slash_commands.map(({ url }) => url),
      events.request_url,
      interactivity.request_url,
      interactivity.message_menu_options_url,
    ];
    expect(urls.map((url) => new URL(url ?? '').pathname)).toEqual(urls.map(() => EVENTS_PATH));
    expect(settings.socket_mode_enabled).toBe(false);
  });

  it('is nowhere in Socket Mode', () => {
    const manifest = read('manifest.socket.json');
    expect(JSON.stringify(manifest)).not.toContain('_url"');
    expect(manifest.settings.socket_mode_enabled).toBe(true);
  });
});
