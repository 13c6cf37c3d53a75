import type { PlanSummary } from '@headroom/plans';
import { formatCountOf } from '@headroom/report';
import type { HomeView, KnownBlock } from '@slack/types';
import { actionsBlock, button, contextBlock, headerBlock, primaryButton, sectionBlock } from '../answer/blocks.js';
import { bold, escapeMrkdwn } from '../answer/mrkdwn.js';
import { LINK_ACTION } from '../notices/standard-notices.js';
import { planBlock } from '../saved-plans/list-message.js';
import { PLAN_ACTIONS } from '../saved-plans/plan-actions.js';

/** What App Home shows somebody. */
export interface HomeContent {
  /** Null for somebody whose account is linked to nobody. */
  readonly person: HomePerson | null;
}

/** Somebody in Headroom with the plans of their teams. */
export interface HomePerson {
  readonly name: string;
  readonly teamNames: readonly string[];
  /** The plans whose review day is past, the longest overdue first. */
  readonly overdue: readonly PlanSummary[];
  /** Plans that would be others if they were planned today, and what would change first. */
  readonly drifted: readonly { readonly plan: PlanSummary; readonly sentence: string }[];
  /** The plans that were changed last. */
  readonly latest: readonly PlanSummary[];
}

/** App Home: what needs attention, then the latest plans, and the way to a new one. */
export function homeView({ person }: HomeContent): HomeView {
  const blocks = [
    headerBlock('Headroom'),
    newPlanBlock(person !== null),
    ...(person === null ? strangerBlocks() : personBlocks(person)),
  ];
  return { type: 'home', blocks: blocks as KnownBlock[] };
}

function newPlanBlock(isLinked: boolean) {
  const newPlan = primaryButton({ text: 'New Plan', actionId: PLAN_ACTIONS.newPlan, value: 'new' });
  const link = button({ text: 'Link My Account', actionId: LINK_ACTION, value: 'link' });
  return actionsBlock('home_new', isLinked ? [newPlan] : [newPlan, link]);
}

function strangerBlocks() {
  return [
    sectionBlock(
      'How many instances to run, where, at what cost, and what still works when some of them fail.\nPlanning works right away. To save plans and see those of your teams, link your account.',
    ),
    contextBlock('In any channel: `/headroom help`'),
  ];
}

function personBlocks({ name, teamNames, overdue, drifted, latest }: HomePerson) {
  const teams = teamNames.length === 0 ? 'in no team yet' : `in ${teamNames.join(', ')}`;
  return [
    contextBlock(escapeMrkdwn(`${name}, ${teams}`)),
    ...part(`Reviews that are overdue: ${formatCountOf(overdue.length, 'plan')}`, overdue),
    ...(drifted.length === 0 ? [] : [sectionBlock(bold('Changed by today’s prices and rules'))]),
    ...drifted.slice(0, MOST_OF_A_PART).map(({ plan, sentence }) => ({
      ...sectionBlock(`${bold(plan.name)}: ${escapeMrkdwn(sentence)}`),
      block_id: `drift_${plan.id}`,
      accessory: button({ text: 'See Changes', actionId: PLAN_ACTIONS.replan, value: plan.id }),
    })),
    ...moreBlocks(drifted),
    ...(latest.length === 0 ? [contextBlock('Your teams have no saved plans yet.')] : part('Latest plans', latest)),
  ];
}

/** Plans in one part: three of them fit into a view. */
const MOST_OF_A_PART = 20;

/** Blocks of a view have ids of their own: a plan can stand in two parts. */
function part(title: string, plans: readonly PlanSummary[]) {
  if (plans.length === 0) return [];
  return [
    sectionBlock(bold(title)),
    ...plans
      .slice(0, MOST_OF_A_PART)
      .map((plan) => ({ ...planBlock(plan), block_id: `${title.slice(0, 6)}_${plan.id}` })),
    ...moreBlocks(plans),
  ];
}

function moreBlocks(plans: readonly unknown[]) {
  const more = plans.length - MOST_OF_A_PART;
  return more > 0 ? [contextBlock(`and ${formatCountOf(more, 'more plan')}: \`/headroom list\``)] : [];
}
