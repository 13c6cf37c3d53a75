import { savePlan } from '../api/saving.js';
import { listedPlan } from './listed-plans.js';

/** Saves in flight at once. */
const CONNECTIONS = 6;

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
      const teamId = teamIds[number % teamIds.length] ?? '';
      await savePlan(graphqlUrl, { ...listedPlan(number), teamId });
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, writer));
}
