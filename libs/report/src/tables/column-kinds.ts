import {
  amountCell,
  availabilityCell,
  countCell,
  downtimeCell,
  durationCell,
  exactCell,
  numberCell,
  ratioCell,
  textCell,
  yesNoCell,
} from './cells.js';
import type { ColumnAlign, ColumnOf, TableCell } from './table.js';

/** A column by the figure that it shows. */
export interface ColumnFigure<Item, Value> {
  readonly key: string;
  readonly header: string;
  readonly unit?: string;
  readonly priority: number;
  readonly of: (item: Item) => Value;
}

function columnKind<Value>(cellOf: (value: Value) => TableCell, align: ColumnAlign) {
  return <Item>({ of, ...rest }: ColumnFigure<Item, Value>): ColumnOf<Item> => ({
    ...rest,
    align,
    cell: (item) => cellOf(of(item)),
  });
}

/** A column of words. */
export const textColumn = columnKind(textCell, 'LEFT');

/** A column of yes and no. */
export const yesNoColumn = columnKind(yesNoCell, 'LEFT');

/** A column of whole numbers. */
export const countColumn = columnKind(countCell, 'RIGHT');

/** A column of ratios, shown as percent. */
export const ratioColumn = columnKind(ratioCell, 'RIGHT');

/** A column of money; the unit is its currency. */
export const amountColumn = columnKind(amountCell, 'RIGHT');

/** A column of measured numbers. */
export const numberColumn = columnKind(numberCell, 'RIGHT');

/** A column of decimals with all their digits. */
export const exactColumn = columnKind(exactCell, 'RIGHT');

/** A column of seconds, shown as durations. */
export const durationColumn = columnKind(durationCell, 'RIGHT');

/** A column of minutes of downtime, shown as durations. */
export const downtimeColumn = columnKind(downtimeCell, 'RIGHT');

/** A probability of being up with that of being down, as core carries it. */
interface Chances {
  readonly p: number;
  readonly u: number;
}

/** A column of availabilities, shown with the digits of their unavailability. */
export const availabilityColumn = columnKind(chancesCell, 'RIGHT');

function chancesCell(chances: Chances | null): TableCell {
  return chances === null ? textCell(null) : availabilityCell({ availability: chances.p, unavailability: chances.u });
}
