import { availableParallelism } from 'node:os';
import { ROLES } from '@headroom/plans';
import { z } from 'zod';

/** Variables whose values are never shown; each may be given as `NAME_FILE` with the path of a file. */
export const SECRET_VARIABLES = ['DATABASE_URL', 'HEADROOM_BOOTSTRAP_TOKEN'] as const;

const TRUE_TEXTS = ['1', 'true', 'yes', 'on'];
const FALSE_TEXTS = ['0', 'false', 'no', 'off'];

const flag = z
  .string()
  .transform((text) => text.toLowerCase())
  .refine((text) => [...TRUE_TEXTS, ...FALSE_TEXTS].includes(text), 'must be true or false')
  .transform((text) => TRUE_TEXTS.includes(text));

const wholeBetween = (least: number, most: number) =>
  z.coerce
    .number(`must be a whole number from ${String(least)} to ${String(most)}`)
    .int('must be a whole number')
    .min(least, `must be at least ${String(least)}`)
    .max(most, `must be at most ${String(most)}`);

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

/** What the API reads from its environment. */
export const configSchema = z
  .object({
    NODE_ENV: z.string().default('development'),
    PORT: wholeBetween(0, 65_535).default(4000),
    HEADROOM_HOST: z.string().optional(),
    DATABASE_URL: z
      .url({ protocol: /^postgres(ql)?$/, error: 'must be a URL as postgresql://user@host:5432/name' })
      .optional(),
    HEADROOM_DATA_DIR: z.string().default('.headroom'),
    HEADROOM_BOOTSTRAP_TOKEN: z
      .string()
      .regex(/^\S+$/, 'must not contain spaces')
      .min(8, 'must have at least 8 characters')
      .optional(),
    HEADROOM_DEMO: flag.optional(),
    HEADROOM_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    HEADROOM_INTROSPECTION: flag.optional(),
    HEADROOM_ANONYMOUS_EVALUATION: flag.optional(),
    HEADROOM_REQUEST_TIMEOUT_SECONDS: wholeBetween(1, 300).default(30),
    HEADROOM_REQUESTS_PER_MINUTE: wholeBetween(1, 10_000_000).default(600),
    HEADROOM_ANONYMOUS_REQUESTS_PER_MINUTE: wholeBetween(1, 10_000_000).default(120),
    HEADROOM_COMPUTING_THREADS: wholeBetween(1, 64).default(Math.max(1, availableParallelism() - 1)),
    HEADROOM_TRUST_PROXY: flag.default(false),
    HEADROOM_OIDC_ISSUER: z.url('must be the URL of the issuer').optional(),
    HEADROOM_OIDC_AUDIENCE: z.string().optional(),
    HEADROOM_OIDC_JWKS_URL: z.url('must be a URL').optional(),
    HEADROOM_OIDC_GROUPS_CLAIM: z.string().default('groups'),
    HEADROOM_OIDC_GROUP_ROLES: groupRoles.default([]),
    HEADROOM_OIDC_ADMIN_GROUP: z.string().optional(),
  })
  .transform((values) => {
    const isProduction = values.NODE_ENV === 'production';
    return {
      isProduction,
      port: values.PORT,
      // Only a machine that is meant to serve others listens to others.
      host: values.HEADROOM_HOST ?? (isProduction ? '0.0.0.0' : '127.0.0.1'),
      databaseUrl: values.DATABASE_URL ?? null,
      dataFolder: values.HEADROOM_DATA_DIR,
      bootstrapToken: values.HEADROOM_BOOTSTRAP_TOKEN ?? null,
      isDemo: values.HEADROOM_DEMO ?? (!isProduction && values.DATABASE_URL === undefined),
      logLevel: values.HEADROOM_LOG_LEVEL,
      hasIntrospection: values.HEADROOM_INTROSPECTION ?? !isProduction,
      hasAnonymousEvaluation: values.HEADROOM_ANONYMOUS_EVALUATION ?? !isProduction,
      requestTimeoutSeconds: values.HEADROOM_REQUEST_TIMEOUT_SECONDS,
      requestsPerMinute: values.HEADROOM_REQUESTS_PER_MINUTE,
      anonymousRequestsPerMinute: values.HEADROOM_ANONYMOUS_REQUESTS_PER_MINUTE,
      computingThreads: values.HEADROOM_COMPUTING_THREADS,
      trustsProxy: values.HEADROOM_TRUST_PROXY,
      oidc:
        values.HEADROOM_OIDC_ISSUER === undefined
          ? null
          : {
              issuer: values.HEADROOM_OIDC_ISSUER,
              audience: values.HEADROOM_OIDC_AUDIENCE ?? '',
              jwksUrl: values.HEADROOM_OIDC_JWKS_URL ?? '',
              groupsClaim: values.HEADROOM_OIDC_GROUPS_CLAIM,
              groupRoles: values.HEADROOM_OIDC_GROUP_ROLES,
              adminGroup: values.HEADROOM_OIDC_ADMIN_GROUP ?? null,
            },
    };
  });

/** The configuration of the API. */
export type ApiConfig = z.infer<typeof configSchema>;
