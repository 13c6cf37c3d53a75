import type { Json } from './records.js';
import type { Workspace } from './workspace.js';

/** Blocks in which every block has a block_id and every interactive element an action_id, as Slack sends them back. */
export function withIds(workspace: Workspace, blocks: readonly Json[]): readonly Json[] {
  return blocks.map((block) => ({
    ...block,
    block_id: block['block_id'] ?? workspace.nextId('b'),
    ...changed(block, 'element', (element) => withActionId(workspace, element)),
    ...changed(block, 'accessory', (element) => withActionId(workspace, element)),
    ...changedList(block, 'elements', (element) => withActionId(workspace, element)),
    ...changedList(block, 'actions', (element) => withActionId(workspace, element)),
    ...(Array.isArray(block['child_blocks']) ? { child_blocks: withIds(workspace, block['child_blocks']) } : {}),
  }));
}

/** What stands in blocks without being something that a person acts on. */
const PASSIVE_TYPES = new Set(['image', 'mrkdwn', 'plain_text']);

function withActionId(workspace: Workspace, element: Json): Json {
  const { type } = element;
  if (typeof type !== 'string' || PASSIVE_TYPES.has(type) || type.startsWith('rich_text')) return element;
  if (type === 'card') return { ...element, ...changedList(element, 'actions', (one) => withActionId(workspace, one)) };
  return { ...element, action_id: element['action_id'] ?? workspace.nextId('a') };
}

function changed(block: Json, field: string, change: (element: Json) => Json): Json {
  const element = block[field];
  return typeof element === 'object' && element !== null ? { [field]: change(element as Json) } : {};
}

function changedList(block: Json, field: string, change: (element: Json) => Json): Json {
  const elements = block[field];
  return Array.isArray(elements) ? { [field]: elements.map((element) => change(element as Json)) } : {};
}
