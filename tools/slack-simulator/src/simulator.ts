import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { Delivered, Deliver } from './delivery/delivery.js';
import { httpDelivery } from './delivery/http-delivery.js';
import { type SocketSide, socketSide } from './delivery/socket-delivery.js';
import { createPage } from './page/page.js';
import type { PageShortcut } from './page/regions.js';
import { type Acting } from './person/acting.js';
import { forge, type Forgery } from './person/forge.js';
import type { TypedCommand } from './person/command.js';
import { people, type People } from './person/people.js';
import { createSimulatorServer, listen } from './server.js';
import type { SimulatedClock } from './state/clock.js';
import type { Fault } from './state/faults.js';
import type {
  RecordedCall,
  SlackChannel,
  SlackFile,
  SlackMessage,
  SlackUser,
  SlackView,
  Team,
} from './state/records.js';
import { SAMPLE_WORKSPACE } from './state/sample-workspace.js';
import { Workspace, type WorkspaceOptions } from './state/workspace.js';
import { createWebApi } from './web-api/web-api.js';

/** What a simulated Slack starts with; everything has a default. */
export interface SimulatorOptions {
  /** Port on this machine; any free one where it is not stated. */
  readonly port?: number;
  /** What requests to the app are signed with. */
  readonly signingSecret?: string;
  /** Where the app takes requests, such as http://127.0.0.1:4001/slack/events; not needed in Socket Mode. */
  readonly requestUrl?: string;
  /** Token of the app for Socket Mode. */
  readonly appToken?: string;
  readonly clientId?: string;
  readonly clientSecret?: string;
  /** Workspaces, people and channels; {@link SAMPLE_WORKSPACE} where it is not stated. */
  readonly workspace?: WorkspaceOptions;
  /** Shortcuts of the app, which the page offers. */
  readonly shortcuts?: readonly PageShortcut[];
}

/** A simulated Slack that runs: what it holds, what people do in it, and how it goes wrong on demand. */
export interface SlackSimulator extends People {
  /** Address of the Web API, for `slackApiUrl`; ends with a slash. */
  readonly apiUrl: string;
  /** Address of the page for people. */
  readonly pageUrl: string;
  /** Where people allow an installation, for `authorizationUrl`. */
  readonly authorizeUrl: string;
  readonly signingSecret: string;
  readonly appToken: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly clock: SimulatedClock;
  readonly teams: readonly Team[];
  readonly users: readonly SlackUser[];
  readonly channels: readonly SlackChannel[];
  /** Messages that everyone in their channel sees, the oldest first. */
  readonly messages: readonly SlackMessage[];
  /** Messages that one person sees, the oldest first. */
  readonly ephemerals: readonly SlackMessage[];
  /** Modals that are open, the lowest first. */
  readonly views: readonly SlackView[];
  /** App Home tabs that were published. */
  readonly homes: readonly SlackView[];
  readonly files: readonly SlackFile[];
  /** Calls of the Web API and uses of response URLs (method `response_url`), the oldest first. */
  readonly calls: readonly RecordedCall[];
  /** How long each acknowledgement took, in milliseconds. */
  readonly ackTimes: readonly number[];
  /** Connections of Socket Mode that are open. */
  readonly connectionCount: number;
  /** Sets where requests to the app go from now on. */
  deliverTo(requestUrl: string): void;
  /** Lets the next call of a method fail, or of `response_url`; more than one with `times`. */
  fail(method: string, fault: Fault): void;
  /** Refuses a type of block from now on, such as data_visualization. */
  refuseBlock(type: string): void;
  /** Ends all faults. */
  recover(): void;
  /** Sends a command that did not come from Slack like this, over HTTP. */
  forge(forgery: Forgery, typed: TypedCommand): Promise<Delivered>;
  /** Allows an installation: the address that Slack would send the browser to, with a code. */
  allowInstallation(authorizeUrl: string, teamId: string): string;
  /** Asks the app to renew its connections of Socket Mode; Bolt takes some five seconds for that. */
  refreshConnections(): void;
  /** Waits until something is there; throws when it is not there in time (4 seconds where it is not stated). */
  until<T>(find: (simulator: SlackSimulator) => T | null | undefined | false, timeoutMilliseconds?: number): Promise<T>;
  close(): Promise<void>;
}

/** Starts a strict Slack on this machine. */
export async function startSlackSimulator(options: SimulatorOptions = {}): Promise<SlackSimulator> {
  const settings = {
    port: 0,
    signingSecret: 'simulated signing secret',
    appToken: 'xapp-simulated',
    clientId: '1111.2222',
    clientSecret: 'simulated client secret',
    ...options,
  };
  const workspace = new Workspace(options.workspace ?? SAMPLE_WORKSPACE);
  const address = { origin: '', requestUrl: options.requestUrl ?? '' };
  const server = createSimulatorServer(() => handlers);
  const sockets = socketSide(server, {
    origin: () => address.origin,
    changed: () => {
      workspace.changed();
    },
  });
  address.origin = await listen(server, settings.port);
  const acting: Acting = {
    workspace,
    origin: address.origin,
    deliver: recorded(
      workspace,
      deliveryBy(
        sockets,
        httpDelivery(settings.signingSecret, () => address.requestUrl),
      ),
    ),
  };
  const webApi = createWebApi(workspace, {
    origin: address.origin,
    appToken: settings.appToken,
    credentials: { clientId: settings.clientId, clientSecret: settings.clientSecret },
    openConnection: sockets.openConnection,
  });
  const handlers = {
    workspace,
    webApi,
    other: createPage({
      acting,
      shortcuts: options.shortcuts ?? [],
      allow: (url, teamId) => allow(workspace, url, teamId),
    }),
  };
  return facade({ workspace, acting, server, sockets, address, settings });
}

