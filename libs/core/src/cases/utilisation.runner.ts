import { loadFactorAfterLoss, safeNormalUtilization, utilizationAfterLoss } from '../sizing/utilization-after-loss.js';
import { runner, type TopicRunners } from './case-runner.js';

/** Topic `utilisation` of the reference cases. */
export const utilisationRunners: TopicRunners = {
  'util-seed-60-120': runner<{ nodes: number; utilisation: number; failed: number }>(
    ({ nodes, utilisation, failed }) => {
      const survivorUtilisation = utilizationAfterLoss({ utilization: utilisation, count: nodes, lost: failed });
      return { survivorUtilisation, survives: survivorUtilisation !== null && survivorUtilisation <= 1 };
    },
  ),

  'util-seed-third-node': runner<ThirdNode>(({ totalLoadNodeEquivalents, nodes, failed, maxUtilisationInFailure }) => {
    const utilisationBefore = totalLoadNodeEquivalents / nodes;
    const utilisationAfter = utilizationAfterLoss({ utilization: utilisationBefore, count: nodes, lost: failed });
    const safe = (count: number, lost: number): number =>
      safeNormalUtilization({ maxUtilizationInFailure: maxUtilisationInFailure, count, lost });
    return {
      utilisationBefore,
      utilisationAfter,
      survives: utilisationAfter !== null && utilisationAfter <= maxUtilisationInFailure,
      maxSafeNormalUtilisation: safe(nodes, failed),
      maxSafeNormalUtilisation_N2_f1: safe(2, 1),
      maxSafeNormalUtilisation_N4_f1: safe(4, 1),
      maxSafeNormalUtilisation_N5_f2: safe(5, 2),
    };
  }),

  'util-aws-static-stability-3az': runner<{ zones: number; zonesLost: number }>(({ zones, zonesLost }) => ({
    overprovisionFraction: (loadFactorAfterLoss({ count: zones, lost: zonesLost }) ?? 0) - 1,
    perZoneUtilisation: safeNormalUtilization({ maxUtilizationInFailure: 1, count: zones, lost: zonesLost }),
  })),
};

interface ThirdNode {
  readonly totalLoadNodeEquivalents: number;
  readonly nodes: number;
  readonly failed: number;
  readonly maxUtilisationInFailure: number;
}
