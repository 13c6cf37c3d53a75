import { openCatalog } from '@headroom/catalog/node';
import { planDocument } from '@headroom/planner';
import {
  type Actor,
  authenticateToken,
  createBootstrapToken,
  createTeam,
  linkSlackIdentity,
  type PlansContext,
  type PlansSession,
  type Role,
  setMember,
} from '@headroom/plans';
import { computeHere, plansContext, runPlansTask } from '@headroom/plans/node';
import type { PlansDatabase } from '@headroom/plans-prisma';
import { chartPng } from '@headroom/report/png';
import { createLogger } from '@headroom/service';
import { type SlackSimulator, startSlackSimulator } from '@headroom/slack-simulator';
import { readSlackConfig, type SlackConfig } from '../src/config/slack-settings.js';
import type { RunningWorker } from '../src/jobs/steady-runner.js';
import { openDatabase } from '../src/start/database.js';
import { openWorker } from '../src/start/open-worker.js';
import { type RunningBot, startBot } from '../src/start/start-bot.js';

const catalog = openCatalog();

/** Where plans are seen in these tests. */
export const PORTAL_URL = 'https://headroom.example';

/** The real bot and the real worker on a real database, with a simulated Slack. */
export interface TestBot {
  readonly simulator: SlackSimulator;
  readonly url: string;
  readonly plans: PlansContext;
  readonly logLines: readonly string[];
  /** Id of the team that there is. */
  readonly teamId: string;
  readonly database: PlansDatabase;
  /** Links somebody in Slack to a person of the team. */
  readonly link: (user: string, role?: Role) => Promise<void>;
  readonly startWorker: () => Promise<void>;
  /** Ends the worker; what it has begun is begun again by another one. */
  readonly stopWorker: () => Promise<void>;
  /** Ends the bot and the worker without a word, and starts others. */
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What a test wants to be different. */
export interface TestBotOptions {
  readonly databaseUrl: string;
  readonly mode?: 'http' | 'socket';
  readonly settings?: Readonly<Record<string, string>>;
  readonly port?: number;
}

/** Starts everything. */
export async function startTestBot(options: TestBotOptions): Promise<TestBot> {
  const simulator = await startSlackSimulator();
  const logLines: string[] = [];
  const logger = createLogger({ level: 'info', destination: { write: (line) => void logLines.push(line) } });
  const config = configOf(simulator, options);
  const database = await openDatabase(config, logger);
  const source = { config, database, logger };
  const plans = plansContext(catalog, database.plans.store);
  const running: { bot: RunningBot | null; worker: RunningWorker | null } = { bot: null, worker: null };
  const startWorker = async () => {
    running.worker = await openWorker(source, {
      plan: async (workload) => Promise.resolve(planDocument({ ...workload, catalog })),
      compute: async (task) => runPlansTask(computeHere(catalog), task),
      drawImage: async ({ spec }) => chartPng(spec),
    });
  };
  const stopWorker = async () => {
    await running.worker?.stop();
    running.worker = null;
  };
  const startListening = async () => {
    running.bot = await startBot(source);
    simulator.deliverTo(`http://127.0.0.1:${String(running.bot.port)}/slack/events`);
    if (config.mode === 'socket') await simulator.until(({ connectionCount }) => connectionCount > 0);
  };
  const stopListening = async () => running.bot?.stop();
  await Promise.all([startListening(), startWorker()]);
  const admin = await firstAdmin(plans);
  const team = await createTeam(admin, { name: 'Shop' });
  if (!team.ok) throw new Error('there is no team');
  return {
    ...{ simulator, plans, logLines, database, startWorker, stopWorker },
    get url() {
      return `http://127.0.0.1:${String(running.bot?.port ?? 0)}`;
    },
    teamId: team.value.id,
    link: async (user, role = 'APPROVER') => linkUser({ simulator, plans, teamId: team.value.id }, { user, role }),
    restart: async () => {
      await Promise.all([stopListening(), stopWorker()]);
      await Promise.all([startListening(), startWorker()]);
    },
    close: async () => {
      await Promise.all([stopListening(), stopWorker()]);
      await database.close();
      await simulator.close();
    },
  };
}

function configOf(
  simulator: SlackSimulator,
  { databaseUrl, mode = 'http', settings, port = 0 }: TestBotOptions,
): SlackConfig {
  const read = readSlackConfig({
    DATABASE_URL: databaseUrl,
    SLACK_MODE: mode,
    SLACK_PORT: String(port),
    SLACK_SIGNING_SECRET: simulator.signingSecret,
    SLACK_APP_TOKEN: simulator.appToken,
    SLACK_API_URL: simulator.apiUrl,
    PORTAL_URL,
    ...(settings ?? { SLACK_BOT_TOKEN: simulator.teams[0]?.botToken ?? '' }),
  });
  if (!read.ok) throw new Error(read.problems.join('\n'));
  return read.config;
}

async function firstAdmin(plans: PlansContext): Promise<PlansSession> {
  const token = await createBootstrapToken(plans);
  return sessionOf(plans, await authenticateToken(plans, token?.secret ?? ''));
}

function sessionOf(plans: PlansContext, actor: Actor | null): PlansSession {
  if (actor === null) throw new Error('nobody signs in');
  return { ...plans, actor, requestId: null, source: 'API' };
}

interface Linking {
  readonly simulator: SlackSimulator;
  readonly plans: PlansContext;
  readonly teamId: string;
}

/** As somebody does it: asks for a code in Slack, and gives it, signed in, to the API. */
async function linkUser(
  { simulator, plans, teamId }: Linking,
  { user, role }: { readonly user: string; readonly role: Role },
): Promise<void> {
  const name = simulator.users.find(({ id }) => id === user)?.realName ?? user;
  const person = { kind: 'PERSON' as const, id: `person-${user}`, name, scopes: null, isInstallationAdmin: false };
  const manager = sessionOf(plans, { ...person, id: 'manager', memberships: [{ teamId, role: 'ADMIN' }] });
  await setMember(manager, { teamId, personId: person.id, personName: name, role });
  const { message } = await simulator.command({ user, channel: 'C0CAPACITY', text: 'link' });
  const code = /[A-Z2-9]{4}(?:-[A-Z2-9]{4}){2}/u.exec(message?.text ?? '')?.[0] ?? '';
  const linked = await linkSlackIdentity(sessionOf(plans, { ...person, memberships: [] }), { code });
  if (!linked.ok) throw new Error(`the code ${code} links nobody`);
}
