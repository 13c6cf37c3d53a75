import { isJson, objectList, textIn } from '../state/json.js';
import type { Json } from '../state/records.js';

/** An element that a person can act on, and where it stands. */
export interface FoundElement {
  readonly blockId: string;
  readonly element: Json;
  readonly block: Json;
}

/** What tells an element from the others. */
export interface ElementName {
  readonly actionId: string;
  /** Needed where several blocks have an element of this action. */
  readonly blockId?: string;
  /** The value of a button, where several have the same action. */
  readonly value?: string;
}

/** All elements that a person can act on. */
export function allElements(blocks: readonly Json[]): readonly FoundElement[] {
  return blocks.flatMap((block) => {
    const blockId = textIn(block, 'block_id');
    const own = [
      block['element'],
      block['accessory'],
      ...objectList(block['elements']),
      ...objectList(block['actions']),
    ]
      .filter(isJson)
      .flatMap((element) => (element['type'] === 'card' ? objectList(element['actions']) : [element]))
      .filter((element) => typeof element['action_id'] === 'string')
      .map((element) => ({ blockId, element, block }));
    return [...own, ...allElements(objectList(block['child_blocks']))];
  });
}

/** The one element of a name; throws where there is none, or more than one. */
export function findElement(blocks: readonly Json[], { actionId, blockId, value }: ElementName): FoundElement {
  const elements = allElements(blocks);
  const found = elements.filter(
    (one) =>
      one.element['action_id'] === actionId &&
      (blockId === undefined || one.blockId === blockId) &&
      (value === undefined || one.element['type'] !== 'button' || one.element['value'] === value),
  );
  const [first, second] = found;
  const names = elements.map((one) => `${one.blockId}/${textIn(one.element, 'action_id')}`).join(', ');
  if (first === undefined) throw new Error(`There is no element ${actionId}; there are: ${names}.`);
  if (second !== undefined) throw new Error(`There are several elements ${actionId}: ${names}.`);
  return first;
}
