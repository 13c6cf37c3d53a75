import { type ClauseInput, type DraftComponent, notAValue, spanOf } from './draft.js';
import { readNumber, takeRate } from './quantity.js';
import type { Token, TokenReader } from './token.js';

/** Names that are taken for stores of data, with a note. */
const DATA_NAMES = /^(db|database|sql|postgres(ql)?|mysql|mongo|redis|cassandra|store)(\b|[-_\d]|$)/u;

/** `data db=SKU@500/s`: the kind of the component that follows. */
export function takeComponentKind(input: ClauseInput): void {
  const { reader, keyword } = input;
  if (reader.peek()?.text === '=') {
    takeComponent(input, { name: keyword, kind: null });
    return;
  }
  const name = reader.peek();
  if (name === undefined || reader.peek(1)?.text !== '=') {
    notAValue(input, 'a component such as db=Standard_E8s_v5@500/s');
    return;
  }
  reader.take();
  takeComponent(input, { name, kind: keyword.word === 'compute' || keyword.word === 'service' ? 'compute' : 'data' });
}

interface NamedComponent {
  readonly name: Token;
  /** Null where the name says it. */
  readonly kind: DraftComponent['kind'] | null;
}

/** `web=Standard_D4s_v5@100/s` or `web=$0.19@100/s`, from the sign after the name on. */
export function takeComponent(input: ClauseInput, { name, kind }: NamedComponent): void {
  const { reader, draft } = input;
  reader.take();
  const value = reader.peek();
  if (value === undefined || ['=', '@', ','].includes(value.text)) {
    notAValue({ ...input, keyword: name }, 'a size and its capacity such as web=Standard_D4s_v5@100/s');
    if (reader.takeWord('@') !== undefined) takeRate(reader);
    return;
  }
  reader.take();
  const price = priceOf(value);
  const guessed = DATA_NAMES.test(name.word) ? 'data' : 'compute';
  if (kind === null && guessed === 'data') draft.notes.push(`"${name.text}" is taken as a data store.`);
  draft.components.push({
    name: name.text,
    kind: kind ?? guessed,
    sku: price === null ? value : null,
    pricePerHour: price,
    ...capacityOf(input, reader),
    span: spanOf({ from: name.from, to: value.to }),
  });
}

/** `$0.192`, `0.192/h` or `$0.192/hour`: an own price instead of a size. */
function priceOf({ word }: Token): string | null {
  const found = /^\$?(?<amount>[\d.]+)(?:\/(?:h|hr|hour))?$/u.exec(word)?.groups?.['amount'];
  return found === undefined || readNumber(found) === null ? null : found;
}

/** What one replica can take; null where it is not said, or something else stands there. */
function capacityOf(
  input: ClauseInput,
  reader: TokenReader,
): Pick<DraftComponent, 'capacityPerSecond' | 'isCapacityWrong'> {
  if (reader.takeWord('@', 'at') === undefined) return { capacityPerSecond: null, isCapacityWrong: false };
  const rate = takeRate(reader);
  if (rate === null) notAValue(input, 'what one replica can take, such as 100/s');
  return { capacityPerSecond: rate?.perSecond ?? null, isCapacityWrong: rate === null };
}
