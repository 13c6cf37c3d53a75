import type { PlanPage, PlanSummary } from '@headroom/plans';
import { formatCount, formatMoney, strategyName } from '@headroom/report';
import { SLACK_LIMITS } from '@headroom/block-kit';
import type { ShapedAnswer } from '../answer/answer-message.js';
import { actionsBlock, button, contextBlock, headerBlock, sectionBlock } from '../answer/blocks.js';
import { bold, escapeMrkdwn } from '../answer/mrkdwn.js';
import { noticeMessage } from '../notices/notice.js';
import { PLAN_ACTIONS } from './plan-actions.js';

/** Plans on one page of a list: each takes a block with a button. */
export const LIST_PAGE_SIZE = 10;

/** A page of plans, and what was looked for. */
export interface ListedPlans {
  readonly page: PlanPage;
  /** Beginnings of words that the plans have; empty = all. */
  readonly text: string;
  readonly isFirstPage: boolean;
}

/** The plans of the teams of whoever asked, the latest change first. */
export function listMessage(listed: ListedPlans): readonly [ShapedAnswer] {
  const { page, text, isFirstPage } = listed;
  if (page.plans.length === 0) return emptyList(text);
  const title = text === '' ? 'Saved plans' : `Saved plans with "${text}"`;
  const blocks = [
    headerBlock(isFirstPage ? title : `${title}, continued`),
    ...page.plans.map(planBlock),
    ...actionBlocks(listed),
    contextBlock('The latest change comes first.'),
  ];
  const names = page.plans.map(({ name }) => name).join(', ');
  const said = escapeMrkdwn(`${title}: ${names}`);
  return [{ message: { text: said.slice(0, SLACK_LIMITS.sectionText.value), blocks }, image: null }];
}

function emptyList(text: string): readonly [ShapedAnswer] {
  return noticeMessage({
    text:
      text === ''
        ? 'Your teams have no saved plans yet.'
        : `None of your teams' plans has words that begin like "${text}".`,
    buttons: [{ text: 'New Plan', actionId: PLAN_ACTIONS.newPlan, value: 'new' }],
  });
}

/** A plan in two lines with a button that shows it. */
export function planBlock(plan: PlanSummary) {
  const { name, id } = plan;
  return {
    ...sectionBlock(`${bold(name)}\n${escapeMrkdwn(planFacts(plan).join(' · '))}`),
    block_id: `plan_${id}`,
    accessory: button({ text: 'Show', actionId: PLAN_ACTIONS.show, value: id }),
  };
}

function planFacts(plan: PlanSummary): readonly string[] {
  const { standingStrategy, monthlyCost, currency, meetsTargets, revision, reviewOn, isLocked } = plan;
  return [
    standingStrategy === null ? 'no strategy has a plan' : strategyName(standingStrategy),
    `${formatMoney(monthlyCost, currency)} a month`,
    meetsTargets ? 'meets its targets' : 'misses a target',
    `revision ${formatCount(revision)}`,
    ...(reviewOn === null ? [] : [`review on ${reviewOn}`]),
    ...(isLocked ? ['locked'] : []),
  ];
}

/** What can be done from a list: see more of it, and compare. */
function actionBlocks(listed: ListedPlans) {
  const buttons = [...nextPageButtons(listed), ...compareButtons(listed)];
  return buttons.length === 0 ? [] : [actionsBlock('plan_pages', buttons)];
}

function nextPageButtons({ page, text }: ListedPlans) {
  const after = page.plans.at(-1)?.cursor;
  if (!page.hasNextPage || after === undefined) return [];
  const value = JSON.stringify({ text, after });
  return [button({ text: 'Next Plans', actionId: PLAN_ACTIONS.nextPage, value })];
}

function compareButtons({ page, isFirstPage }: ListedPlans) {
  const isOnly = isFirstPage && page.plans.length === 1 && !page.hasNextPage;
  return isOnly ? [] : [button({ text: 'Compare Plans', actionId: PLAN_ACTIONS.compare, value: 'compare' })];
}
