import { describe, expect, it } from '@jest/globals';
import { messageProblems } from '@headroom/block-kit';

import { ANSWER_DETAILS, readDetailsValue } from '../answer-actions.js';
import { withImage } from '../answer-variants.js';
import { EXAMPLE_NAMES, exampleAnswer, hopelessAnswer, largeAnswer } from '../answers.fixture.js';
import type { PlanningAnswer } from '../planning-answer.js';
import { type DetailsSource, detailsVariants } from './details-message.js';

function problemsOf(source: DetailsSource) {
  return detailsVariants(source).flatMap((variant) => messageProblems(withImage(variant, 'F0CHART')));
}

function allParts(answer: PlanningAnswer): readonly DetailsSource[] {
  return ANSWER_DETAILS.map((detail) => ({ answer, detail, page: 1 }));
}

function shownBy(source: DetailsSource): string {
  return JSON.stringify(detailsVariants(source)[0]?.message.blocks);
}

interface PagedTable {
  readonly rows: readonly unknown[];
  readonly caption: string;
}

function tableOn(page: number): PagedTable | undefined {
  const source = { answer: LARGE, detail: 'LOSSES', page } as const;
  return detailsVariants(source)[0]?.message.blocks.find(
    (block): block is PagedTable & typeof block => block.type === 'data_table',
  );
}

const LARGE = largeAnswer({ components: 40, locations: 2 });

describe('the parts of an answer', () => {
  it.each(EXAMPLE_NAMES)('keep to the limits of Slack: %s', (name) => {
    expect(allParts(exampleAnswer(name)).flatMap(problemsOf)).toEqual([]);
  });

  it('keep to the limits where there are hundreds of rows with long names, on every page', () => {
    const sources = ANSWER_DETAILS.flatMap((detail) => [1, 7, 1000].map((page) => ({ answer: LARGE, detail, page })));
    expect(sources.flatMap(problemsOf)).toEqual([]);
  });

  it('keep to the limits where no strategy has a plan', () => {
    expect(allParts(hopelessAnswer()).flatMap(problemsOf)).toEqual([]);
  });

  it('show the bill line by line under its figures', () => {
    const shown = shownBy({ answer: exampleAnswer('storefront'), detail: 'COSTS', page: 1 });
    expect(shown).toContain('Total a month: 31,676.16 USD');
    expect(shown).toContain('13,034.88');
  });

  it('show every loss as a table and the utilization as a chart where there are components to compare', () => {
    const shown = shownBy({ answer: exampleAnswer('trading-platform'), detail: 'LOSSES', page: 1 });
    expect(shown).toContain('"type":"data_visualization"');
    expect(shown).toContain('"type":"data_table"');
    expect(shownBy({ answer: exampleAnswer('storefront'), detail: 'LOSSES', page: 1 })).not.toContain(
      'data_visualization',
    );
  });

  it('show the utilization of many components as an image', () => {
    const [variant] = detailsVariants({ answer: LARGE, detail: 'LOSSES', page: 1 });
    expect(variant?.image?.chart.id).toBe('utilization-after-loss');
  });

  it('tell the other strategies beside the one that was chosen', () => {
    const answer = { ...exampleAnswer('storefront'), strategy: 'WARM_SPARE' } as const;
    const shown = shownBy({ answer, detail: 'OTHERS', page: 1 });
    expect(shown).toContain('The strategies beside Warm spare');
    // 37,002.24 = 12 × (34,759.68 − 31,676.16) and the difference of surge.
    expect(shown).toContain('Meets every target and costs 37,002.24 USD less a year than Warm spare.');
  });

  it('have every row on exactly one page', () => {
    const captions = new Set<string>();
    const rows: unknown[] = [];
    for (let page = 1; page <= 60; page += 1) {
      const table = tableOn(page);
      if (table === undefined || captions.has(table.caption)) break;
      captions.add(table.caption);
      rows.push(...table.rows.slice(1));
    }
    // Each of 40 components has 6 rows in the storefront's plan, made for 2 locations.
    expect(rows).toHaveLength(40 * 6 * 2);
    expect(captions.size).toBeGreaterThan(3);
    expect([...captions][0]).toMatch(/; rows 1 to \d+ of 480$/);
  });

  it('turn the page by a value that says what was asked for', () => {
    const [variant] = detailsVariants({ answer: LARGE, detail: 'LOSSES', page: 2 });
    const values = [
      ...JSON.stringify(variant?.message.blocks).matchAll(/"action_id":"answer_details_\w+","value":"(.*?)"/g),
    ];
    expect(values.map(([, value]) => readDetailsValue(value ?? ''))).toEqual([
      { answerId: LARGE.answerId, detail: 'LOSSES', page: 1 },
      { answerId: LARGE.answerId, detail: 'LOSSES', page: 3 },
    ]);
  });

  it('read no request from a value that is none', () => {
    for (const value of ['', 'COSTS', 'COSTS|1', 'COSTS|0|a', 'COSTS|x|a', 'MOOD|1|a', 'COSTS|1.5|a']) {
      expect(readDetailsValue(value)).toBeNull();
    }
  });
});
