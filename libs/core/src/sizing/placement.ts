/**
 * Spreads replicas over failure domains as evenly as possible, the first domains taking the remainder:
 * `floor(N/z) + (i < N mod z)`, so 7 over 3 is 3, 2, 2 (contract 2.2, model §4, S107).
 *
 * `count` is a whole number ≥ 0, `domains` ≥ 1; the answer has `domains` entries that add up to `count`.
 */
export function evenPlacement(count: number, domains: number): readonly number[] {
  const each = Math.floor(count / domains);
  const remainder = count - each * domains;
  const placed: number[] = [];
  for (let domain = 0; domain < domains; domain += 1) placed.push(each + (domain < remainder ? 1 : 0));
  return placed;
}

/** All replicas in the first of the failure domains: no redundancy between zones. */
export function singleDomainPlacement(count: number, domains: number): readonly number[] {
  return Array.from({ length: domains }, (_, index) => (index === 0 ? count : 0));
}

/** Replicas left after the `lost` fullest domains are gone. */
export function leftAfterDomainLoss(perDomain: readonly number[], lost: number): number {
  const descending = [...perDomain].sort((a, b) => b - a);
  return descending.slice(lost).reduce((sum, count) => sum + count, 0);
}
