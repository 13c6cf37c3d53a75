import { evaluate, type EvaluationInput } from './evaluate.js';
import type { Evaluation } from './evaluation.js';
import { peakFlipPoints } from './peak-flip-points.js';

/**
 * An evaluation whose recommendation also says between which peaks it holds. It plans the workload some thirty to
 * sixty times over, so it is asked for only where somebody reads it (contract 2.8 flip points).
 */
export function evaluateWithPeakFlips(input: EvaluationInput): Evaluation {
  const evaluation = evaluate(input);
  const { recommendation } = evaluation;
  const peaks = peakFlipPoints(
    input.workload,
    (workload) => evaluate({ ...input, workload, checks: false }).recommendation.strategy,
  );
  return { ...evaluation, recommendation: { ...recommendation, flipPoints: [...recommendation.flipPoints, ...peaks] } };
}
