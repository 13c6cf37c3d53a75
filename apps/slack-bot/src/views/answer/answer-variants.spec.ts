import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import { type MessageBlock, messageProblems } from '@headroom/block-kit';
import { STRATEGY_IDS } from '@headroom/core';
import { strategyName } from '@headroom/report';

import { ANSWER_ACTIONS } from './answer-actions.js';
import { type AnswerVariant, answerVariants, withImage } from './answer-variants.js';
import {
  answerTo,
  EXAMPLE_NAMES,
  evaluationOf,
  exampleAnswer,
  hopelessAnswer,
  largeAnswer,
} from './answers.fixture.js';
import type { PlanningAnswer } from './planning-answer.js';

const PERSON = { kind: 'PERSON' } as const;
const CHANNEL = { kind: 'CHANNEL', sharedBy: 'U0SHARER' } as const;

const CASES = JSON.parse(
  readFileSync(new URL('../../../../../libs/core/cases/plans.json', import.meta.url), 'utf8'),
) as readonly { readonly id: string; readonly workload: unknown }[];

function textOf(blocks: readonly MessageBlock[]): string {
  return JSON.stringify(blocks);
}

function best(answer: PlanningAnswer): AnswerVariant {
  const [first] = answerVariants(answer, PERSON);
  if (first === undefined) throw new Error('there is a variant');
  return first;
}

function buttonsOf({ message }: AnswerVariant) {
  return message.blocks.flatMap((block) =>
    block.type === 'actions' && 'elements' in block ? block.elements : [],
  ) as readonly { readonly action_id?: string; readonly style?: string; readonly value?: string }[];
}

function problemsOf(answer: PlanningAnswer) {
  return [PERSON, CHANNEL].flatMap((audience) =>
    answerVariants(answer, audience).flatMap((variant) => messageProblems(withImage(variant, 'F0CHART'))),
  );
}

describe('an answer keeps to the limits of Slack', () => {
  it.each(EXAMPLE_NAMES)('in every form, as recommended and with every other choice: %s', (name) => {
    const answer = exampleAnswer(name);
    const choices = [null, ...STRATEGY_IDS].map((strategy) => ({ ...answer, strategy }));
    expect(choices.flatMap(problemsOf)).toEqual([]);
  });

  it.each(CASES)('for the reference workload $id', ({ workload }) => {
    expect(problemsOf(answerTo(evaluationOf({ input: workload })))).toEqual([]);
  });

  it.each([
    { components: 1, locations: 1 },
    { components: 6, locations: 2 },
    { components: 21, locations: 3 },
    { components: 200, locations: 10 },
  ])('for $components components in $locations locations with long names', (size) => {
    expect(problemsOf(largeAnswer(size))).toEqual([]);
  });

  it('where no strategy has a plan', () => {
    expect(problemsOf(hopelessAnswer())).toEqual([]);
  });
});

describe('the kept answers', () => {
  it.each(EXAMPLE_NAMES)('are what is sent; `npm run answers -w apps/slack-bot` writes them: %s', (name) => {
    const kept = readFileSync(new URL(`../../../fixtures/answers/${name}.json`, import.meta.url), 'utf8');
    const answer = { ...exampleAnswer(name), answerId: 'answer-1', portalUrl: null };
    expect(best(answer).message).toEqual(JSON.parse(kept));
  });
});

