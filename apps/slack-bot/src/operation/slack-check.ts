import type { webApi } from '@slack/bolt';

/** Slack is asked again after this. */
const FRESH_MS = 60_000;
/** Where it did not answer, sooner. */
const RETRY_MS = 5_000;

/** Who the bot is in its workspace. */
export interface BotIdentity {
  readonly botId: string | undefined;
  readonly botUserId: string | undefined;
}

/** What the token stands for, asked at most once a minute. */
export interface SlackCheck {
  /** Throws where Slack does not answer, or does not know the token. */
  readonly check: () => Promise<void>;
  /** As far as Slack has said: never waits. */
  readonly identity: () => BotIdentity;
}

/** Checks the token of one workspace against Slack. */
export function slackCheck(client: webApi.WebClient): SlackCheck {
  let identity: BotIdentity = { botId: undefined, botUserId: undefined };
  let last: { readonly at: number; readonly error: unknown } | null = null;
  const ask = async (): Promise<unknown> => {
    try {
      const { bot_id: botId, user_id: botUserId } = await client.auth.test();
      identity = { botId, botUserId };
      return null;
    } catch (error) {
      return error;
    }
  };
  return {
    check: async () => {
      const age = last === null ? Number.POSITIVE_INFINITY : Date.now() - last.at;
      if (age > (last?.error == null ? FRESH_MS : RETRY_MS)) last = { error: await ask(), at: Date.now() };
      if (last?.error != null) throw last.error;
    },
    identity: () => identity,
  };
}
