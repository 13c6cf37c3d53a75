import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { SLACK_TIMING } from '@headroom/block-kit';
import { type WebSocket, WebSocketServer } from 'ws';
import { APP_ID } from '../state/messages.js';
import type { Json } from '../state/records.js';
import { parsedObject } from '../web-api/read-body.js';
import type { Deliver, Delivered, Envelope } from './delivery.js';

/** The side of Slack of Socket Mode. */
export interface SocketSide {
  /** A new address for one connection. */
  readonly openConnection: () => string;
  /** How many connections the app has open. */
  readonly connectionCount: () => number;
  readonly deliver: Deliver;
  /** Asks the app to open a new connection, as Slack does every few hours; the app closes the old ones. */
  readonly refresh: () => void;
  /** Closes all connections, once the app has taken leave. */
  readonly close: () => Promise<void>;
}

/** What connections need. */
export interface SocketOptions {
  /** Address of the simulated Slack, without a path. */
  readonly origin: () => string;
  /** Is told when a connection is open or closed. */
  readonly changed: () => void;
}

/** Slack pings this often; a client that hears none for half a minute connects anew. */
const PING_MILLISECONDS = 5000;

const TYPES: Readonly<Record<Envelope['kind'], string>> = {
  COMMAND: 'slash_commands',
  INTERACTIVE: 'interactive',
  SUGGESTION: 'interactive',
  EVENT: 'events_api',
};

/** Serves connections of Socket Mode on the server of the simulator. */
export function socketSide(server: Server, { origin, changed }: SocketOptions): SocketSide {
  const sockets = new Set<WebSocket>();
  const tickets = new Set<string>();
  const waiting = new Map<string, (payload: Json) => void>();
  const connections = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, socket, head) => {
    const ticket = new URL(request.url ?? '/', 'http://localhost').searchParams.get('ticket') ?? '';
    // A ticket opens one connection.
    if (!tickets.delete(ticket)) {
      socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n');
      return;
    }
    connections.handleUpgrade(request, socket, head, (connection) => {
      greet(connection, sockets, waiting);
      connection.on('close', changed);
      changed();
    });
  });
  const pings = setInterval(() => {
    for (const socket of sockets) socket.ping();
  }, PING_MILLISECONDS);
  pings.unref();
  return {
    openConnection: () => {
      const ticket = randomUUID();
      tickets.add(ticket);
      return `${origin().replace(/^http/, 'ws')}/link/?ticket=${ticket}&app_id=${APP_ID}`;
    },
    connectionCount: () => sockets.size,
    deliver: (envelope) => deliver(envelope, { sockets, waiting }),
    refresh: () => {
      for (const socket of sockets) {
        socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested', debug_info: {} }));
        sockets.delete(socket);
      }
    },
    close: async () => {
      clearInterval(pings);
      await Promise.all([...connections.clients].map(takeLeave));
      connections.close();
    },
  };
}

/** How long a client may take to answer that the connection is closed. */
const LEAVE_MILLISECONDS = 1000;

/** Closes a connection in peace: a client whose connection is cut off waits for its end for long. */
function takeLeave(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => {
      socket.terminate();
    }, LEAVE_MILLISECONDS);
    socket.once('close', () => {
      clearTimeout(late);
      resolve();
    });
    socket.close();
  });
}

function greet(connection: WebSocket, sockets: Set<WebSocket>, waiting: Map<string, (payload: Json) => void>): void {
  sockets.add(connection);
  connection.on('close', () => sockets.delete(connection));
  connection.on('message', (data) => {
    const { envelope_id: id, payload } = parsedObject((data as Buffer).toString('utf8'));
    waiting.get(String(id))?.({ payload });
  });
  connection.send(
    JSON.stringify({
      type: 'hello',
      num_connections: sockets.size,
      connection_info: { app_id: APP_ID },
      debug_info: { host: 'simulated', approximate_connection_time: 18_060 },
    }),
  );
}

interface Sending {
  readonly sockets: ReadonlySet<WebSocket>;
  readonly waiting: Map<string, (payload: Json) => void>;
}

function deliver(envelope: Envelope, { sockets, waiting }: Sending): Promise<Delivered> {
  const [socket] = sockets;
  const before = performance.now();
  const id = randomUUID();
  const done = (taken: Pick<Delivered, 'isAcknowledged' | 'body' | 'problem'>): Delivered => {
    waiting.delete(id);
    return { ...taken, status: null, milliseconds: performance.now() - before };
  };
  if (socket === undefined)
    return Promise.resolve(done({ isAcknowledged: false, body: null, problem: 'dispatch_failed' }));
  return new Promise((resolve) => {
    const late = setTimeout(() => {
      resolve(done({ isAcknowledged: false, body: null, problem: 'operation_timeout' }));
    }, SLACK_TIMING.acknowledgementSeconds * 1000);
    waiting.set(id, ({ payload }) => {
      clearTimeout(late);
      resolve(done({ isAcknowledged: true, body: carried(payload), problem: null }));
    });
    socket.send(
      JSON.stringify({
        envelope_id: id,
        type: TYPES[envelope.kind],
        accepts_response_payload: envelope.kind !== 'EVENT',
        retry_attempt: envelope.retries,
        retry_reason: envelope.retryReason ?? '',
        payload: envelope.payload,
      }),
    );
  });
}

/** What an acknowledgement carries; an empty object is what Bolt sends for nothing. */
function carried(payload: unknown): Json | string | null {
  if (typeof payload === 'string') return payload === '' ? null : payload;
  return typeof payload === 'object' && payload !== null && Object.keys(payload).length > 0 ? (payload as Json) : null;
}