describe('an answer', () => {
  it.each(EXAMPLE_NAMES)('says the recommendation first, in its text and in its blocks: %s', (name) => {
    const { message } = best(exampleAnswer(name));
    const recommended = exampleAnswer(name).evaluation.recommendation.strategy;
    expect(recommended).not.toBeNull();
    const strategy = strategyName(recommended ?? 'CURRENT');
    expect(message.text).toContain(`${name}: ${strategy} costs `);
    expect(textOf(message.blocks.slice(0, 2))).toContain(`*${strategy}* costs `);
  });

  it('compares the strategies that have a plan, the cheapest first, and names the others', () => {
    const { message } = best(exampleAnswer('storefront'));
    const [table] = message.blocks.filter((block) => block.type === 'table');
    expect(textOf(table === undefined ? [] : [table])).toMatch(
      /No redundancy.*Cold spare.*Active-active at capacity \(recommended\)/,
    );
    expect(textOf(message.blocks)).toContain('Without a plan: Deployment stamps, Managed services.');
  });

  it('has one button that stands out and carries its id in every button', () => {
    const answer = exampleAnswer('storefront');
    const buttons = buttonsOf(best(answer));
    expect(buttons.filter(({ style }) => style === 'primary').map(({ action_id }) => action_id)).toEqual([
      ANSWER_ACTIONS.save,
    ]);
    expect(buttons.map(({ action_id }) => action_id)).toEqual([
      ANSWER_ACTIONS.save,
      ANSWER_ACTIONS.share,
      ANSWER_ACTIONS.portal,
      ANSWER_ACTIONS.changeLoad,
      ANSWER_ACTIONS.changeTargets,
      ANSWER_ACTIONS.changeLocations,
      ANSWER_ACTIONS.changeStrategy,
    ]);
    expect(new Set(buttons.map(({ value }) => value))).toEqual(new Set([answer.answerId]));
  });

  it('opens no portal where there is none', () => {
    const buttons = buttonsOf(best({ ...exampleAnswer('storefront'), portalUrl: null }));
    expect(buttons.map(({ action_id }) => action_id)).not.toContain(ANSWER_ACTIONS.portal);
  });

  it('says how a strategy that somebody chose stands to the recommended one', () => {
    const { message } = best({ ...exampleAnswer('storefront'), strategy: 'WARM_SPARE' });
    // 34,759.68 − 31,676.16 = 3,083.52
    expect(message.text).toContain(
      'Warm spare, as chosen, costs 34,759.68 USD a month and meets every target. Active-active at capacity is recommended, which costs 3,083.52 USD a month less.',
    );
  });

  it('names the targets that a chosen strategy misses', () => {
    const { message } = best({ ...exampleAnswer('storefront'), strategy: 'COLD_SPARE' });
    expect(message.text).toContain('misses 2 targets: recovery time (RTO), survival of lost regions.');
    expect(textOf(message.blocks)).toContain('recovery time (RTO): 17 min 35 s, required 15 min');
  });

  it('says what is lacking where no strategy has a plan, and has nothing to save', () => {
    const variant = best(hopelessAnswer());
    expect(textOf(variant.message.blocks)).toContain('Why no strategy has a plan');
    expect(textOf(variant.message.blocks)).toContain('Tolerate fewer zones, or use a location with more of them.');
    expect(buttonsOf(variant).map(({ action_id }) => action_id)).not.toContain(ANSWER_ACTIONS.save);
    expect(buttonsOf(variant).map(({ action_id }) => action_id)).toContain(ANSWER_ACTIONS.changeTargets);
  });

  it('speaks of the nearest miss where nothing meets every target', () => {
    const missed = CASES.find(({ id }) => id === 'pub-17-two-regions-of-two');
    const { message } = best(answerTo(evaluationOf({ input: missed?.workload })));
    expect(message.text).toMatch(/No strategy meets every target/);
    expect(textOf(message.blocks)).toContain('When something is lost');
  });

  it('saves a changed plan as a new revision, and an unchanged one not again', () => {
    const saved = { name: 'Checkout', revision: 3, isChanged: true };
    const changed = best({ ...exampleAnswer('storefront'), saved });
    expect(textOf(changed.message.blocks)).toContain('Save New Revision');
    expect(textOf(changed.message.blocks)).toContain('Changed since revision 3 of *Checkout*');
    const unchanged = best({ ...exampleAnswer('storefront'), saved: { ...saved, isChanged: false } });
    expect(buttonsOf(unchanged).map(({ action_id }) => action_id)).not.toContain(ANSWER_ACTIONS.save);
    expect(textOf(unchanged.message.blocks)).toContain('Saved as *Checkout*, revision 3');
  });

  it('says where it was shared to, and can be shared again', () => {
    const variant = best({ ...exampleAnswer('storefront'), sharedTo: ['C0PLANS', 'C0OPS'] });
    expect(textOf(variant.message.blocks)).toContain('Shared to <#C0PLANS>, <#C0OPS>');
    expect(buttonsOf(variant).map(({ action_id }) => action_id)).toContain(ANSWER_ACTIONS.share);
  });

  it('lets no name start a mention, a link or bold text', () => {
    for (const { message } of answerVariants(largeAnswer({ components: 2, locations: 2 }), PERSON)) {
      expect(message.text).not.toMatch(/<[!@#]/);
      const mrkdwn = [...textOf(message.blocks).matchAll(/"type":"mrkdwn","text":"(.*?)"[,}]/g)].map(
        ([, text]) => text ?? '',
      );
      expect(mrkdwn.length).toBeGreaterThan(5);
      for (const text of mrkdwn) expect(text).not.toMatch(/<[!@#]/);
    }
  });
});

describe('a shared answer', () => {
  it('says who shared it and has nothing to change or save', () => {
    const [variant] = answerVariants(exampleAnswer('storefront'), CHANNEL);
    if (variant === undefined) throw new Error('there is a variant');
    expect(variant.message.text).toMatch(/^<@U0SHARER> shared a redundancy plan\. storefront: /);
    expect(textOf(variant.message.blocks)).toContain('Shared by <@U0SHARER>');
    expect(buttonsOf(variant).map(({ action_id }) => action_id)).toEqual([ANSWER_ACTIONS.portal]);
  });
});

describe('the forms of an answer', () => {
  it('are a chart of Slack, then text, then an image without a table, then text alone', () => {
    const forms = answerVariants(exampleAnswer('storefront'), PERSON).map(({ form }) => form);
    expect(forms).toEqual([
      { comparison: 'TABLE', chart: 'NATIVE' },
      { comparison: 'TABLE', chart: 'LINES' },
      { comparison: 'LINES', chart: 'IMAGE' },
      { comparison: 'LINES', chart: 'LINES' },
    ]);
  });

  it('begin with an image where a chart of Slack cannot tell so many losses apart', () => {
    const variants = answerVariants(largeAnswer({ components: 2, locations: 10 }), PERSON);
    expect(variants.map(({ form }) => form.chart)).toEqual(['IMAGE', 'LINES', 'LINES']);
    expect(variants.map(({ form }) => form.comparison)).toEqual(['TABLE', 'TABLE', 'LINES']);
  });

  it('say the same numbers of the chart in text', () => {
    const [, lines] = answerVariants(exampleAnswer('storefront'), PERSON);
    expect(textOf(lines?.message.blocks ?? [])).toContain(
      'Any region: 50 % at first, 89.46 % after 1 min 35 s, 97.38 % after 5 min 35 s, 100 % after 6 min 35 s',
    );
  });

  it('take the image where the chart would be, with words for who cannot see it', () => {
    const [, , image] = answerVariants(exampleAnswer('storefront'), PERSON);
    if (image === undefined) throw new Error('there is a variant with an image');
    const { blocks } = withImage(image, 'F0CHART');
    const at = blocks.findIndex((block) => block.type === 'image');
    expect(blocks[at]).toMatchObject({ slack_file: { id: 'F0CHART' }, title: { text: 'Load served after a loss' } });
    expect(textOf(blocks.slice(at, at + 1))).toContain('Line chart of the share of the load');
    expect(textOf(blocks.slice(at - 1, at))).toContain('After the loss of any region');
    expect(blocks).toHaveLength(image.message.blocks.length + 1);
  });
});
