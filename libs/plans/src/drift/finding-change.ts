import type { Evaluation, Finding, StrategyPlan } from '@headroom/core';

/** Findings that a reviewer has not seen, and those that no longer hold. */
export interface FindingChanges {
  readonly appeared: readonly Finding[];
  readonly gone: readonly Finding[];
}

/** An evaluation with the plan that stands for it. */
export interface JudgedPlan {
  readonly evaluation: Evaluation;
  readonly plan: StrategyPlan | null;
}

/** What is found now and was not then, and the other way round; a finding is told by its code and subject. */
export function findingChanges(then: JudgedPlan, now: JudgedPlan): FindingChanges {
  const [before, after] = [findingsOf(then), findingsOf(now)];
  return { appeared: without(after, before), gone: without(before, after) };
}

function findingsOf({ evaluation, plan }: JudgedPlan): readonly Finding[] {
  return [...evaluation.findings, ...(plan?.findings ?? [])];
}

function without(findings: readonly Finding[], known: readonly Finding[]): readonly Finding[] {
  const keys = new Set(known.map(keyOf));
  return findings.filter((finding) => !keys.has(keyOf(finding)));
}

function keyOf({ code, subject }: Finding): string {
  return `${code} ${subject}`;
}
