import { describeViewer, findDrift, listPlans, type PlansSession, type PlanSummary } from '@headroom/plans';
import { type HomePerson, homeView } from '../views/home/home-view.js';
import { type Handler, sessionOf } from './work-parts.js';

const MOST_LATEST = 10;
const MOST_OVERDUE = 5;
/** Each is planned again, so there are few. */
const MOST_DRIFT_CHECKS = 5;

/** Shows App Home as it is now for whoever opened it. */
export const homeWork: Handler<'HOME'> = async (parts, { id, origin }) => {
  const session = await sessionOf(parts, { id, origin });
  const person = session === null ? null : await homePerson(session);
  const client = await parts.clientFor(origin);
  await client.views.publish({ user_id: origin.userId, view: homeView({ person }) });
  return null;
};

async function homePerson(session: PlansSession): Promise<HomePerson> {
  const { name, teams } = await describeViewer(session);
  const latest = await plansOf(session, { first: MOST_LATEST, order: 'UPDATED_AT', descending: true });
  const byReview = await plansOf(session, { first: MOST_OVERDUE, order: 'REVIEW_ON' });
  const today = session.now().toISOString().slice(0, 10);
  return {
    name,
    teamNames: teams.map(({ team }) => team.name),
    overdue: byReview.filter(({ reviewOn }) => reviewOn !== null && reviewOn < today),
    drifted: await driftedPlans(session, latest.slice(0, MOST_DRIFT_CHECKS)),
    latest,
  };
}

async function plansOf(session: PlansSession, page: Parameters<typeof listPlans>[1]): Promise<readonly PlanSummary[]> {
  const listed = await listPlans(session, page);
  return listed.ok ? listed.value.plans : [];
}

async function driftedPlans(session: PlansSession, plans: readonly PlanSummary[]) {
  const drifted: { readonly plan: PlanSummary; readonly sentence: string }[] = [];
  for (const plan of plans) {
    const drift = await findDrift(session, { id: plan.id });
    if (drift.ok && drift.value.hasDrift) drifted.push({ plan, sentence: drift.value.sentences[0] ?? '' });
  }
  return drifted;
}
