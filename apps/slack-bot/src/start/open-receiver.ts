import type { AddressInfo } from 'node:net';
import type { ReadinessCheck } from '@headroom/service';
import { SocketModeReceiver } from '@slack/bolt';
import type { Logger } from 'pino';
import type { SlackConfig } from '../config/slack-settings.js';
import type { GuardedReceiver } from '../security/guarded-receiver.js';

/** A receiver that takes what Slack sends. */
export interface OpenReceiver {
  readonly port: number;
  readonly checks: readonly ReadinessCheck[];
  readonly close: () => Promise<void>;
}

interface Opening<Receiver> {
  readonly receiver: Receiver;
  readonly config: SlackConfig;
  readonly logger: Logger;
}

/** Where Slack refuses a connection, it is asked again after this. */
const RETRY_MS = 10_000;

/** Opens a receiver. In Socket Mode the connection may come later: a Slack that is down shows in readiness. */
export async function openReceiver(opening: Opening<GuardedReceiver | SocketModeReceiver>): Promise<OpenReceiver> {
  const { receiver, config, logger } = opening;
  if (receiver instanceof SocketModeReceiver) return openSocket({ receiver, config, logger });
  const server = await receiver.start(config.port);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    checks: [],
    close: async () => {
      const closed = receiver.stop();
      server.closeIdleConnections();
      await closed;
    },
  };
}

function openSocket({ receiver, config, logger }: Opening<SocketModeReceiver>): OpenReceiver {
  const state = { isConnected: false, isClosed: false };
  const { client } = receiver;
  client.on('connected', () => {
    state.isConnected = true;
  });
  for (const event of ['disconnected', 'reconnecting', 'close']) {
    client.on(event, () => {
      state.isConnected = false;
    });
  }
  const connect = (start: () => Promise<unknown>): void => {
    start().catch((error: unknown) => {
      logger.error({ err: error }, 'no connection to Slack; it is tried again');
      setTimeout(() => {
        if (!state.isClosed) connect(async () => client.start());
      }, RETRY_MS).unref();
    });
  };
  connect(async () => receiver.start());
  return {
    port: config.port,
    checks: [{ name: 'connection', check: async () => connected(state.isConnected) }],
    close: async () => {
      state.isClosed = true;
      await receiver.stop();
    },
  };
}

function connected(isConnected: boolean): Promise<void> {
  return isConnected ? Promise.resolve() : Promise.reject(new Error('there is no connection to Slack'));
}
