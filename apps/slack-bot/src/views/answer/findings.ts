import type { Finding, FindingSeverity } from '@headroom/core';
import { bySeverity, formatCountOf, SEVERITY_WORDS } from '@headroom/report';

import type { ListEntry } from './blocks.js';
import { answeredPlan, type PlanningAnswer } from './planning-answer.js';

/** Findings that an answer tells by itself. */
const SHOWN_FINDINGS = 3;

/** All findings of the workload and of the plan that the answer speaks of, most serious first. */
export function answerFindings(answer: PlanningAnswer): readonly Finding[] {
  return bySeverity([...answer.evaluation.findings, ...(answeredPlan(answer)?.findings ?? [])]);
}

/** The errors and warnings that matter most, with what to do about them. */
export function topFindings(answer: PlanningAnswer): readonly ListEntry[] {
  return seriousOf(answer)
    .slice(0, SHOWN_FINDINGS)
    .map(({ severity, subject, message, remedy, code }) => ({
      lead: `${capitalized(SEVERITY_WORDS[severity])}, ${subject}:`,
      text: [message ?? code, ...(remedy === null ? [] : [remedy])].join(' '),
    }));
}

/** How many findings are not told: `2 more warnings and 8 notes`; null where there is none. */
export function otherFindingsText(answer: PlanningAnswer): string | null {
  const hidden = answerFindings(answer).filter(
    (finding) => !seriousOf(answer).slice(0, SHOWN_FINDINGS).includes(finding),
  );
  const isShown = seriousOf(answer).length > 0;
  const counts = (['ERROR', 'WARNING', 'INFO'] as const).flatMap((severity) =>
    countText({ severity, hidden, isShown }),
  );
  if (counts.length === 0) return null;
  return counts.length === 1 ? (counts[0] ?? null) : `${counts.slice(0, -1).join(', ')} and ${counts.at(-1) ?? ''}`;
}

interface CountSource {
  readonly severity: FindingSeverity;
  readonly hidden: readonly Finding[];
  readonly isShown: boolean;
}

function countText({ severity, hidden, isShown }: CountSource): readonly string[] {
  const count = hidden.filter((finding) => finding.severity === severity).length;
  if (count === 0) return [];
  const noun = SEVERITY_WORDS[severity];
  return [formatCountOf(count, isShown && severity !== 'INFO' ? `more ${noun}` : noun)];
}

function seriousOf(answer: PlanningAnswer): readonly Finding[] {
  return answerFindings(answer).filter(({ severity }) => severity !== 'INFO');
}

function capitalized(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
