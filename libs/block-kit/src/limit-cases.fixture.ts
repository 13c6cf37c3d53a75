import type { LimitName } from './limits.js';
import { manifestProblems } from './manifest-problems.js';
import { messageProblems } from './message-problems.js';
import type { SlackProblem } from './problem.js';
import { viewProblems } from './view-problems.js';

/** Makes a payload in which just the limited thing is of a size, and checks it. */
export type LimitCase = (size: number) => readonly SlackProblem[];

const long = (size: number): string => 'x'.repeat(size);
const list = <T>(size: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: size }, (_, index) => make(index));
const plain = (text: string): object => ({ type: 'plain_text', text });
const message = (...blocks: readonly object[]): readonly SlackProblem[] => messageProblems({ text: 'text', blocks });
const modal = (more: object, ...blocks: readonly object[]): readonly SlackProblem[] =>
  viewProblems({ type: 'modal', title: plain('Title'), blocks, ...more });
const element = (one: object): readonly SlackProblem[] => message({ type: 'actions', elements: [one] });
const button = (more: object): readonly SlackProblem[] => element({ type: 'button', text: plain('Go'), ...more });
const option = (more: object = {}): object => ({ text: plain('option'), value: 'value', ...more });
const select = (more: object): readonly SlackProblem[] =>
  element({ type: 'static_select', options: [option()], ...more });
const confirm = (more: object): readonly SlackProblem[] =>
  button({ confirm: { title: plain('t'), text: plain('t'), confirm: plain('y'), deny: plain('n'), ...more } });
const cell = (text: string): object => ({ type: 'raw_text', text });
const table = (rows: readonly (readonly object[])[]): object => ({ type: 'table', rows });
const dataTable = (rows: readonly (readonly object[])[], more: object = {}): readonly SlackProblem[] =>
  message({ type: 'data_table', caption: 'Caption', rows, ...more });
const chart = ({ series = 1, points = 1, name = 'a', label = 'b', title = 'Title', axis = 'x' }): object => ({
  type: 'data_visualization',
  title,
  chart: {
    type: 'line',
    series: list(series, (index) => ({
      name: index === 0 ? name : `series ${String(index)}`,
      data: list(points, (point) => ({ label: point === 0 ? label : String(point), value: 1 })),
    })),
    axis_config: {
      categories: list(points, (point) => (point === 0 ? label : String(point))),
      x_label: axis,
    },
  },
});
const input = (more: object): readonly SlackProblem[] =>
  modal(
    { submit: plain('Go') },
    { type: 'input', label: plain('Label'), element: { type: 'plain_text_input' }, ...more },
  );
const manifest = (features: object, more: object = {}): readonly SlackProblem[] =>
  manifestProblems({ display_information: { name: 'Bot' }, features, ...more });
const command = (more: object = {}): object => ({ command: '/x', description: 'does it', ...more });
const shortcut = (more: object = {}): object => ({
  name: 'x',
  type: 'global',
  callback_id: 'x',
  description: 'does it',
  ...more,
});

