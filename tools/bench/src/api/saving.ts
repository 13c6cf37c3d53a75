import { ask } from './ask.js';

const CREATE_TEAM = `mutation ($input: CreateTeamInput!) { createTeam(input: $input) { team { id } userErrors { message } } }`;
const SAVE_PLAN = `mutation ($input: SavePlanInput!) { savePlan(input: $input) { plan { id } userErrors { message } } }`;

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

/** A plan to save, with whatever else the mutation takes. */
export interface PlanToSave {
  readonly teamId: string;
  readonly name: string;
  readonly document: string;
}

/** Saves a plan; its id. Throws where it was not saved. */
export async function savePlan(graphqlUrl: string, input: PlanToSave): Promise<string> {
  const { savePlan: saved } = (await ask(graphqlUrl, { query: SAVE_PLAN, variables: { input } })) as {
    readonly savePlan: { readonly plan: { readonly id: string } | null; readonly userErrors: readonly unknown[] };
  };
  if (saved.plan === null) throw new Error(JSON.stringify(saved.userErrors));
  return saved.plan.id;
}
