import type { Finding } from '@headroom/core';

import type { CodeValues } from '../finding-values.js';

/** What a finding says and what to do about it. */
export interface FindingSentences {
  /** Without a full stop; `BRACKETS` adds the numbers that the finding carries. */
  readonly message: string;
  readonly numbers: 'BRACKETS' | 'IN_MESSAGE';
  readonly remedy: string;
}

/** Makes the sentences of a finding from what it is about and its numbers. */
export type FindingWords = (finding: Finding) => FindingSentences;

/** Sentences that need the subject only; the numbers follow in brackets. */
export function about(message: (subject: string) => string, remedy: string): FindingWords {
  return ({ subject }) => ({ message: message(subject), numbers: 'BRACKETS', remedy });
}

/** Sentences that hold the numbers themselves. */
export function telling(message: (subject: string, values: CodeValues) => string, remedy: string): FindingWords {
  return ({ subject, values }) => ({ message: message(subject, values), numbers: 'IN_MESSAGE', remedy });
}
