import { describe, expect, it } from '@jest/globals';
import type { Json } from '../../state/records.js';
import { renderBlocks } from './block.js';
import { renderMrkdwn } from './mrkdwn.js';

const names = (id: string): string => (id === 'U1' ? 'Ana' : id);
const render = (...blocks: readonly Json[]): string =>
  renderBlocks(blocks, { names, surface: 'm:1', state: {}, errors: {}, file: (id) => `[file ${id}]` });

describe('mrkdwn', () => {
  it.each([
    ['*bold* and _italic_ and ~gone~', '<strong>bold</strong> and <em>italic</em> and <del>gone</del>'],
    ['2 * 3 * 4 stays', '2 * 3 * 4 stays'],
    ['`a *b*`', '<code>a *b*</code>'],
    ['<@U1> asked', '<span class="mention">@Ana</span> asked'],
    ['<!here> look', '<span class="mention">@here</span> look'],
    ['&lt;b&gt; &amp; more', '&lt;b&gt; &amp; more'],
    ['> said\nnext', '<blockquote>said</blockquote>next'],
    ['one\ntwo', 'one<br>two'],
    ['<javascript:alert(1)|click>', 'click'],
    [
      '<https://a.example/?x=1&amp;y=2|docs>',
      '<a href="https://a.example/?x=1&amp;y=2" target="_blank" rel="noreferrer">docs</a>',
    ],
  ])('%s', (text, html) => {
    expect(renderMrkdwn(text, names)).toBe(html);
  });

  it('never lets through what could run', () => {
    const hostile = '<img src=x onerror=alert(1)> "><script>alert(1)</script> `<b>` ```<i>```';
    expect(renderMrkdwn(hostile, names)).not.toMatch(/<(img|script|b|i)\b/);
  });
});

describe('blocks', () => {
  it('are escaped wherever they hold text', () => {
    const hostile = '"><script>alert(1)</script>';
    const text = { type: 'plain_text', text: hostile };
    const html = render(
      { type: 'header', text },
      { type: 'section', text, fields: [text] },
      { type: 'image', image_url: hostile, alt_text: hostile, title: text },
      { type: 'markdown', text: hostile },
      { type: hostile },
      { type: 'data_table', caption: hostile, rows: [[{ type: 'raw_text', text: hostile }]] },
      { type: 'data_visualization', title: hostile, chart: { type: 'pie', segments: [{ label: hostile, value: 1 }] } },
      { type: 'actions', block_id: hostile, elements: [{ type: 'button', action_id: hostile, text, value: hostile }] },
      { type: 'input', label: text, element: { type: 'plain_text_input', initial_value: hostile, placeholder: text } },
    );
    expect(html).not.toContain('<script');
    expect(html.match(/&lt;script&gt;/g)?.length).toBeGreaterThan(10);
  });

  it('show the first page of a data table, and the rest on demand', () => {
    const row = (name: string): Json[] => [{ type: 'raw_text', text: name }];
    const html = render({
      type: 'data_table',
      caption: 'Losses',
      page_size: 1,
      rows: [row('Loss'), row('one'), row('two')],
    });
    expect(html).toContain('<tr><td style="text-align:left">one</td></tr><tr hidden>');
    expect(html).toContain('Show 1 more rows');
  });

  it('draw a bar for every point and a legend for every series', () => {
    const series = ['a', 'b'].map((name) => ({
      name,
      data: [
        { label: 'x', value: 1 },
        { label: 'y', value: 2 },
      ],
    }));
    const html = render({
      type: 'data_visualization',
      title: 'Cost',
      chart: { type: 'bar', series, axis_config: { categories: ['x', 'y'], y_label: 'USD' } },
    });
    expect(html.match(/<rect/g)).toHaveLength(4);
    expect(html.match(/<i style/g)).toHaveLength(2);
    expect(html).toContain('>USD</text>');
  });

  it('draw a pie with its shares in percent', () => {
    const segments = [
      { label: 'web', value: 3 },
      { label: 'db', value: 1 },
    ];
    const html = render({ type: 'data_visualization', title: 'Cost', chart: { type: 'pie', segments } });
    expect(html).toContain('web (75 %)');
    expect(html.match(/<path/g)).toHaveLength(2);
  });

  it('name what the page does not know', () => {
    expect(render({ type: 'video' })).toContain('[video]');
  });
});
