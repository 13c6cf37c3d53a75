const STEPS = 400_000;

/**
 * A fixed piece of arithmetic, a few milliseconds long: what the machine can do at the moment. Its result is returned so
 * that it cannot be left out.
 */
export function referenceKernel(): number {
  let sum = 0;
  for (let step = 1; step <= STEPS; step += 1) sum += Math.log1p(-1 / (step + 1));
  return sum;
}
