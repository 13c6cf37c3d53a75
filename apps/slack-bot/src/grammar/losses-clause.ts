import { type ClauseInput, notAValue, setField } from './draft.js';

const KINDS: Readonly<Record<string, 'replicas' | 'zones' | 'regions'>> = {
  replica: 'replicas',
  replicas: 'replicas',
  instance: 'replicas',
  instances: 'replicas',
  node: 'replicas',
  nodes: 'replicas',
  zone: 'zones',
  zones: 'zones',
  az: 'zones',
  azs: 'zones',
  region: 'regions',
  regions: 'regions',
  location: 'regions',
  locations: 'regions',
};

const COUNTS: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, no: 0 };
const MOST_LOST = 100;
const EXPECTED = 'what may be lost: replica, zone or region, also as 2 zones or zone+region';

/** `survive zone,region`, `survive 2 zones and a region`, `survive zone+region` (both at once). */
export function takeLosses(input: ClauseInput): void {
  const { reader } = input;
  reader.takeWord('the');
  reader.takeWord('loss', 'losing');
  reader.takeWord('of');
  if (reader.takeWord('nothing') !== undefined) {
    for (const kind of ['replicas', 'zones', 'regions']) setField(input, `targets.tolerate.${kind}`, 0);
    return;
  }
  if (!takeLoss(input)) {
    notAValue(input, EXPECTED);
    return;
  }
  while (takeSeparator(input) && takeLoss(input));
}

function takeSeparator({ reader }: ClauseInput): boolean {
  const isFollowed = isLoss(reader.peek(1)?.word) || isLoss(reader.peek(2)?.word);
  if (reader.peek()?.text === ',') {
    reader.take();
    reader.takeWord('and', 'or');
    return true;
  }
  return isFollowed && reader.takeWord('and', 'or', '&') !== undefined;
}

function isLoss(word = ''): boolean {
  return KINDS[word.split('+')[0] ?? ''] !== undefined;
}

/** One kind with its count, or several at once; false where none stands there. */
function takeLoss(input: ClauseInput): boolean {
  const { reader, draft } = input;
  const countWord = reader.peek()?.word ?? '';
  const count = COUNTS[countWord] ?? (/^\d{1,3}$/u.test(countWord) ? Number(countWord) : null);
  if (count !== null && count <= MOST_LOST && isLoss(reader.peek(1)?.word)) reader.take();
  const word = reader.peek()?.word ?? '';
  const parts = word.split('+').map((part) => KINDS[part]);
  if (parts.includes(undefined)) return false;
  reader.take();
  const kinds = parts.flatMap((kind) => kind ?? []);
  const [first] = kinds;
  if (kinds.length > 1) draft.combinations.push(Object.fromEntries(kinds.map((kind) => [kind, 1])));
  else if (first !== undefined) setField(input, `targets.tolerate.${first}`, count ?? 1);
  return true;
}
