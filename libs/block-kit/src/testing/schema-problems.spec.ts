import { describe, expect, it } from '@jest/globals';
import { schemaProblems } from './schema-problems.js';

const text = { type: 'plain_text', text: 'text' };

describe('the schema of the published types', () => {
  it.each([
    [[{ type: 'header', text }, { type: 'divider' }]],
    [[{ type: 'section', fields: [{ type: 'mrkdwn', text: 'x' }] }]],
    [[{ type: 'table', rows: [[{ type: 'raw_text', text: 'a' }]] }]],
    [
      [
        {
          type: 'data_visualization',
          title: 'Cost',
          chart: {
            type: 'bar',
            series: [{ name: 'a', data: [{ label: 'x', value: 1 }] }],
            axis_config: { categories: ['x'] },
          },
        },
      ],
    ],
  ])('has these blocks: %j', (blocks) => {
    expect(schemaProblems('MessageBlocks', blocks)).toEqual([]);
  });

  it.each([
    ['a header of another text', [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }]],
    ['an unknown block', [{ type: 'sectoin', text }]],
    ['a field too many', [{ type: 'divider', colour: 'red' }]],
    ['a chart of no kind', [{ type: 'data_visualization', title: 'Cost', chart: { type: 'radar' } }]],
  ])('has not: %s', (_, blocks) => {
    expect(schemaProblems('MessageBlocks', blocks)).not.toEqual([]);
  });

  it('has modals and App Home', () => {
    expect(schemaProblems('Modal', { type: 'modal', title: text, blocks: [] })).toEqual([]);
    expect(schemaProblems('Modal', { type: 'modal', title: 'text', blocks: [] })).not.toEqual([]);
    expect(schemaProblems('Home', { type: 'home', blocks: [{ type: 'divider' }] })).toEqual([]);
    expect(schemaProblems('Home', { type: 'modal', blocks: [] })).not.toEqual([]);
  });
});
