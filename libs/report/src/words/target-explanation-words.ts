import type { TargetCode, TargetName, TargetVerdict } from '@headroom/core';

import { countOf } from './finding-values.js';
import { targetFigureText } from './target-text.js';
import { TARGET_WORDS } from './vocabulary-words.js';

/** A verdict with the currency that its figures may need. */
interface JudgedTarget {
  readonly verdict: TargetVerdict;
  readonly currency: string;
}

/** Targets that must not be exceeded; the others must be reached. */
const UPPER_LIMITS: ReadonlySet<TargetName> = new Set(['RTO', 'RPO', 'LATENCY', 'BUDGET']);

/** What the survival targets count. */
const LOSS_NOUNS: Readonly<Record<TargetName, string>> = {
  AVAILABILITY: 'loss',
  RTO: 'loss',
  RPO: 'loss',
  LATENCY: 'loss',
  BUDGET: 'loss',
  SURVIVES_REPLICAS: 'replica',
  SURVIVES_ZONES: 'zone',
  SURVIVES_REGIONS: 'region',
};

/** The sentence of every code; a code without one does not compile. */
const TARGET_SENTENCES: Readonly<Record<TargetCode, (judged: JudgedTarget) => string>> = {
  COMPARED: comparedSentence,
  NOT_STATED: ({ verdict }) => `No target for ${TARGET_WORDS[verdict.target]} is stated.`,
  NO_TOLERANCE: () => 'No loss of this kind has to be tolerated.',
  NO_DATA: () => 'Nothing that counts holds data.',
  NO_COPY_LEFT: () => 'Nothing is left to recover the data from: there is no copy elsewhere and no geo-backup.',
  LATENCY_UNKNOWN: () => 'The round-trip time between the locations is not known.',
  SURVIVED: ({ verdict }) =>
    `After any loss of ${lossText(verdict, 'required')} the required share is served again in time.`,
  SURVIVES_FEWER: ({ verdict }) =>
    Number(verdict.achieved) === 0
      ? `Not even the loss of one ${LOSS_NOUNS[verdict.target]} is survived in time.`
      : `Only the loss of ${lossText(verdict, 'achieved')} is survived in time, not of ${String(verdict.required)}.`,
};

function lossText(verdict: TargetVerdict, side: 'required' | 'achieved'): string {
  return countOf({ count: verdict[side] }, { key: 'count', noun: LOSS_NOUNS[verdict.target] });
}

function comparedSentence({ verdict, currency }: JudgedTarget): string {
  const { target, status } = verdict;
  const achieved = targetFigureText(target, verdict.achieved, currency);
  const required = targetFigureText(target, verdict.required, currency);
  if (UPPER_LIMITS.has(target)) {
    return status === 'MET' ? `${achieved} is within ${required}.` : `${achieved} is more than ${required}.`;
  }
  return status === 'MET' ? `${achieved} reaches ${required}.` : `${achieved} falls short of ${required}.`;
}

/** The same verdict with its explanation in words. */
export function describeTarget(judged: JudgedTarget): TargetVerdict {
  const { verdict } = judged;
  const { explanation } = verdict;
  return { ...verdict, explanation: { ...explanation, message: TARGET_SENTENCES[explanation.code](judged) } };
}
