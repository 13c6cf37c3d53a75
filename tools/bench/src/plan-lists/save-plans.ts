import { ask } from '../api/ask.js';
import { listedPlan } from './listed-plans.js';

const CREATE_TEAM = `mutation ($input: CreateTeamInput!) { createTeam(input: $input) { team { id } userErrors { message } } }`;
const SAVE_PLAN = `mutation ($input: SavePlanInput!) { savePlan(input: $input) { plan { id } userErrors { message } } }`;

/** Saves in flight at once. */
const CONNECTIONS = 6;

/** Makes teams with these names; their ids. */
export async function makeTeams(graphqlUrl: string, names: readonly string[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const name of names) {
    const { createTeam } = (await ask(graphqlUrl, { query: CREATE_TEAM, variables: { input: { name } } })) as {
      readonly createTeam: { readonly team: { readonly id: string } };
    };
    ids.push(createTeam.team.id);
  }
  return ids;
}

/** Which plans are saved: those from `first` up to but not `end`, to the teams in turns. */
export interface Saving {
  readonly teamIds: readonly string[];
  readonly first: number;
  readonly end: number;
}

/** Saves plans by the API, several at once. */
export async function savePlans(graphqlUrl: string, { teamIds, first, end }: Saving): Promise<void> {
  let next = first;
  const writer = async (): Promise<void> => {
    while (next < end) {
      const number = next;
      next += 1;
      await save(graphqlUrl, { number, teamId: teamIds[number % teamIds.length] ?? '' });
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, writer));
}

async function save(
  graphqlUrl: string,
  { number, teamId }: { readonly number: number; readonly teamId: string },
): Promise<void> {
  const input = { ...listedPlan(number), teamId };
  const { savePlan } = (await ask(graphqlUrl, { query: SAVE_PLAN, variables: { input } })) as {
    readonly savePlan: { readonly plan: object | null; readonly userErrors: readonly unknown[] };
  };
  if (savePlan.plan === null) throw new Error(JSON.stringify(savePlan.userErrors));
}
