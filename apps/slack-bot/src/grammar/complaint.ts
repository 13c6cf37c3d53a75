import type { Span } from './token.js';

/** Something in a line that was not understood, or that is missing. */
export interface Complaint extends Span {
  readonly code:
    | 'UNKNOWN_WORD'
    | 'NOT_A_VALUE'
    | 'UNKNOWN_REGION'
    | 'AMBIGUOUS_REGION'
    | 'UNKNOWN_SKU'
    | 'MISSING'
    | 'TWICE'
    | 'TOO_LONG';
  /** What was read; empty where something is missing. */
  readonly read: string;
  /** What would be right. */
  readonly expected: string;
  /** The nearest thing that is known; null where none is near. */
  readonly suggestion: string | null;
}
