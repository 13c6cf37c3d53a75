/** A candidate and its metrics. */
export interface Candidate {
  readonly cost: number;
  readonly unavailability: number;
  readonly rtoSeconds: number;
  readonly rpoSeconds: number;
  /** What it survives, by name. */
  readonly survives: readonly string[];
}

/** What a design must hold. */
export interface Constraints {
  readonly maxUnavailability: number;
  readonly maxRtoSeconds: number;
  readonly maxRpoSeconds: number;
  /** What must be survived, by name. */
  readonly mustSurvive: readonly string[];
}

/** A constraint that a candidate misses. */
export type MissedConstraint = 'AVAILABILITY' | 'RTO' | 'RPO' | 'SURVIVAL';

/** The constraints that a candidate misses; none where it is feasible (model §15.3). */
export function missedConstraints(candidate: Candidate, constraints: Constraints): readonly MissedConstraint[] {
  const checks: readonly (readonly [MissedConstraint, boolean])[] = [
    ['AVAILABILITY', candidate.unavailability <= constraints.maxUnavailability],
    ['RTO', candidate.rtoSeconds <= constraints.maxRtoSeconds],
    ['RPO', candidate.rpoSeconds <= constraints.maxRpoSeconds],
    ['SURVIVAL', constraints.mustSurvive.every((loss) => candidate.survives.includes(loss))],
  ];
  return checks.filter(([, isMet]) => !isMet).map(([constraint]) => constraint);
}

/** The feasible candidate of least cost, the more available of equals (model §15.4); null where none is feasible. */
export function cheapestFeasible<T extends Candidate>(candidates: readonly T[], constraints: Constraints): T | null {
  return candidates
    .filter((candidate) => missedConstraints(candidate, constraints).length === 0)
    .reduce<T | null>((best, candidate) => (best === null || isPreferred(candidate, best) ? candidate : best), null);
}

function isPreferred(candidate: Candidate, best: Candidate): boolean {
  if (candidate.cost !== best.cost) return candidate.cost < best.cost;
  return candidate.unavailability < best.unavailability;
}
