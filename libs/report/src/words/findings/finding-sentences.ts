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
  return ({ subject }) => ({ message: sentence(message(subjectText(subject))), numbers: 'BRACKETS', remedy });
}

/** Sentences that hold the numbers themselves. */
export function telling(message: (subject: string, values: CodeValues) => string, remedy: string): FindingWords {
  return ({ subject, values }) => ({
    message: sentence(message(subjectText(subject), values)),
    numbers: 'IN_MESSAGE',
    remedy,
  });
}

/** What a plan has one of, with its article. */
const PARTS_OF_THE_PLAN: Readonly<Record<string, string>> = {
  router: 'the router',
  dns: 'the DNS zone',
  hub: 'the network hub',
};

/** Components and locations keep their names. */
function subjectText(subject: string): string {
  return PARTS_OF_THE_PLAN[subject] ?? subject;
}

/** Capitalizes an article at the start, and no name. */
function sentence(text: string): string {
  return text.startsWith('the ') ? `T${text.slice(1)}` : text;
}
