import {
  DATABASE_SECRETS,
  databaseVariables,
  type Environment,
  logVariables,
  readSettings,
  type SettingsDefinition,
  wholeBetween,
} from '@headroom/settings';
import { z } from 'zod';

/** Keys of AES-256 as 64 hexadecimal digits each: the first encrypts, the others are those before it. */
const keys = z
  .string()
  .regex(
    /^[0-9a-f]{64}(?:,[0-9a-f]{64})*$/i,
    'must be 64 hexadecimal digits, as from: openssl rand -hex 32; earlier keys may follow after commas',
  );

/** What the bot reads from its environment, by name. */
const variables = {
  ...databaseVariables,
  /** How events reach the bot: by requests to it, or over a connection that it opens. */
  SLACK_MODE: z.enum(['http', 'socket'], 'must be http or socket').default('http'),
  SLACK_PORT: wholeBetween(0, 65_535).default(4001),
  /** Where the worker says how it is; without it, nowhere. */
  SLACK_WORKER_PORT: wholeBetween(0, 65_535).optional(),
  SLACK_SIGNING_SECRET: z.string().min(1).optional(),
  /** One workspace: its bot token. */
  SLACK_BOT_TOKEN: z.string().startsWith('xoxb-', 'must start with xoxb-').optional(),
  /** Socket Mode: the token of the app. */
  SLACK_APP_TOKEN: z.string().startsWith('xapp-', 'must start with xapp-').optional(),
  /** Many workspaces: OAuth. */
  SLACK_CLIENT_ID: z.string().optional(),
  SLACK_CLIENT_SECRET: z.string().optional(),
  SLACK_STATE_SECRET: z.string().min(16, 'must have at least 16 characters').optional(),
  /** What tokens of installed workspaces are encrypted with. */
  SLACK_TOKEN_KEY: keys.optional(),
  /** Another address of Slack's Web API. */
  SLACK_API_URL: z.url('must be a URL').optional(),
  /** Where plans are opened in a browser. */
  PORTAL_URL: z.url('must be a URL').optional(),
  ...logVariables,
};

type Values = z.output<z.ZodObject<typeof variables>>;

/** The settings of the Slack bot. */
export const slackSettings: SettingsDefinition<typeof variables, Values> = {
  variables,
  secrets: [
    ...DATABASE_SECRETS,
    'SLACK_SIGNING_SECRET',
    'SLACK_BOT_TOKEN',
    'SLACK_APP_TOKEN',
    'SLACK_CLIENT_SECRET',
    'SLACK_STATE_SECRET',
    'SLACK_TOKEN_KEY',
  ],
  resolve: (values) => values,
  jointProblems,
};

/** What each way to run needs beside what is stated. */
function jointProblems(stated: Environment): readonly string[] {
  const needs = (name: string, why: string): readonly string[] =>
    stated[name] === undefined ? [`${name}: is needed ${why}`] : [];
  const isInstalled = stated['SLACK_CLIENT_ID'] !== undefined;
  const oauth = ['SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET', 'SLACK_TOKEN_KEY'].flatMap((name) =>
    needs(name, 'with SLACK_CLIENT_ID'),
  );
  const both =
    isInstalled && stated['SLACK_BOT_TOKEN'] !== undefined
      ? ['SLACK_BOT_TOKEN: is for one workspace and SLACK_CLIENT_ID for many: state one of them']
      : [];
  return [
    ...(isInstalled ? oauth : needs('SLACK_BOT_TOKEN', 'for one workspace (or SLACK_CLIENT_ID for many)')),
    ...both,
    ...(stated['SLACK_MODE'] === 'socket'
      ? needs('SLACK_APP_TOKEN', 'in Socket Mode')
      : needs('SLACK_SIGNING_SECRET', 'in HTTP mode')),
  ];
}

/** How workspaces get their tokens. */
export type SlackAccess =
  | { readonly kind: 'ONE_WORKSPACE'; readonly botToken: string }
  | {
      readonly kind: 'INSTALLED';
      readonly clientId: string;
      readonly clientSecret: string;
      readonly stateSecret: string;
      /** The first encrypts; every one decrypts what it has encrypted. */
      readonly tokenKeys: readonly string[];
    };

/** The configuration of the bot. */
export interface SlackConfig {
  readonly mode: 'http' | 'socket';
  readonly port: number;
  /** null = the worker has none. */
  readonly workerPort: number | null;
  readonly signingSecret: string;
  readonly appToken: string;
  readonly access: SlackAccess;
  /** null = Slack's own. */
  readonly apiUrl: string | null;
  readonly portalUrl: string | null;
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
  readonly logLevel: Values['HEADROOM_LOG_LEVEL'];
}

/** The configuration, or everything that is wrong with it. */
export type ReadSlackConfig =
  { readonly ok: true; readonly config: SlackConfig } | { readonly ok: false; readonly problems: readonly string[] };

/** Reads the configuration from environment variables; every problem is told at once, with the name of its variable. */
export function readSlackConfig(environment: Environment): ReadSlackConfig {
  const read = readSettings(slackSettings, environment);
  return read.ok ? { ok: true, config: configOf(read.values) } : read;
}

function configOf(values: Values): SlackConfig {
  return {
    mode: values.SLACK_MODE,
    port: values.SLACK_PORT,
    workerPort: values.SLACK_WORKER_PORT ?? null,
    signingSecret: values.SLACK_SIGNING_SECRET ?? '',
    appToken: values.SLACK_APP_TOKEN ?? '',
    access: accessOf(values),
    apiUrl: values.SLACK_API_URL ?? null,
    portalUrl: values.PORTAL_URL ?? null,
    databaseUrl: values.DATABASE_URL ?? null,
    dataFolder: values.HEADROOM_DATA_DIR,
    logLevel: values.HEADROOM_LOG_LEVEL,
  };
}

function accessOf(values: Values): SlackAccess {
  const { SLACK_CLIENT_ID: clientId } = values;
  if (clientId === undefined) return { kind: 'ONE_WORKSPACE', botToken: values.SLACK_BOT_TOKEN ?? '' };
  return {
    kind: 'INSTALLED',
    clientId,
    clientSecret: values.SLACK_CLIENT_SECRET ?? '',
    stateSecret: values.SLACK_STATE_SECRET ?? '',
    tokenKeys: (values.SLACK_TOKEN_KEY ?? '').split(','),
  };
}
