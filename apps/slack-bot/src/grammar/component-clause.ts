import { type ClauseInput, complainOfValue, type DraftComponent, notAValue, spanOf } from './draft.js';
import { isKeyword } from './keywords.js';
import { readNumber, takeRate } from './quantity.js';
import type { Token } from './token.js';

/** Names that are taken for stores of data, with a note. */
const DATA_NAMES = /^(db|database|sql|postgres(ql)?|mysql|mongo|redis|cassandra|store)(\b|[-_\d]|$)/u;

/** `data db=SKU@500/s`: the kind of the component that follows. */
export function takeComponentKind(input: ClauseInput): void {
  const { reader, keyword } = input;
  const name = reader.peek();
  if (name === undefined || reader.peek(1)?.text !== '=') {
    notAValue(input, 'a component such as db=Standard_E8s_v5@500/s');
    return;
  }
  reader.take();
  takeComponent(input, { name, kind: ['compute', 'service'].includes(keyword.word) ? 'compute' : 'data' });
}

interface NamedComponent {
  readonly name: Token;
  /** Null where the name says it. */
  readonly kind: DraftComponent['kind'] | null;
}

/** `web=Standard_D4s_v5@100/s` or `web=$0.19@100/s`, from the sign after the name on. */
export function takeComponent(input: ClauseInput, named: NamedComponent): void {
  const { reader } = input;
  reader.take();
  const value = reader.peek();
  const isClause = value !== undefined && isKeyword(value.word) && reader.peek(1)?.text !== '@';
  if (value !== undefined && !isClause && !['=', '@', ','].includes(value.text)) {
    takeSized(input, named);
    return;
  }
  notAValue({ ...input, keyword: named.name }, 'a size and its capacity such as web=Standard_D4s_v5@100/s');
  if (reader.takeWord('@') !== undefined) takeRate(reader);
}

/** `Standard_D4s_v5@100/s`: a component without a name gets one. */
export function takeNamelessComponent(input: ClauseInput): void {
  const { reader, draft } = input;
  const token = reader.peek();
  if (token === undefined) return;
  const text = draft.components.length === 0 ? 'web' : `component-${String(draft.components.length + 1)}`;
  draft.notes.push(`The component of ${token.text} is called "${text}".`);
  takeSized(input, { name: { ...token, text, word: text }, kind: 'compute' });
}

function takeSized(input: ClauseInput, { name, kind }: NamedComponent): void {
  const { reader, draft } = input;
  const value = reader.take();
  if (value === undefined) return;
  const price = priceOf(value);
  const guessed = DATA_NAMES.test(name.word) ? 'data' : 'compute';
  if (kind === null && guessed === 'data') draft.notes.push(`"${name.text}" is taken as a data store.`);
  draft.components.push({
    name: name.text,
    kind: kind ?? guessed,
    sku: price === null ? value : null,
    pricePerHour: price,
    ...takeCapacity({ ...input, keyword: value }),
    span: spanOf({ from: name.from, to: value.to }),
  });
}

/** `$0.192`, `0.192/h` or `$0.192/hour`: an own price instead of a size. */
function priceOf({ word }: Token): string | null {
  const found = /^\$?(?<amount>[\d.]+)(?:\/(?:h|hr|hour))?$/u.exec(word)?.groups?.['amount'];
  return found === undefined || readNumber(found) === null ? null : found;
}

/** Words behind a capacity that say again whose it is: `100/s per replica`. */
const OF_ONE: ReadonlySet<string> = new Set(
  'per each a replica instance node vm pod /replica /instance /node'.split(' '),
);

/** What one replica can take; null where it is not said, or something else stands there. */
function takeCapacity(input: ClauseInput): Pick<DraftComponent, 'capacityPerSecond' | 'isCapacityWrong'> {
  const { reader } = input;
  if (reader.takeWord('@', 'at', '=') === undefined) return { capacityPerSecond: null, isCapacityWrong: false };
  const expected = 'what one replica can take, such as 100/s';
  const token = reader.peek();
  const rate = takeRate(reader);
  if (rate === null) notAValue(input, expected);
  else if (token !== undefined && Number(rate.perSecond) === 0) complainOfValue(input.draft, token, { expected });
  if (rate === null || Number(rate.perSecond) === 0) return { capacityPerSecond: null, isCapacityWrong: true };
  reader.skipWords(OF_ONE);
  return { capacityPerSecond: rate.perSecond, isCapacityWrong: false };
}
