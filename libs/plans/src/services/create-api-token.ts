import { teamRefusal } from '../access/permission.js';
import { type Action, ACTIONS, type Membership, ROLES } from '../access/role.js';
import { checkChoice } from '../input/check-choice.js';
import { checkCount } from '../input/check-count.js';
import { checkText } from '../input/check-text.js';
import { type InputError, inputError } from '../input/input-error.js';
import { NAME_RULE } from '../input/plan-fields.js';
import { done, type Outcome, type PlanError, refused } from '../plan/plan-error.js';
import type { ApiToken, PlansTransaction } from '../store/plans-store.js';
import { type ApiTokenInfo, tokenInfo } from '../tokens/token-info.js';
import { newToken } from '../tokens/token-text.js';
import { insertNewToken } from './insert-new-token.js';
import { checkIdempotencyKey, createOnce } from './create-once.js';
import type { PlansSession } from './plans-context.js';

/** Days until a token expires where nothing else is said, and at most. */
export const DEFAULT_TOKEN_DAYS = 90;
export const MOST_TOKEN_DAYS = 365;

/** A token to make. */
export interface CreateApiTokenInput {
  /** What it is for: 1 to 120 characters. */
  readonly name: string;
  /** The teams it works in and its role in each. */
  readonly memberships: readonly Membership[];
  /** The only actions it may take; null or absent = what its roles allow. */
  readonly scopes?: readonly Action[] | null | undefined;
  /** 1 to 365; 90 by default. */
  readonly expiresInDays?: number | undefined;
  /** For an administrator of the installation only, who alone can give it. */
  readonly isInstallationAdmin?: boolean | undefined;
  readonly idempotencyKey?: string | undefined;
}

/** A token that was made. */
export interface CreatedApiToken {
  readonly token: ApiTokenInfo;
  /** The token itself, shown this once; null where the same request was answered before. */
  readonly secret: string | null;
}

/** Makes a token for scripts. It can do no more than whoever makes it. */
export async function createApiToken(
  session: PlansSession,
  input: CreateApiTokenInput,
): Promise<Outcome<CreatedApiToken>> {
  const refusals = refusalsOf(session, input);
  if (refusals.length > 0) return refused(...refusals);
  const errors = checkTokenInput(input);
  if (errors.length > 0) return refused(...errors);
  const made = newToken(session.randomBytes);
  return createOnce(session, {
    operation: 'createApiToken',
    input,
    newSubjectId: () => made.id,
    answerAgain: createdToken,
    create: async (transaction) => {
      const missing = await missingTeams(transaction, input.memberships);
      if (missing.length > 0) return refused(...missing);
      const token = tokenOf(session, { input, made });
      await insertNewToken(transaction, { session, token, audit: 'TOKEN_CREATED' });
      return done({ token: tokenInfo(token), secret: made.text });
    },
  });
}

/** Teams that a group of the identity provider may name and that are not there. */
async function missingTeams(
  transaction: PlansTransaction,
  memberships: readonly Membership[],
): Promise<readonly PlanError[]> {
  const teams = await transaction.teams(memberships.map(({ teamId }) => teamId));
  return memberships.flatMap(({ teamId }, index) =>
    teams.some(({ id }) => id === teamId)
      ? []
      : [{ code: 'NOT_FOUND' as const, path: `memberships[${String(index)}].teamId`, id: teamId }],
  );
}

async function createdToken(transaction: PlansTransaction, id: string): Promise<Outcome<CreatedApiToken>> {
  const token = await transaction.token(id);
  if (token === null) return refused({ code: 'NOT_FOUND', path: 'id', id });
  return done({ token: tokenInfo(token), secret: null });
}

function tokenOf(
  session: PlansSession,
  {
    input,
    made,
  }: { readonly input: CreateApiTokenInput; readonly made: { readonly id: string; readonly text: string } },
): ApiToken {
  const now = session.now();
  const expires = new Date(now);
  expires.setUTCDate(expires.getUTCDate() + (input.expiresInDays ?? DEFAULT_TOKEN_DAYS));
  return {
    id: made.id,
    name: input.name.trim(),
    secretHash: session.sha256Hex(made.text),
    memberships: input.memberships,
    scopes: input.scopes ?? null,
    isInstallationAdmin: input.isInstallationAdmin ?? false,
    createdAt: now.toISOString(),
    expiresAt: expires.toISOString(),
    lastUsedAt: null,
    revokedAt: null,
  };
}

/** Every team must be managed by the actor; scopes and the installation cannot be given by whoever has not got them. */
function refusalsOf({ actor }: PlansSession, input: CreateApiTokenInput): readonly PlanError[] {
  const perTeam = input.memberships.flatMap(
    ({ teamId }, index) =>
      teamRefusal(actor, { action: 'TOKEN_MANAGE', teamId, path: `memberships[${String(index)}].teamId` }) ?? [],
  );
  const wanted = input.scopes ?? ACTIONS;
  const missing = actor.scopes === null ? undefined : wanted.find((scope) => actor.scopes?.includes(scope) !== true);
  const givesInstallation = input.isInstallationAdmin === true && !actor.isInstallationAdmin;
  return [
    ...perTeam,
    ...(missing === undefined ? [] : [{ code: 'FORBIDDEN' as const, action: missing, teamId: null }]),
    ...(givesInstallation ? [{ code: 'FORBIDDEN' as const, action: 'TOKEN_MANAGE' as const, teamId: null }] : []),
  ];
}

function checkTokenInput(input: CreateApiTokenInput): readonly InputError[] {
  const { name, memberships, scopes, expiresInDays = DEFAULT_TOKEN_DAYS, isInstallationAdmin } = input;
  const teamIds = memberships.map(({ teamId }) => teamId);
  const repeated = teamIds.find((teamId, index) => teamIds.indexOf(teamId) !== index);
  const isUseless = memberships.length === 0 && isInstallationAdmin !== true;
  return [
    ...checkIdempotencyKey(input.idempotencyKey),
    ...checkText('name', { value: name, rule: NAME_RULE }),
    ...(isUseless ? [inputError({ path: 'memberships', value: '', expected: 'at least one team' })] : []),
    ...(repeated === undefined
      ? []
      : [inputError({ path: 'memberships', value: repeated, expected: 'each team once' })]),
    ...memberships.flatMap(({ role }, index) =>
      checkChoice(`memberships[${String(index)}].role`, { value: role, choices: ROLES }),
    ),
    ...(scopes ?? []).flatMap((scope, index) =>
      checkChoice(`scopes[${String(index)}]`, { value: scope, choices: ACTIONS }),
    ),
    ...checkCount('expiresInDays', { value: expiresInDays, least: 1, most: MOST_TOKEN_DAYS }),
  ];
}
