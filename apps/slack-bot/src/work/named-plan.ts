import { findPlan, listPlans, nameKey, type PlansSession, type SavedPlan } from '@headroom/plans';
import type { ShapedAnswer } from '../views/answer/answer-message.js';
import { noticeMessage } from '../views/notices/notice.js';
import { refusalNotice } from '../views/notices/standard-notices.js';

/** A plan, or what to say because there is not just one. */
export type NamedPlan =
  { readonly ok: true; readonly plan: SavedPlan } | { readonly ok: false; readonly notice: readonly ShapedAnswer[] };

const PLAN_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/** Candidates that are named where a name could be several plans. */
const MOST_CANDIDATES = 10;

/** The plan with this id or name; the beginning of a name, or of words in it, does where only one plan has it. */
export async function namedPlan(session: PlansSession, name: string): Promise<NamedPlan> {
  if (PLAN_ID.test(name)) return planById(session, name.toLowerCase());
  const listed = await listPlans(session, { first: MOST_CANDIDATES, order: 'NAME', filter: { text: name } });
  if (!listed.ok) return { ok: false, notice: refusalNotice(`Looking for "${name}":`, listed.errors) };
  const wanted = nameKey(name);
  const inName = listed.value.plans.filter((plan) => nameKey(plan.name).includes(wanted));
  const exact = inName.filter((plan) => nameKey(plan.name) === wanted);
  const candidates = exact.length > 0 ? exact : inName;
  const [only] = candidates;
  if (only === undefined) return { ok: false, notice: unknownNotice(name, listed.value.plans) };
  if (candidates.length > 1) return { ok: false, notice: severalNotice(name, candidates) };
  return planById(session, only.id);
}

async function planById(session: PlansSession, id: string): Promise<NamedPlan> {
  const found = await findPlan(session, { id });
  if (!found.ok) return { ok: false, notice: refusalNotice('That plan cannot be shown.', found.errors) };
  if (found.value.deleted === null) return { ok: true, plan: found.value };
  return { ok: false, notice: noticeMessage({ text: `${found.value.name} is in the bin.` }) };
}

interface Named {
  readonly name: string;
}

function unknownNotice(name: string, near: readonly Named[]) {
  return noticeMessage({
    text: `There is no saved plan "${name}" in your teams.`,
    ...(near.length === 0 ? {} : { entries: { heading: 'Near to it', lines: near.map((plan) => plan.name) } }),
    hint: '/headroom list shows all of them.',
  });
}

function severalNotice(name: string, plans: readonly Named[]) {
  return noticeMessage({
    text: `"${name}" could be several plans; say the whole name.`,
    entries: { heading: 'Plans with it', lines: plans.map((plan) => plan.name) },
  });
}
