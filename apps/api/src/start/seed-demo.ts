import { readdir, readFile } from 'node:fs/promises';
import { authenticateToken, createTeam, type PlansContext, type PlansSession, savePlan } from '@headroom/plans';

/** The example workloads that come with the product. */
const EXAMPLES = new URL('../../../../examples/', import.meta.url);

/** Saves the example plans in a team of their own, as the holder of a token. Answers how many there are now. */
export async function seedDemo(context: PlansContext, { token }: { readonly token: string }): Promise<number> {
  const before = await sessionOf(context, token);
  const team = await createTeam(before, { name: 'Demo', idempotencyKey: 'demo-team' });
  if (!team.ok) return 0;
  // The team came into the memberships of the token just now.
  const session = await sessionOf(context, token);
  const names = (await readdir(EXAMPLES)).filter((name) => name.endsWith('.yaml')).sort();
  const saved = await Promise.all(names.map(async (name) => saveExample(session, { name, teamId: team.value.id })));
  return saved.filter(Boolean).length;
}

async function saveExample(
  session: PlansSession,
  { name, teamId }: { readonly name: string; readonly teamId: string },
): Promise<boolean> {
  const document = await readFile(new URL(name, EXAMPLES), 'utf8');
  const plan = { name: planName(name), document, teamId, tags: ['example'], idempotencyKey: `demo-${name}` };
  return (await savePlan(session, plan)).ok;
}

/** `online-game.yaml` is the plan "Online game". */
function planName(file: string): string {
  const words = file.replace(/\.yaml$/, '').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

async function sessionOf(context: PlansContext, token: string): Promise<PlansSession> {
  const actor = await authenticateToken(context, token);
  if (actor === null) throw new Error('the first token does not sign in');
  return { ...context, actor, requestId: null, source: 'SYSTEM' };
}
