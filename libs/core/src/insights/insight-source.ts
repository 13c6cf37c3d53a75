import { planningModel } from '../plan/build-model.js';
import type { Evaluation } from '../plan/evaluation.js';
import type { PlanningModel } from '../plan/planning-model.js';
import type { Workload } from '../workload/workload.js';
import type { OutboundPrices } from './outbound-price.js';
import { type PlannedDeployment, plannedDeployments } from './planned-deployments.js';
import type { StorageRedundancyFact } from './storage-options.js';

/** What insights are computed from: an evaluation with its resolved workload, and what core cannot know. */
export interface InsightsInput {
  readonly workload: Workload;
  readonly evaluation: Evaluation;
  /** Prices of NAT gateways and firewalls, from the caller's catalogue; none where left out. */
  readonly outboundPrices?: readonly OutboundPrices[];
  /** Storage redundancies of the providers, from the catalogue; none where left out. */
  readonly storageRedundancy?: readonly StorageRedundancyFact[];
  /** Time within which scaling out must restore service; the rto target where left out. */
  readonly scaleOutWindowSeconds?: number;
}

/** The input of every insight: the document, the model, and each strategy that has a plan. */
export interface InsightSource extends InsightsInput {
  readonly model: PlanningModel;
  readonly planned: readonly PlannedDeployment[];
}

/** Sizes the strategies of an evaluation again, once for all insights. */
export function insightSource(input: InsightsInput): InsightSource {
  const model = planningModel(input.workload);
  return { ...input, model, planned: plannedDeployments(model, input.evaluation) };
}
