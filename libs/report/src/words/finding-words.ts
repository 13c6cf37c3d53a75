import type { Finding } from '@headroom/core';

import { wordOf } from './finding-values.js';

/** What a finding says and what to do about it. */
export interface FindingSentences {
  readonly message: string;
  readonly remedy: string;
}

/** The same finding with its words: its code and numbers, where it has no sentences of its own. */
export function describeFinding(finding: Finding): Finding {
  return finding.message === null ? { ...finding, ...plainSentences(finding) } : finding;
}

/** The code as words with its numbers: `SUBNET_TOO_SMALL` is `Subnet too small: web (prefix 24)`. */
function plainSentences({ code, subject, values, guidePoint }: Finding): FindingSentences {
  const words = code.toLowerCase().replaceAll('_', ' ');
  const numbers = Object.keys(values).map((key) => `${key} ${wordOf(values, key)}`);
  const detail = numbers.length === 0 ? '' : ` (${numbers.join(', ')})`;
  return {
    message: `${words.charAt(0).toUpperCase()}${words.slice(1)}: ${subject}${detail}.`,
    remedy: `See point ${guidePoint} of the guide.`,
  };
}
