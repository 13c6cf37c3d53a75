import { deployment } from '../plan/deployment.js';
import type { ModelComponent, ModelFlow } from '../plan/planning-model.js';
import { planReliability } from '../reliability/plan-reliability.js';
import { routingShares } from '../sizing/routing-shares.js';
import type { PlannedDeployment } from './planned-deployments.js';

/** Unavailability of some components of a flow, all under one strategy. */
export type PathReliability = (option: PlannedDeployment, path: PartOfFlow) => number;

interface PartOfFlow {
  readonly flow: ModelFlow;
  readonly components: readonly ModelComponent[];
}

/** Answers what a part of a flow under one strategy is unavailable; the load is that of the whole workload. Answers are kept. */
export function pathReliability(): PathReliability {
  const kept = new Map<string, number>();
  return (option, path) => {
    const indexes = path.components.map(({ index }) => index);
    const key = [option.plan.strategy, path.flow.name, ...indexes].join(' ');
    const known = kept.get(key) ?? unavailabilityOf(option, path);
    kept.set(key, known);
    return known;
  };
}

function unavailabilityOf({ plan, deployment: whole }: PlannedDeployment, { flow, components }: PartOfFlow): number {
  const ofFlow = plan.reliability.flows.find(({ name }) => name === flow.name);
  if (components.length === flow.components.length && ofFlow !== undefined) return ofFlow.unavailability;
  const replicated = components.filter((component) => component.kind === 'replicated');
  const part: ModelFlow = { ...flow, components, replicated };
  const model = { ...whole.model, flows: [part], countingFlows: [part], workloadFlow: part };
  return planReliability(deployment({ ...whole.sizing, model }, routingShares(model))).workload.unavailability;
}

/** A flow with its components by strategy. */
export interface FlowInParts {
  readonly reliability: PathReliability;
  readonly flow: ModelFlow;
  readonly parts: readonly { readonly option: PlannedDeployment; readonly components: readonly ModelComponent[] }[];
}

/** `Σ u` over the parts, at most 1: the flow is up while every part is (Boole); exact for one part. */
export function pathUnavailability({ reliability, flow, parts }: FlowInParts): number {
  const sum = parts.reduce((total, { option, components }) => total + reliability(option, { flow, components }), 0);
  return Math.min(1, sum);
}
