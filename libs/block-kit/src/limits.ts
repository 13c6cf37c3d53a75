/** One limit that Slack holds an app to. */
export interface SlackLimit {
  /** The most that is accepted (or the least, where the name says `Least`). */
  readonly value: number;
  readonly unit: 'characters' | 'blocks' | 'elements' | 'rows' | 'cells' | 'options' | 'uses' | 'seconds' | 'things';
  /** What is limited, in words. */
  readonly of: string;
  /** Page of Slack's documentation, below https://docs.slack.dev/. */
  readonly source: string;
}

const BLOCKS = 'reference/block-kit/blocks';
const ELEMENTS = 'reference/block-kit/block-elements';
const COMPOSITION = 'reference/block-kit/composition-objects';
const VIEWS = 'reference/views';
const MESSAGES = 'messaging';
const MANIFEST = 'reference/app-manifest';

function limit(value: number, unit: SlackLimit['unit'], described: { readonly of: string; readonly source: string }) {
  return { value, unit, ...described } satisfies SlackLimit;
}

/**
 * Every limit of Slack that the bot comes near, in one table: builders cut to it, the checks of this library refuse what
 * is beyond it, and each row is tested at the limit and one over.
 */
export const SLACK_LIMITS = {
  messageBlocks: limit(50, 'blocks', { of: 'blocks of a message', source: BLOCKS }),
  viewBlocks: limit(100, 'blocks', { of: 'blocks of a modal or of App Home', source: BLOCKS }),
  messageText: limit(40_000, 'characters', { of: 'text of a message', source: MESSAGES }),
  blockId: limit(255, 'characters', { of: 'block_id', source: BLOCKS }),
  actionId: limit(255, 'characters', { of: 'action_id', source: ELEMENTS }),
  textObject: limit(3000, 'characters', { of: 'text object', source: `${COMPOSITION}/text-object` }),
  sectionText: limit(3000, 'characters', { of: 'text of a section', source: `${BLOCKS}/section-block` }),
  sectionFields: limit(10, 'elements', { of: 'fields of a section', source: `${BLOCKS}/section-block` }),
  sectionField: limit(2000, 'characters', { of: 'field of a section', source: `${BLOCKS}/section-block` }),
  headerText: limit(150, 'characters', { of: 'text of a header', source: `${BLOCKS}/header-block` }),
  contextElements: limit(10, 'elements', { of: 'elements of a context', source: `${BLOCKS}/context-block` }),
  actionsElements: limit(25, 'elements', { of: 'elements of an actions block', source: `${BLOCKS}/actions-block` }),
  contextActionsElements: limit(5, 'elements', {
    of: 'elements of a context_actions block',
    source: `${BLOCKS}/context-actions-block`,
  }),
  imageAltText: limit(2000, 'characters', { of: 'alt_text of an image', source: `${BLOCKS}/image-block` }),
  imageTitle: limit(2000, 'characters', { of: 'title of an image', source: `${BLOCKS}/image-block` }),
  imageUrl: limit(3000, 'characters', { of: 'image_url of an image', source: `${BLOCKS}/image-block` }),
  inputLabel: limit(2000, 'characters', { of: 'label of an input', source: `${BLOCKS}/input-block` }),
  inputHint: limit(2000, 'characters', { of: 'hint of an input', source: `${BLOCKS}/input-block` }),
  markdownText: limit(12_000, 'characters', {
    of: 'markdown blocks of a message, together',
    source: `${BLOCKS}/markdown-block`,
  }),
  alertText: limit(200, 'characters', { of: 'text of an alert', source: `${BLOCKS}/alert-block` }),
  cardTitle: limit(150, 'characters', { of: 'title of a card', source: `${BLOCKS}/card-block` }),
  cardSubtitle: limit(150, 'characters', { of: 'subtitle of a card', source: `${BLOCKS}/card-block` }),
  cardBody: limit(200, 'characters', { of: 'body of a card', source: `${BLOCKS}/card-block` }),
  cardActions: limit(3, 'elements', { of: 'actions of a card', source: `${BLOCKS}/card-block` }),
  carouselCards: limit(10, 'elements', { of: 'cards of a carousel', source: `${BLOCKS}/carousel-block` }),
  containerTitle: limit(150, 'characters', { of: 'title of a container', source: `${BLOCKS}/container-block` }),
  containerBlocks: limit(10, 'blocks', { of: 'blocks of a container', source: `${BLOCKS}/container-block` }),
  tablesOfMessage: limit(1, 'blocks', { of: 'table blocks of a message', source: `${BLOCKS}/table-block` }),
  tableRows: limit(100, 'rows', { of: 'rows of a table', source: `${BLOCKS}/table-block` }),
  tableColumns: limit(20, 'cells', { of: 'cells of a row of a table', source: `${BLOCKS}/table-block` }),
  tableCharacters: limit(10_000, 'characters', { of: 'cells of a table, together', source: `${BLOCKS}/table-block` }),
  dataTableRows: limit(201, 'rows', {
    of: 'rows of a data_table, its header included',
    source: `${BLOCKS}/data-table-block`,
  }),
  dataTableColumns: limit(20, 'cells', { of: 'cells of a row of a data_table', source: `${BLOCKS}/data-table-block` }),
  dataTableCharacters: limit(20_000, 'characters', {
    of: 'cells of a data_table, together',
    source: `${BLOCKS}/data-table-block`,
  }),
  dataTablePage: limit(100, 'rows', { of: 'page_size of a data_table', source: `${BLOCKS}/data-table-block` }),
  chartsOfMessage: limit(2, 'blocks', { of: 'charts of a message', source: `${BLOCKS}/data-visualization-block` }),
  chartTitle: limit(50, 'characters', { of: 'title of a chart', source: `${BLOCKS}/data-visualization-block` }),
  chartSeries: limit(6, 'elements', {
    of: 'series or slices of a chart',
    source: `${BLOCKS}/data-visualization-block`,
  }),
  chartPoints: limit(20, 'elements', { of: 'points of a series', source: `${BLOCKS}/data-visualization-block` }),
  chartLabel: limit(20, 'characters', {
    of: 'name of a series or label of a point',
    source: `${BLOCKS}/data-visualization-block`,
  }),
  chartAxisLabel: limit(50, 'characters', { of: 'label of an axis', source: `${BLOCKS}/data-visualization-block` }),
  buttonText: limit(75, 'characters', { of: 'text of a button', source: `${ELEMENTS}/button-element` }),
  buttonValue: limit(2000, 'characters', { of: 'value of a button', source: `${ELEMENTS}/button-element` }),
  buttonUrl: limit(3000, 'characters', { of: 'url of a button', source: `${ELEMENTS}/button-element` }),
  accessibilityLabel: limit(75, 'characters', {
    of: 'accessibility_label of a button',
    source: `${ELEMENTS}/button-element`,
  }),
  selectOptions: limit(100, 'options', { of: 'options of a select', source: `${ELEMENTS}/select-menu-element` }),
  selectGroups: limit(100, 'options', { of: 'groups of options', source: `${ELEMENTS}/select-menu-element` }),
  groupLabel: limit(75, 'characters', {
    of: 'label of a group of options',
    source: `${COMPOSITION}/option-group-object`,
  }),
  optionText: limit(75, 'characters', { of: 'text of an option', source: `${COMPOSITION}/option-object` }),
  optionDescription: limit(75, 'characters', {
    of: 'description of an option',
    source: `${COMPOSITION}/option-object`,
  }),
  optionValue: limit(75, 'characters', { of: 'value of an option', source: `${COMPOSITION}/option-object` }),
  overflowOptions: limit(5, 'options', {
    of: 'options of an overflow menu',
    source: `${ELEMENTS}/overflow-menu-element`,
  }),
  choiceOptions: limit(10, 'options', {
    of: 'options of checkboxes or radio buttons',
    source: `${ELEMENTS}/checkboxes-element`,
  }),
  placeholder: limit(150, 'characters', { of: 'placeholder', source: ELEMENTS }),
  inputLength: limit(3000, 'characters', {
    of: 'max_length of a text input',
    source: `${ELEMENTS}/plain-text-input-element`,
  }),
  confirmTitle: limit(100, 'characters', {
    of: 'title of a confirmation',
    source: `${COMPOSITION}/confirmation-dialog-object`,
  }),
  confirmText: limit(300, 'characters', {
    of: 'text of a confirmation',
    source: `${COMPOSITION}/confirmation-dialog-object`,
  }),
  confirmButton: limit(30, 'characters', {
    of: 'confirm or deny of a confirmation',
    source: `${COMPOSITION}/confirmation-dialog-object`,
  }),
  viewTitle: limit(24, 'characters', { of: 'title of a modal', source: VIEWS }),
  viewSubmit: limit(24, 'characters', { of: 'submit of a modal', source: VIEWS }),
  viewClose: limit(24, 'characters', { of: 'close of a modal', source: VIEWS }),
  privateMetadata: limit(3000, 'characters', { of: 'private_metadata of a view', source: VIEWS }),
  callbackId: limit(255, 'characters', { of: 'callback_id of a view', source: VIEWS }),
  externalId: limit(255, 'characters', { of: 'external_id of a view', source: VIEWS }),
  manifestName: limit(35, 'characters', { of: 'name of an app', source: MANIFEST }),
  manifestDescription: limit(140, 'characters', { of: 'description of an app', source: MANIFEST }),
  slashCommands: limit(50, 'elements', { of: 'slash commands of an app', source: MANIFEST }),
  commandName: limit(32, 'characters', { of: 'slash command', source: MANIFEST }),
  usageHint: limit(1000, 'characters', { of: 'usage hint of a slash command', source: MANIFEST }),
  shortcuts: limit(10, 'elements', { of: 'shortcuts of an app', source: MANIFEST }),
  shortcutName: limit(24, 'characters', { of: 'name of a shortcut', source: MANIFEST }),
  unfurlDomains: limit(5, 'elements', { of: 'domains whose links unfurl', source: MANIFEST }),
  botEvents: limit(100, 'elements', { of: 'events that a bot subscribes to', source: MANIFEST }),
} as const;

/** Name of a row of {@link SLACK_LIMITS}. */
export type LimitName = keyof typeof SLACK_LIMITS;

/** Limits of what happens over time, held by the server that receives: they are no part of a payload. */
export const SLACK_TIMING = {
  /** Uses of a response_url. */
  responseUrlUses: 5,
  responseUrlSeconds: 30 * 60,
  /** A trigger_id opens a view within this time. */
  triggerIdSeconds: 3,
  /** An interaction is acknowledged within this time. */
  acknowledgementSeconds: 3,
  /** Views on top of each other: one opened and two pushed. */
  stackedViews: 3,
  /** A signed request may be this old, or this far ahead. */
  timestampSeconds: 300,
} as const;
