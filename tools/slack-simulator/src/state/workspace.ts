import { EventEmitter } from 'node:events';
import { SimulatedClock } from './clock.js';
import { Faults } from './faults.js';
import type {
  FormState,
  RecordedCall,
  SlackChannel,
  SlackFile,
  SlackMessage,
  SlackUser,
  SlackView,
  Team,
} from './records.js';
import { Tickets } from './tickets.js';

/** What a simulated Slack is made of at the start. */
export interface WorkspaceOptions {
  readonly teams: readonly Team[];
  readonly users: readonly SlackUser[];
  readonly channels: readonly SlackChannel[];
}

/** Everything that the simulated Slack knows; the rest of the simulator reads and changes it. */
export class Workspace {
  readonly clock = new SimulatedClock();
  readonly faults = new Faults();
  readonly tickets = new Tickets(this.clock);
  readonly teams: Map<string, Team>;
  readonly users: Map<string, SlackUser>;
  readonly channels: Map<string, SlackChannel>;
  readonly messages = new Map<string, SlackMessage>();
  /** Open modals, by id; the stack of a person is linked by `previousId`. */
  readonly modals = new Map<string, SlackView>();
  /** App Home tabs, by person. */
  readonly homes = new Map<string, SlackView>();
  readonly files = new Map<string, SlackFile>();
  /** What people have chosen in messages, by time stamp. */
  readonly messageForms = new Map<string, FormState>();
  readonly calls: RecordedCall[] = [];
  /** How long the app took to acknowledge, in milliseconds, one after the other. */
  readonly ackTimesMilliseconds: number[] = [];
  /** Codes that an installation was allowed with, and the workspace that each is for. */
  readonly installCodes = new Map<string, string>();
  private readonly emitter = new EventEmitter();
  private counter = 0;

  constructor(options: WorkspaceOptions) {
    this.teams = byId(options.teams);
    this.users = byId(options.users);
    this.channels = byId(options.channels);
    this.emitter.setMaxListeners(0);
  }

  /** A number that was not given out before. */
  nextNumber(): number {
    this.counter += 1;
    return this.counter;
  }

  /** An id in the form of Slack's, such as V0000000012. */
  nextId(prefix: string): string {
    return `${prefix}${String(this.nextNumber()).padStart(10, '0')}`;
  }

  /** A time stamp of a message: unlike all others, and later than those before. */
  nextTimestamp(): string {
    return `${String(this.clock.nowSeconds())}.${String(this.nextNumber()).padStart(6, '0')}`;
  }

  /** Tells those who wait that something is different now. */
  changed(): void {
    this.emitter.emit('change');
  }

  /** Calls back after every change; answers with how to stop that. */
  onChange(listener: () => void): () => void {
    this.emitter.on('change', listener);
    return () => {
      this.emitter.off('change', listener);
    };
  }

  /** The workspace that the app is installed in with this token. */
  teamOfToken(token: string): Team | undefined {
    return [...this.teams.values()].find((team) => team.botToken === token && team.isInstalled);
  }

  /** A person by id; throws on an id that nobody has, since a test then asks for something that does not exist. */
  user(id: string): SlackUser {
    return existing(this.users, id, 'user');
  }

  /** A channel by id; throws on an id that no channel has. */
  channel(id: string): SlackChannel {
    return existing(this.channels, id, 'channel');
  }

  /** A workspace by id; throws on an id that none has. */
  team(id: string): Team {
    return existing(this.teams, id, 'team');
  }
}

function byId<T extends { readonly id: string }>(things: readonly T[]): Map<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

function existing<T>(things: ReadonlyMap<string, T>, id: string, kind: string): T {
  const thing = things.get(id);
  if (thing === undefined) throw new Error(`There is no ${kind} ${id} in the simulated Slack.`);
  return thing;
}
