import type { Finding } from '@headroom/core';

/** What a finding says and what to do about it. */
export interface FindingSentences {
  /** Without the numbers, which follow it in brackets; no full stop. */
  readonly message: string;
  readonly remedy: string;
}

/** Makes the sentences of a finding from what it is about. */
export type FindingWords = (finding: Finding) => FindingSentences;

/** Sentences that need the subject only. */
export function about(message: (subject: string) => string, remedy: string): FindingWords {
  return ({ subject }) => ({ message: message(subject), remedy });
}
