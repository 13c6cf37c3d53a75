import { describe, expect, it } from '@jest/globals';
import { manifestProblems } from './manifest-problems.js';
import { messageProblems } from './message-problems.js';
import { viewProblems } from './view-problems.js';

const text = { type: 'plain_text', text: 'text' };
const input = { type: 'input', label: text, element: { type: 'plain_text_input' } };

const COMMAND = '/features/slash_commands/0/command';
const withFeatures = (features: object): object => ({ display_information: { name: 'Bot' }, features });

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
          {
            type: 'container',
            child_blocks: [{ type: 'data_visualization', title: 'Cost', chart: { type: 'pie', segments: [] } }],
          },
        ],
      },
      '/blocks/0/child_blocks/0',
    ],
    [
      'a slice that is nothing',
      {
        text: 't',
        blocks: [
          { type: 'data_visualization', title: 'Cost', chart: { type: 'pie', segments: [{ label: 'a', value: 0 }] } },
        ],
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
            title: 'Cost',
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
    ['a header without its text', { text: 't', blocks: [{ type: 'header' }] }, '/blocks/0/text'],
    [
      'a header with formatting',
      { text: 't', blocks: [{ type: 'header', text: { type: 'mrkdwn', text: '*a*' } }] },
      '/blocks/0/text/type',
    ],
    ['an image without a source', { text: 't', blocks: [{ type: 'image', alt_text: 'a' }] }, '/blocks/0'],
    [
      'an image without words',
      { text: 't', blocks: [{ type: 'image', image_url: 'https://example.com' }] },
      '/blocks/0/alt_text',
    ],
    [
      'an element that is not there',
      { text: 't', blocks: [{ type: 'actions', elements: [{ type: 'buton' }] }] },
      '/blocks/0/elements/0',
    ],
    [
      'a button without a text',
      { text: 't', blocks: [{ type: 'actions', elements: [{ type: 'button' }] }] },
      '/blocks/0/elements/0/text',
    ],
    [
      'a menu without options',
      { text: 't', blocks: [{ type: 'actions', elements: [{ type: 'overflow', options: [] }] }] },
      '/blocks/0/elements/0/options',
    ],
    [
      'a choice at first that is not offered',
      {
        text: 't',
        blocks: [
          {
            type: 'actions',
            elements: [
              { type: 'static_select', options: [{ text, value: 'a' }], initial_option: { text, value: 'b' } },
            ],
          },
        ],
      },
      '/blocks/0/elements/0/initial_option',
    ],
    [
      'a page without rows',
      { text: 't', blocks: [{ type: 'data_table', caption: 'c', rows: [], page_size: 0 }] },
      '/blocks/0/page_size',
    ],
    [
      'a point without a number',
      {
        text: 't',
        blocks: [
          {
            type: 'data_visualization',
            title: 'Cost',
            chart: {
              type: 'bar',
              series: [{ name: 'a', data: [{ label: 'x', value: null }] }],
              axis_config: { categories: ['x'] },
            },
          },
        ],
      },
      '/blocks/0/chart/series/0/data/0/value',
    ],
    [
      'a chart of no kind',
      { text: 't', blocks: [{ type: 'data_visualization', title: 'Cost', chart: { type: 'radar' } }] },
      '/blocks/0/chart/type',
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

  it.each([
    ['a name', {}, '/display_information/name'],
    ['the slash of a command', withFeatures({ slash_commands: [{ command: 'x', description: 'd' }] }), COMMAND],
    ['a command of one word', withFeatures({ slash_commands: [{ command: '/x y', description: 'd' }] }), COMMAND],
    [
      'the callback of a shortcut',
      withFeatures({ shortcuts: [{ name: 'x', type: 'global', description: 'd' }] }),
      '/features/shortcuts/0/callback_id',
    ],
  ])('a manifest without %s', (_, manifest, pointer) => {
    expect(manifestProblems(manifest).map((problem) => problem.pointer)).toEqual([pointer]);
  });

  it('lets a table stand in App Home', () => {
    expect(viewProblems({ type: 'home', blocks: [{ type: 'table', rows: [] }] })).toEqual([]);
  });
});