/** A case for every row of the table of limits: a row without one does not compile. */
export const LIMIT_CASES: Readonly<Record<LimitName, LimitCase>> = {
  messageBlocks: (n) => message(...list(n, () => ({ type: 'divider' }))),
  viewBlocks: (n) => modal({}, ...list(n, () => ({ type: 'divider' }))),
  messageText: (n) => messageProblems({ text: long(n), blocks: [] }),
  blockId: (n) => message({ type: 'divider', block_id: long(n) }),
  actionId: (n) => button({ action_id: long(n) }),
  textObject: (n) => message({ type: 'context', elements: [{ type: 'mrkdwn', text: long(n) }] }),
  sectionText: (n) => message({ type: 'section', text: plain(long(n)) }),
  sectionFields: (n) => message({ type: 'section', fields: list(n, () => plain('field')) }),
  sectionField: (n) => message({ type: 'section', fields: [plain(long(n))] }),
  headerText: (n) => message({ type: 'header', text: plain(long(n)) }),
  contextElements: (n) => message({ type: 'context', elements: list(n, () => plain('text')) }),
  actionsElements: (n) =>
    message({ type: 'actions', elements: list(n, () => ({ type: 'button', text: plain('Go') })) }),
  contextActionsElements: (n) =>
    message({ type: 'context_actions', elements: list(n, () => ({ type: 'icon_button', text: plain('Go') })) }),
  imageAltText: (n) => message({ type: 'image', image_url: 'https://example.com/a.png', alt_text: long(n) }),
  imageTitle: (n) =>
    message({ type: 'image', image_url: 'https://example.com/a.png', alt_text: 'alt', title: plain(long(n)) }),
  imageUrl: (n) => message({ type: 'image', image_url: long(n), alt_text: 'alt' }),
  inputLabel: (n) => input({ label: plain(long(n)) }),
  inputHint: (n) => input({ hint: plain(long(n)) }),
  markdownText: (n) => message({ type: 'markdown', text: long(n - 1) }, { type: 'markdown', text: 'x' }),
  alertText: (n) => modal({}, { type: 'alert', text: plain(long(n)) }),
  cardTitle: (n) => message({ type: 'card', title: plain(long(n)) }),
  cardSubtitle: (n) => message({ type: 'card', subtitle: plain(long(n)) }),
  cardBody: (n) => message({ type: 'card', body: plain(long(n)) }),
  cardActions: (n) => message({ type: 'card', actions: list(n, () => ({ type: 'button', text: plain('Go') })) }),
  carouselCards: (n) => message({ type: 'carousel', elements: list(n, () => ({ type: 'card', title: plain('t') })) }),
  containerTitle: (n) => message({ type: 'container', title: plain(long(n)), child_blocks: [] }),
  containerBlocks: (n) => message({ type: 'container', child_blocks: list(n, () => ({ type: 'divider' })) }),
  tablesOfMessage: (n) => message(...list(n, () => table([[cell('a')]]))),
  tableRows: (n) => message(table(list(n, () => [cell('a')]))),
  tableColumns: (n) => message(table([list(n, () => cell('a'))])),
  tableCharacters: (n) => message(table([[cell(long(n - 1)), cell('x')]])),
  dataTableRows: (n) => dataTable(list(n, () => [cell('a')])),
  dataTableColumns: (n) => dataTable([list(n, () => cell('a'))]),
  dataTableCharacters: (n) => dataTable([[cell(long(n - 1)), cell('x')]]),
  dataTablePage: (n) => dataTable([[cell('a')]], { page_size: n }),
  chartsOfMessage: (n) => message(...list(n, () => chart({}))),
  chartTitle: (n) => message(chart({ title: long(n) })),
  chartSeries: (n) => message(chart({ series: n })),
  chartPoints: (n) => message(chart({ points: n })),
  chartLabel: (n) => message(chart({ name: long(n) })),
  chartAxisLabel: (n) => message(chart({ axis: long(n) })),
  buttonText: (n) => button({ text: plain(long(n)) }),
  buttonValue: (n) => button({ value: long(n) }),
  buttonUrl: (n) => button({ url: long(n) }),
  accessibilityLabel: (n) => button({ accessibility_label: long(n) }),
  selectOptions: (n) => select({ options: list(n, () => option()) }),
  selectGroups: (n) => select({ option_groups: list(n, () => ({ label: plain('group'), options: [option()] })) }),
  groupLabel: (n) => select({ option_groups: [{ label: plain(long(n)), options: [option()] }] }),
  optionText: (n) => select({ options: [option({ text: plain(long(n)) })] }),
  optionDescription: (n) => select({ options: [option({ description: plain(long(n)) })] }),
  optionValue: (n) => select({ options: [option({ value: long(n) })] }),
  overflowOptions: (n) => element({ type: 'overflow', options: list(n, () => option()) }),
  choiceOptions: (n) => element({ type: 'checkboxes', options: list(n, () => option()) }),
  placeholder: (n) => select({ placeholder: plain(long(n)) }),
  inputLength: (n) => input({ element: { type: 'plain_text_input', max_length: n } }),
  confirmTitle: (n) => confirm({ title: plain(long(n)) }),
  confirmText: (n) => confirm({ text: plain(long(n)) }),
  confirmButton: (n) => confirm({ deny: plain(long(n)) }),
  viewTitle: (n) => modal({ title: plain(long(n)) }),
  viewSubmit: (n) => modal({ submit: plain(long(n)) }),
  viewClose: (n) => modal({ close: plain(long(n)) }),
  privateMetadata: (n) => modal({ private_metadata: long(n) }),
  callbackId: (n) => modal({ callback_id: long(n) }),
  externalId: (n) => modal({ external_id: long(n) }),
  manifestName: (n) => manifest({}, { display_information: { name: long(n) } }),
  manifestDescription: (n) => manifest({}, { display_information: { name: 'Bot', description: long(n) } }),
  slashCommands: (n) => manifest({ slash_commands: list(n, () => command()) }),
  commandName: (n) => manifest({ slash_commands: [command({ command: `/${long(n - 1)}` })] }),
  usageHint: (n) => manifest({ slash_commands: [command({ usage_hint: long(n) })] }),
  shortcuts: (n) => manifest({ shortcuts: list(n, () => shortcut()) }),
  shortcutName: (n) => manifest({ shortcuts: [shortcut({ name: long(n) })] }),
  unfurlDomains: (n) => manifest({ unfurl_domains: list(n, () => 'example.com') }),
  botEvents: (n) => manifest({}, { settings: { event_subscriptions: { bot_events: list(n, () => 'app_mention') } } }),
};
