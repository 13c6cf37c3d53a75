import type { ActionsBlock, Overflow, SectionBlock } from '@slack/types';

import { ANSWER_ACTIONS, ANSWER_DETAILS, type AnswerDetail, detailsValue } from './answer-actions.js';
import { actionsBlock, button, primaryButton, sectionBlock } from './blocks.js';
import { answeredPlan, type PlanningAnswer } from './planning-answer.js';

/** What each part is called in the menu. */
const DETAIL_OPTIONS: Readonly<Record<AnswerDetail, string>> = {
  COSTS: 'Costs, line by line',
  LOSSES: 'Every loss and what is left',
  FINDINGS: 'All findings',
  OTHERS: 'The other strategies',
  ASSUMPTIONS: 'Assumptions',
};

/** The rows of buttons under an answer: keep it, show it to others, and change one thing of it. */
export function controlBlocks(answer: PlanningAnswer): readonly ActionsBlock[] {
  const { answerId: value } = answer;
  return [
    actionsBlock(`answer_keep_${value}`, [
      ...saveButtons(answer),
      button({ text: 'Share to Channel', actionId: ANSWER_ACTIONS.share, value }),
      ...portalButtons(answer),
    ]),
    actionsBlock(`answer_change_${value}`, [
      button({ text: 'Change Load', actionId: ANSWER_ACTIONS.changeLoad, value }),
      button({ text: 'Change Targets', actionId: ANSWER_ACTIONS.changeTargets, value }),
      button({ text: 'Change Locations', actionId: ANSWER_ACTIONS.changeLocations, value }),
      ...strategyButtons(answer),
    ]),
  ];
}

/** What is left to press where others see the answer: nothing of it can be changed there. */
export function sharedControlBlocks(answer: PlanningAnswer): readonly ActionsBlock[] {
  const buttons = portalButtons(answer);
  return buttons.length === 0 ? [] : [actionsBlock(`answer_shared_${answer.answerId}`, buttons)];
}

/** The menu of what can be looked at beside the answer. */
export function detailsMenu(answer: PlanningAnswer): SectionBlock {
  const { answerId } = answer;
  const shown =
    answeredPlan(answer) === null ? ANSWER_DETAILS.filter((detail) => !NEEDS_PLAN.includes(detail)) : ANSWER_DETAILS;
  const menu: Overflow = {
    type: 'overflow',
    action_id: ANSWER_ACTIONS.details,
    options: shown.map((detail) => ({
      text: { type: 'plain_text', text: DETAIL_OPTIONS[detail], emoji: false },
      value: detailsValue({ answerId, detail, page: 1 }),
    })),
  };
  const names = shown.map((detail) => DETAIL_OPTIONS[detail]);
  return {
    ...sectionBlock(`*More about this plan*\n${names.join(' · ')}`),
    block_id: `answer_details_${answerId}`,
    accessory: menu,
  };
}

const NEEDS_PLAN: readonly AnswerDetail[] = ['COSTS', 'LOSSES'];

/** There is something to save where a plan is new, or changed since it was saved. */
function saveButtons(answer: PlanningAnswer) {
  const { answerId: value, saved } = answer;
  if (answeredPlan(answer) === null || saved?.isChanged === false) return [];
  const text = saved === null ? 'Save Plan' : 'Save New Revision';
  return [primaryButton({ text, actionId: ANSWER_ACTIONS.save, value })];
}

function strategyButtons(answer: PlanningAnswer) {
  const planned = answer.evaluation.strategies.filter(({ status }) => status === 'OK');
  if (planned.length < 2) return [];
  return [button({ text: 'Change Strategy', actionId: ANSWER_ACTIONS.changeStrategy, value: answer.answerId })];
}

function portalButtons({ answerId, portalUrl }: PlanningAnswer) {
  if (portalUrl === null) return [];
  return [{ ...button({ text: 'Open in Portal', actionId: ANSWER_ACTIONS.portal, value: answerId }), url: portalUrl }];
}
