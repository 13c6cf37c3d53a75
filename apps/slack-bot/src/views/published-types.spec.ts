import { describe, expect, it } from '@jest/globals';
import { schemaProblems } from '@headroom/block-kit/testing';
import { ANSWER_DETAILS } from './answer/answer-actions.js';
import { answerVariants, withImage } from './answer/answer-variants.js';
import { EXAMPLE_NAMES, exampleAnswer, hopelessAnswer, largeAnswer } from './answer/answers.fixture.js';
import { detailsVariants } from './answer/details/details-message.js';
import type { PlanningAnswer } from './answer/planning-answer.js';
import { METADATA } from './modals/forms.fixture.js';
import { planForm } from './modals/plan-form.js';

const ANSWERS: readonly (readonly [string, PlanningAnswer])[] = [
  ...EXAMPLE_NAMES.map((name) => [name, exampleAnswer(name)] as const),
  ['no strategy fits', hopelessAnswer()],
  ['a very large workload', largeAnswer({ components: 40, locations: 6 })],
];

describe("what is sent is of Slack's published types", () => {
  it.each(ANSWERS)('an answer in every form: %s', (_, answer) => {
    for (const variant of answerVariants(answer, { kind: 'PERSON' })) {
      expect(schemaProblems('MessageBlocks', withImage(variant, 'F0CHART').blocks)).toEqual([]);
    }
  });

  it.each(ANSWERS)('its parts in every form: %s', (_, answer) => {
    const sources = ANSWER_DETAILS.map((detail) => ({ answer, detail, page: 1 }));
    for (const variant of sources.flatMap((source) => detailsVariants(source))) {
      expect(schemaProblems('MessageBlocks', withImage(variant, 'F0CHART').blocks)).toEqual([]);
    }
  });

  it('the form of a new plan', () => {
    expect(schemaProblems('Modal', planForm(METADATA))).toEqual([]);
  });
});
