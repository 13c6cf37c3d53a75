import { describe, expect, it } from '@jest/globals';
import { messageProblems } from './message-problems.js';
import { viewProblems } from './view-problems.js';

const text = { type: 'plain_text', text: 'text' };
const input = { type: 'input', label: text, element: { type: 'plain_text_input' } };

describe('what Slack refuses beside the limits', () => {
  it.each([
    ['a message without text', { blocks: [] }, '/text'],
    ['an unknown block', { text: 't', blocks: [{ type: 'sectoin' }] }, '/blocks/0'],
    ['a section with nothing in it', { text: 't', blocks: [{ type: 'section' }] }, '/blocks/0'],
    [
      'an empty text',
      { text: 't', blocks: [{ type: 'header', text: { type: 'plain_text', text: '' } }] },
      '/blocks/0/text/text',
    ],
    ['an alert in a message', { text: 't', blocks: [{ type: 'alert', text }] }, '/blocks/0'],
    [
      'a chart in a container',
      {
        text: 't',
        blocks: [
          { type: 'container', child_blocks: [{ type: 'data_visualization', chart: { type: 'pie', segments: [] } }] },
        ],
      },
      '/blocks/0/child_blocks/0',
    ],
    [
      'a slice that is nothing',
      {
        text: 't',
        blocks: [{ type: 'data_visualization', chart: { type: 'pie', segments: [{ label: 'a', value: 0 }] } }],
      },
      '/blocks/0/chart/segments/0/value',
    ],
    [
      'a series without a point for a category',
      {
        text: 't',
        blocks: [
          {
            type: 'data_visualization',
            chart: { type: 'line', series: [{ name: 'a', data: [] }], axis_config: { categories: ['x'] } },
          },
        ],
      },
      '/blocks/0/chart/series/0/data',
    ],
    ['a data table without a caption', { text: 't', blocks: [{ type: 'data_table', rows: [] }] }, '/blocks/0/caption'],
    [
      'two blocks of one id',
      {
        text: 't',
        blocks: [
          { type: 'divider', block_id: 'a' },
          { type: 'divider', block_id: 'a' },
        ],
      },
      '/blocks/1/block_id',
    ],
    [
      'two elements of one action',
      {
        text: 't',
        blocks: [
          {
            type: 'actions',
            elements: [
              { type: 'button', text, action_id: 'a' },
              { type: 'button', text, action_id: 'a' },
            ],
          },
        ],
      },
      '/blocks/0/elements/1/action_id',
    ],
    ['actions without an element', { text: 't', blocks: [{ type: 'actions', elements: [] }] }, '/blocks/0/elements'],
  ])('%s', (_, message, pointer) => {
    expect(messageProblems(message).map((problem) => problem.pointer)).toEqual([pointer]);
  });

  it.each([
    ['inputs without a submit', { type: 'modal', title: text, blocks: [input] }, '/submit'],
    ['a modal without a title', { type: 'modal', blocks: [] }, '/title'],
    ['a table in a modal', { type: 'modal', title: text, blocks: [{ type: 'table', rows: [] }] }, '/blocks/0'],
    ['a view of no type', { blocks: [] }, '/type'],
  ])('%s', (_, view, pointer) => {
    expect(viewProblems(view).map((problem) => problem.pointer)).toEqual([pointer]);
  });

  it('lets a table stand in App Home', () => {
    expect(viewProblems({ type: 'home', blocks: [{ type: 'table', rows: [] }] })).toEqual([]);
  });
});
