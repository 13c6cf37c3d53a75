import { type ApiRequest, send } from '../send.js';
import { SMALL_DOCUMENT } from './operations.js';
import { MARKER } from './verdict.js';

/** What stands in the team, with the names of what is new there. */
export interface TeamContent {
  readonly teamId: string;
  readonly planId: string;
  readonly otherId: string;
  readonly lockedId: string;
  readonly deletedId: string;
  readonly memberId: string;
  /** The eight characters of a token of the team. */
  readonly tokenId: string;
  /** A name that nothing has yet. */
  readonly newName: string;
}

/** Sends a request that has to succeed; its first payload. */
export type Ask = (request: Omit<ApiRequest, 'token'>) => Promise<Readonly<Record<string, Entity>>>;

type Entity = Readonly<Record<'id' | 'name', string>>;

/** Asks as somebody. Throws where the answer has errors of either kind. */
export function asking(url: string, token: string): Ask {
  return async (request) => {
    const { body } = await send(url, { ...request, token });
    const [payload] = Object.values((body.data ?? {}) as Readonly<Record<string, Payload>>);
    if (body.errors !== undefined || payload === undefined || (payload.userErrors ?? []).length > 0)
      throw new Error(JSON.stringify(body));
    return payload;
  };
}

type Payload = Readonly<Record<string, Entity>> & { readonly userErrors?: readonly unknown[] };

let count = 0;

/** Fills the team with new things, as its administrator. */
export async function makeContent(ask: Ask, teamId: string): Promise<TeamContent> {
  count += 1;
  const title = (what: string) => `${MARKER} ${what} ${String(count)}`;
  const planId = await savePlan(ask, { teamId, name: title('plan') });
  const clone = async (what: string): Promise<string> => clonePlan(ask, { id: planId, name: title(what) });
  const [otherId, lockedId, deletedId] = [await clone('other'), await clone('locked'), await clone('deleted')];
  await change(ask, { field: 'lockPlan', type: 'LockPlanInput', input: { id: lockedId, reason: 'audit' } });
  await change(ask, { field: 'deletePlan', type: 'PlanIdInput', input: { id: deletedId } });
  const memberId = `member-${String(count)}`;
  const personName = title('member');
  await change(ask, {
    ...{ field: 'setMember', type: 'SetMemberInput' },
    input: { teamId, personId: memberId, personName, role: 'VIEWER' },
  });
  const { token } = await change(ask, {
    ...{ field: 'createApiToken', type: 'CreateApiTokenInput', shows: 'token { id }' },
    input: { name: title('token'), memberships: [{ teamId, role: 'VIEWER' }] },
  });
  return { teamId, planId, otherId, lockedId, deletedId, memberId, tokenId: token?.id ?? '', newName: title('new') };
}

/** Saves the smallest plan; its id. */
export async function savePlan(ask: Ask, input: { readonly teamId: string; readonly name: string }): Promise<string> {
  const { plan } = await change(ask, {
    ...{ field: 'savePlan', type: 'SavePlanInput', shows: 'plan { id }' },
    input: { ...input, document: SMALL_DOCUMENT },
  });
  return plan?.id ?? '';
}

async function clonePlan(ask: Ask, input: { readonly id: string; readonly name: string }): Promise<string> {
  const { plan } = await change(ask, { field: 'clonePlan', type: 'ClonePlanInput', shows: 'plan { id }', input });
  return plan?.id ?? '';
}

/** Makes a team, as the administrator of the installation; its id. */
export async function makeTeam(ask: Ask, name: string): Promise<string> {
  const { team } = await change(ask, {
    ...{ field: 'createTeam', type: 'CreateTeamInput', shows: 'team { id }', input: { name } },
  });
  return team?.id ?? '';
}

/** Carries out a mutation. */
export async function change(
  ask: Ask,
  mutation: {
    readonly field: string;
    readonly type: string;
    readonly shows?: string;
    readonly input: Readonly<Record<string, unknown>>;
  },
): ReturnType<Ask> {
  const { field, type, shows = '', input } = mutation;
  return ask({
    query: `mutation ($input: ${type}!) { ${field}(input: $input) { ${shows} userErrors { code path } } }`,
    variables: { input },
  });
}
