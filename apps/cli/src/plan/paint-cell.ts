import type { TableCell } from '@headroom/report';
import type { Paint } from '../terminal/paint.js';

/** Colours for what a cell says of success and failure; null leaves it as it is. */
export function paintVerdict({ value }: TableCell, { red, green, yellow }: Paint): ((text: string) => string) | null {
  switch (value) {
    case 'ERROR':
    case 'NOT_MET':
    case false:
      return red;
    case 'WARNING':
      return yellow;
    case 'MET':
    case true:
      return green;
    default:
      return null;
  }
}
