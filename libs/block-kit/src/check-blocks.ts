import { checkChart } from './check-chart.js';
import { checkElement } from './check-elements.js';
import { checkDataTable, checkTable } from './check-tables.js';
import type { LimitName } from './limits.js';
import {
  at,
  checkCount,
  type Checking,
  checkLength,
  checkNeeded,
  checkTextObject,
  fieldsOf,
  items,
  type Place,
  refuse,
  typeOf,
} from './problem.js';

type BlockCheck = (checking: Checking, block: Place) => void;

/** Where a block stands: not every block may stand everywhere. */
export type Surface = 'MESSAGE' | 'MODAL' | 'HOME' | 'CONTAINER';

const BLOCK_CHECKS: Readonly<Record<string, BlockCheck>> = {
  section: checkSection,
  header: (checking, block) => {
    checkTextObject(checking, at(block, 'text'), 'headerText');
  },
  context: (checking, block) => {
    checkCount(checking, at(block, 'elements'), { count: items(block, 'elements').length, limit: 'contextElements' });
    for (const element of items(block, 'elements')) checkContextElement(checking, element);
  },
  actions: (checking, block) => {
    checkElements(checking, block, 'actionsElements');
  },
  context_actions: (checking, block) => {
    checkElements(checking, block, 'contextActionsElements');
  },
  image: (checking, block) => {
    checkLength(checking, at(block, 'alt_text'), 'imageAltText');
    checkLength(checking, at(block, 'image_url'), 'imageUrl');
    checkTextObject(checking, at(block, 'title'), 'imageTitle');
    const { image_url: url, slack_file: file } = fieldsOf(block);
    if (url === undefined && file === undefined) {
      refuse(checking, block, { message: 'An image has no source.', expected: 'image_url or slack_file' });
    }
  },
  input: (checking, block) => {
    checkTextObject(checking, at(block, 'label'), 'inputLabel');
    checkTextObject(checking, at(block, 'hint'), 'inputHint');
    if (at(block, 'element').value !== undefined) checkElement(checking, at(block, 'element'));
  },
  alert: (checking, block) => {
    checkTextObject(checking, at(block, 'text'), 'alertText');
  },
  card: checkCard,
  carousel: (checking, block) => {
    const cards = items(block, 'elements');
    checkCount(checking, at(block, 'elements'), { count: cards.length, limit: 'carouselCards' });
    for (const card of cards) checkCard(checking, card);
  },
  container: checkContainer,
  table: checkTable,
  data_table: checkDataTable,
  data_visualization: checkChart,
  divider: () => undefined,
  markdown: () => undefined,
  rich_text: () => undefined,
  video: () => undefined,
  file: () => undefined,
  call: () => undefined,
  plan: () => undefined,
  task_card: () => undefined,
};

/** What a block of a type cannot do without. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  header: ['text'],
  image: ['alt_text'],
  input: ['label', 'element'],
  context: ['elements'],
  markdown: ['text'],
  rich_text: ['elements'],
  alert: ['text'],
  carousel: ['elements'],
  container: ['child_blocks'],
  table: ['rows'],
  data_table: ['rows'],
  data_visualization: ['title', 'chart'],
};

/** Blocks that stand only on some surfaces. */
const ONLY_ON: Readonly<Record<string, readonly Surface[]>> = {
  alert: ['MODAL'],
  table: ['MESSAGE', 'HOME', 'CONTAINER'],
  data_table: ['MESSAGE', 'HOME'],
  data_visualization: ['MESSAGE', 'HOME'],
  markdown: ['MESSAGE'],
  carousel: ['MESSAGE', 'HOME'],
  card: ['MESSAGE', 'MODAL', 'HOME'],
  input: ['MESSAGE', 'MODAL', 'HOME'],
  context_actions: ['MESSAGE'],
};

/** Checks blocks one by one, and what must be unlike among them. */
export function checkBlocks(checking: Checking, blocks: readonly Place[], surface: Surface): void {
  for (const block of blocks) checkBlock(checking, block, surface);
  checkUnique(
    checking,
    blocks.map((block) => at(block, 'block_id')),
  );
  for (const block of blocks)
    checkUnique(
      checking,
      elementsOf(block).map((element) => at(element, 'action_id')),
    );
}

function checkBlock(checking: Checking, block: Place, surface: Surface): void {
  const type = typeOf(block);
  const check = BLOCK_CHECKS[type];
  checkLength(checking, at(block, 'block_id'), 'blockId');
  if (check === undefined) {
    refuse(checking, block, {
      message: `There is no block of type "${type}".`,
      expected: Object.keys(BLOCK_CHECKS).join(', '),
    });
    return;
  }
  const surfaces = ONLY_ON[type];
  if (surfaces?.includes(surface) === false) {
    refuse(checking, block, {
      message: `A block of type "${type}" cannot stand in a ${surface.toLowerCase()}.`,
      expected: `only in: ${surfaces.map((name) => name.toLowerCase()).join(', ')}`,
    });
  }
  checkNeeded(checking, block, NEEDED[type] ?? []);
  check(checking, block);
}

function checkSection(checking: Checking, block: Place): void {
  const { text, fields } = fieldsOf(block);
  if (text === undefined && fields === undefined) {
    refuse(checking, block, { message: 'A section has neither text nor fields.', expected: 'text or fields' });
  }
  checkTextObject(checking, at(block, 'text'), 'sectionText');
  const places = items(block, 'fields');
  checkCount(checking, at(block, 'fields'), { count: places.length, limit: 'sectionFields' });
  for (const field of places) checkTextObject(checking, field, 'sectionField');
  const accessory = at(block, 'accessory');
  if (accessory.value !== undefined) checkElement(checking, accessory);
}

function checkContextElement(checking: Checking, element: Place): void {
  if (typeOf(element) === 'image') checkElement(checking, element);
  else checkTextObject(checking, element, 'textObject');
}

function checkElements(checking: Checking, block: Place, limit: LimitName): void {
  const elements = items(block, 'elements');
  checkCount(checking, at(block, 'elements'), { count: elements.length, limit });
  for (const element of elements) checkElement(checking, element);
  if (elements.length === 0) {
    refuse(checking, at(block, 'elements'), { message: 'There is no element.', expected: 'at least 1 element' });
  }
}

function checkCard(checking: Checking, card: Place): void {
  checkTextObject(checking, at(card, 'title'), 'cardTitle');
  checkTextObject(checking, at(card, 'subtitle'), 'cardSubtitle');
  checkTextObject(checking, at(card, 'body'), 'cardBody');
  const actions = items(card, 'actions');
  checkCount(checking, at(card, 'actions'), { count: actions.length, limit: 'cardActions' });
  for (const action of actions) checkElement(checking, action);
}

function checkContainer(checking: Checking, container: Place): void {
  const children = items(container, 'child_blocks');
  checkTextObject(checking, at(container, 'title'), 'containerTitle');
  checkCount(checking, at(container, 'child_blocks'), { count: children.length, limit: 'containerBlocks' });
  for (const child of children) checkBlock(checking, child, 'CONTAINER');
}

function elementsOf(block: Place): readonly Place[] {
  return [at(block, 'accessory'), at(block, 'element'), ...items(block, 'elements')].filter(
    ({ value }) => value !== undefined,
  );
}

function checkUnique(checking: Checking, ids: readonly Place[]): void {
  const seen = new Set<unknown>();
  for (const id of ids) {
    if (id.value === undefined) continue;
    if (seen.has(id.value)) {
      refuse(checking, id, { message: `${JSON.stringify(id.value)} is there twice.`, expected: 'an id of its own' });
    }
    seen.add(id.value);
  }
}