type Settings = Required<Pick<SimulatorOptions, 'signingSecret' | 'appToken' | 'clientId' | 'clientSecret'>>;

interface Running {
  readonly workspace: Workspace;
  readonly acting: Acting;
  readonly server: Server;
  readonly sockets: SocketSide;
  readonly address: { readonly origin: string; requestUrl: string };
  readonly settings: Settings;
}

function facade({ workspace, acting, server, sockets, address, settings }: Running): SlackSimulator {
  const messages = (isPublic: 'PUBLIC' | 'EPHEMERAL'): readonly SlackMessage[] =>
    [...workspace.messages.values()].filter(({ visibleTo }) => (visibleTo === null) === (isPublic === 'PUBLIC'));
  const simulator: SlackSimulator = {
    ...people(acting),
    ...whereAndWithWhat(address.origin, settings),
    clock: workspace.clock,
    get teams() {
      return [...workspace.teams.values()];
    },
    get users() {
      return [...workspace.users.values()];
    },
    get channels() {
      return [...workspace.channels.values()];
    },
    get messages() {
      return messages('PUBLIC');
    },
    get ephemerals() {
      return messages('EPHEMERAL');
    },
    get views() {
      return [...workspace.modals.values()];
    },
    get homes() {
      return [...workspace.homes.values()];
    },
    get files() {
      return [...workspace.files.values()].filter(({ isComplete }) => isComplete);
    },
    get calls() {
      return [...workspace.calls];
    },
    get ackTimes() {
      return [...workspace.ackTimesMilliseconds];
    },
    get connectionCount() {
      return sockets.connectionCount();
    },
    ...controls({ workspace, acting, server, sockets, address, settings }),
    until: (find, timeoutMilliseconds = 4000) => until(workspace, () => find(simulator), timeoutMilliseconds),
  };
  return simulator;
}

/** Addresses, and the secrets that both sides know. */
function whereAndWithWhat(
  origin: string,
  { signingSecret, appToken, clientId, clientSecret }: Settings,
): Settings & Pick<SlackSimulator, 'apiUrl' | 'pageUrl' | 'authorizeUrl'> {
  return {
    apiUrl: `${origin}/api/`,
    pageUrl: `${origin}/`,
    authorizeUrl: `${origin}/oauth/v2/authorize`,
    signingSecret,
    appToken,
    clientId,
    clientSecret,
  };
}

type Controls = Pick<
  SlackSimulator,
  'deliverTo' | 'fail' | 'refuseBlock' | 'recover' | 'forge' | 'allowInstallation' | 'refreshConnections' | 'close'
>;

function controls({ workspace, acting, server, sockets, address, settings }: Running): Controls {
  return {
    deliverTo: (requestUrl) => {
      address.requestUrl = requestUrl;
    },
    fail: (method, fault) => {
      workspace.faults.plan(method, fault);
    },
    refuseBlock: (type) => {
      workspace.faults.refusedBlockTypes.add(type);
    },
    recover: () => {
      workspace.faults.clear();
    },
    forge: (forgery, typed) =>
      forge(acting, { signingSecret: settings.signingSecret, requestUrl: address.requestUrl }, { ...typed, forgery }),
    allowInstallation: (url, teamId) => allow(workspace, url, teamId),
    refreshConnections: () => {
      sockets.refresh();
    },
    close: async () => {
      await sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Socket Mode where the app has a connection, requests otherwise. */
function deliveryBy(sockets: SocketSide, http: Deliver): Deliver {
  return (envelope) => (sockets.connectionCount() > 0 ? sockets.deliver(envelope) : http(envelope));
}

function recorded(workspace: Workspace, deliver: Deliver): Deliver {
  return async (envelope) => {
    const delivered = await deliver(envelope);
    workspace.ackTimesMilliseconds.push(delivered.milliseconds);
    workspace.changed();
    return delivered;
  };
}

/** The address that the browser goes to once a person has allowed an installation. */
function allow(workspace: Workspace, authorizeUrl: string, teamId: string): string {
  const { searchParams } = new URL(authorizeUrl);
  const code = randomUUID();
  workspace.installCodes.set(code, workspace.team(teamId).id);
  const back = new URL(searchParams.get('redirect_uri') ?? '');
  back.searchParams.set('code', code);
  back.searchParams.set('state', searchParams.get('state') ?? '');
  return back.href;
}

function until<T>(
  workspace: Workspace,
  find: () => T | null | undefined | false,
  timeoutMilliseconds: number,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const found = find();
      if (found === null || found === undefined || found === false) return;
      stop();
      resolve(found);
    };
    const late = setTimeout(() => {
      stop();
      reject(new Error(`Not there after ${String(timeoutMilliseconds)} ms: ${find.toString()}`));
    }, timeoutMilliseconds);
    const stopListening = workspace.onChange(look);
    const stop = (): void => {
      clearTimeout(late);
      stopListening();
    };
    look();
  });
}
