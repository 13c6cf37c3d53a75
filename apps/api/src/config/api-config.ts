import { availableParallelism } from 'node:os';
import { ROLES } from '@headroom/plans';
import {
  DATABASE_SECRETS,
  databaseVariables,
  flag,
  logVariables,
  readSettings,
  type SettingsDefinition,
  wholeBetween,
} from '@headroom/settings';
import { z } from 'zod';
import { jointProblems } from './joint-problems.js';

const groupRolesSchema = z.array(
  z.strictObject({ group: z.string().min(1), teamId: z.uuid(), role: z.enum(ROLES) }),
  'must be a JSON list of { group, teamId, role }',
);

const groupRoles = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue('must be JSON');
      return z.NEVER;
    }
  })
  .pipe(groupRolesSchema);

/** What the API reads from its environment, by name. */
const variables = {
  ...databaseVariables,
  NODE_ENV: z.string().default('development'),
  PORT: wholeBetween(0, 65_535).default(4000),
  HEADROOM_HOST: z.string().optional(),
  HEADROOM_BOOTSTRAP_TOKEN: z
    .string()
    .regex(/^\S+$/, 'must not contain spaces')
    .min(8, 'must have at least 8 characters')
    .optional(),
  HEADROOM_DEMO: flag.optional(),
  ...logVariables,
  HEADROOM_INTROSPECTION: flag.optional(),
  HEADROOM_ANONYMOUS_EVALUATION: flag.optional(),
  HEADROOM_REQUEST_TIMEOUT_SECONDS: wholeBetween(1, 300).default(30),
  HEADROOM_REQUESTS_PER_MINUTE: wholeBetween(1, 10_000_000).default(600),
  HEADROOM_ANONYMOUS_REQUESTS_PER_MINUTE: wholeBetween(1, 10_000_000).default(120),
  HEADROOM_COMPUTING_THREADS: wholeBetween(1, 64).default(Math.max(1, availableParallelism() - 1)),
  HEADROOM_TRUST_PROXY: flag.default(false),
  HEADROOM_TRUSTED_DOCUMENTS: flag.default(false),
  HEADROOM_OIDC_ISSUER: z.url('must be the URL of the issuer').optional(),
  HEADROOM_OIDC_AUDIENCE: z.string().optional(),
  HEADROOM_OIDC_JWKS_URL: z.url('must be a URL').optional(),
  HEADROOM_OIDC_GROUPS_CLAIM: z.string().default('groups'),
  HEADROOM_OIDC_GROUP_ROLES: groupRoles.default([]),
  HEADROOM_OIDC_ADMIN_GROUP: z.string().optional(),
};

type Variables = z.output<z.ZodObject<typeof variables>>;

/** Fills in what depends on other variables. Only a machine that is meant to serve others listens to others. */
function resolve(values: Variables) {
  const isProduction = values.NODE_ENV === 'production';
  return {
    ...values,
    HEADROOM_HOST: values.HEADROOM_HOST ?? (isProduction ? '0.0.0.0' : '127.0.0.1'),
    HEADROOM_DEMO: values.HEADROOM_DEMO ?? (!isProduction && values.DATABASE_URL === undefined),
    HEADROOM_INTROSPECTION: values.HEADROOM_INTROSPECTION ?? !isProduction,
    HEADROOM_ANONYMOUS_EVALUATION: values.HEADROOM_ANONYMOUS_EVALUATION ?? !isProduction,
  };
}

type Resolved = ReturnType<typeof resolve>;

/** The settings of the API. */
export const apiSettings: SettingsDefinition<typeof variables, Resolved> = {
  variables,
  secrets: [...DATABASE_SECRETS, 'HEADROOM_BOOTSTRAP_TOKEN'],
  resolve,
  jointProblems,
};

/** The settings in the words of the program. */
function configOf(values: Resolved) {
  return {
    isProduction: values.NODE_ENV === 'production',
    port: values.PORT,
    host: values.HEADROOM_HOST,
    databaseUrl: values.DATABASE_URL ?? null,
    dataFolder: values.HEADROOM_DATA_DIR,
    bootstrapToken: values.HEADROOM_BOOTSTRAP_TOKEN ?? null,
    isDemo: values.HEADROOM_DEMO,
    logLevel: values.HEADROOM_LOG_LEVEL,
    hasIntrospection: values.HEADROOM_INTROSPECTION,
    hasAnonymousEvaluation: values.HEADROOM_ANONYMOUS_EVALUATION,
    requestTimeoutSeconds: values.HEADROOM_REQUEST_TIMEOUT_SECONDS,
    requestsPerMinute: values.HEADROOM_REQUESTS_PER_MINUTE,
    anonymousRequestsPerMinute: values.HEADROOM_ANONYMOUS_REQUESTS_PER_MINUTE,
    computingThreads: values.HEADROOM_COMPUTING_THREADS,
    trustsProxy: values.HEADROOM_TRUST_PROXY,
    hasTrustedDocuments: values.HEADROOM_TRUSTED_DOCUMENTS,
    oidc: values.HEADROOM_OIDC_ISSUER === undefined ? null : oidcOf(values, values.HEADROOM_OIDC_ISSUER),
  };
}

function oidcOf(values: Resolved, issuer: string) {
  return {
    issuer,
    audience: values.HEADROOM_OIDC_AUDIENCE ?? '',
    jwksUrl: values.HEADROOM_OIDC_JWKS_URL ?? '',
    groupsClaim: values.HEADROOM_OIDC_GROUPS_CLAIM,
    groupRoles: values.HEADROOM_OIDC_GROUP_ROLES,
    adminGroup: values.HEADROOM_OIDC_ADMIN_GROUP ?? null,
  };
}

/** The configuration of the API. */
export type ApiConfig = ReturnType<typeof configOf>;

/** The configuration, or everything that is wrong with it. */
export type ReadConfig =
  { readonly ok: true; readonly config: ApiConfig } | { readonly ok: false; readonly problems: readonly string[] };

/** Reads the configuration from environment variables; every problem is told at once, with the name of its variable. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): ReadConfig {
  const read = readSettings(apiSettings, environment);
  return read.ok ? { ok: true, config: configOf(read.values) } : read;
}
