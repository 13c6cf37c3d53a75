import type { StrategyPlan, SurvivalRow } from '@headroom/core';
import { nearestName } from '@headroom/planner';
import { standingPlan } from '@headroom/plans';
import { readStanding } from '@headroom/plans/node';
import { noticeMessage } from '../views/notices/notice.js';
import { whatIfMessage } from '../views/saved-plans/what-if-message.js';
import { forNamed } from './saved-plan-work.js';

/** What is left of a saved plan without a location, a zone or a replica. */
export const whatIfWork = forNamed<'WHAT_IF'>(async ({ plan: saved, work: { losses } }) => {
  const { computed, strategy } = saved;
  const { evaluation } = await readStanding(computed, strategy);
  const plan = standingPlan({ evaluation, strategy });
  if (plan === null) return noticeMessage({ text: `${saved.name} has no plan that could lose anything.` });
  const found = losses.map((loss) => ({ loss, rows: rowsOf(plan, loss) }));
  const unknown = found.find(({ rows }) => rows.length === 0);
  if (unknown !== undefined) return unknownLoss(unknown.loss, plan);
  const supposed = found.map(({ loss, rows }) => ({ words: lossWords(loss, plan), rows }));
  return whatIfMessage({ name: saved.name, plan, losses: supposed });
});

/** A word for one replica or the fullest zone of each location, else a location with or without its provider. */
function rowsOf(plan: StrategyPlan, loss: string): readonly SurvivalRow[] {
  const kind = KINDS[loss.toLowerCase()];
  if (kind !== undefined) return plan.survival.filter(({ failure }) => failure === kind);
  const location = locationOf(plan, loss);
  return plan.survival.filter((row) => row.failure === 'REGION' && (row.lost ?? row.location) === location);
}

const KINDS: Readonly<Record<string, SurvivalRow['failure']>> = {
  replica: 'REPLICA',
  instance: 'REPLICA',
  node: 'REPLICA',
  zone: 'ZONE',
  az: 'ZONE',
};

function locationsOf({ survival }: StrategyPlan): readonly string[] {
  return [
    ...new Set(survival.flatMap(({ failure, lost, location }) => (failure === 'REGION' ? [lost ?? location] : []))),
  ];
}

function locationOf(plan: StrategyPlan, loss: string): string | null {
  const wanted = loss.toLowerCase().replaceAll(/\s/gu, '');
  return locationsOf(plan).find((name) => name === wanted || name.endsWith(`/${wanted}`)) ?? null;
}

function lossWords(loss: string, plan: StrategyPlan): string {
  const kind = KINDS[loss.toLowerCase()];
  if (kind === 'REPLICA') return 'a replica';
  return kind === 'ZONE' ? 'its fullest zone' : (locationOf(plan, loss) ?? loss);
}

function unknownLoss(loss: string, plan: StrategyPlan) {
  const locations = locationsOf(plan);
  const regions = locations.map((name) => name.slice(name.indexOf('/') + 1));
  const nearest = nearestName(loss, [...locations, ...regions, 'zone', 'replica']);
  return noticeMessage({
    text: `The plan has no "${loss}" to lose.${nearest === null ? '' : ` Did you mean ${nearest}?`}`,
    entries: { heading: 'What it can lose', lines: [...locations, 'zone', 'replica'] },
  });
}
