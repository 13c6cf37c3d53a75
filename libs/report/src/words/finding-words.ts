import type { Finding } from '@headroom/core';

import { editsText } from './edit-words.js';
import { valuesText } from './finding-values.js';
import { COMPONENT_FINDINGS } from './findings/component-findings.js';
import { DATA_FINDINGS } from './findings/data-findings.js';
import type { FindingWords } from './findings/finding-sentences.js';
import { LOCATION_FINDINGS } from './findings/location-findings.js';
import { NETWORK_FINDINGS } from './findings/network-findings.js';
import { STRATEGY_FINDINGS } from './findings/strategy-findings.js';

/** The sentences of every finding; a finding without them does not compile. */
export const FINDING_WORDS: Readonly<Record<Finding['code'], FindingWords>> = {
  ...COMPONENT_FINDINGS,
  ...DATA_FINDINGS,
  ...NETWORK_FINDINGS,
  ...LOCATION_FINDINGS,
  ...STRATEGY_FINDINGS,
};

/** The same finding in words: what it says with its numbers in brackets, and what to do about it with the exact changes. */
export function describeFinding(finding: Finding): Finding {
  const { message, numbers: place, remedy } = FINDING_WORDS[finding.code](finding);
  const numbers = place === 'BRACKETS' ? valuesText(finding.values) : '';
  return {
    ...finding,
    message: numbers === '' ? `${message}.` : `${message} (${numbers}).`,
    remedy: `${remedy}${editsText(finding.edits)}`,
  };
}
