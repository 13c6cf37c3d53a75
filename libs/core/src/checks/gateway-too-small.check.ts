import { smallestGateway } from '../network/gateway.js';
import type { Deployment } from '../plan/deployment.js';
import type { ModelReplicated } from '../plan/planning-model.js';
import { countForLoad } from '../sizing/load-share.js';
import type { NetworkComponent } from '../workload/workload-component.js';
import type { FindingDraft, StrategyCheck } from './check.js';
import { countEdits } from './count-edits.js';
import { exact } from '../plan/planning-model.js';
import { type FailoverState, failoverStates } from './failover-size.js';

const FULL = exact('1');

/** Gateways that cannot pass what reaches them after a failover: they do not grow (S59). */
export const gatewayTooSmall: StrategyCheck<'GATEWAY_TOO_SMALL'> = {
  code: 'GATEWAY_TOO_SMALL',
  scope: 'STRATEGY',
  severity: 'ERROR',
  guidePoint: 'S59',
  find: ({ plan, result }) =>
    plan.model.components
      .filter((component) => component.kind === 'replicated')
      .flatMap((component) => {
        const worst = mostLoaded(plan, component);
        if (worst === undefined || component.input.kind !== 'network') return [];
        const { location, standing, needed } = worst;
        const edits = countEdits({ strategy: result.strategy, component, location, count: needed });
        return [tooSmall(plan, { component, input: component.input, location, standing, needed, edits })];
      }),
};

interface GatewayState {
  readonly location: string;
  readonly standing: number;
  /** Gateways of this size that would pass the load. */
  readonly needed: number;
}

function mostLoaded(plan: Deployment, component: ModelReplicated): GatewayState | undefined {
  if (component.input.kind !== 'network') return undefined;
  const [worst] = failoverStates(plan)
    .map((state) => gatewayState(plan, component, state))
    .filter(({ standing, needed }) => needed > standing)
    .toSorted((a, b) => b.needed - b.standing - (a.needed - a.standing));
  return worst;
}

function gatewayState(plan: Deployment, component: ModelReplicated, { location, lost }: FailoverState): GatewayState {
  const share = lost === 0 ? plan.shareOf(location.index) : plan.shareAfter(location.index, lost);
  const capacity = component.capacity[location.index] ?? null;
  return {
    location: location.id,
    standing: plan.sizeAfter({ component, location: location.index, lost }).count,
    needed:
      capacity === null ? 0 : countForLoad({ load: component.load, share, factor: null, capacity, utilization: FULL }),
  };
}

interface SmallGateway extends GatewayState {
  readonly component: ModelReplicated;
  readonly input: NetworkComponent;
  readonly edits: FindingDraft['edits'];
}

function tooSmall(
  plan: Deployment,
  { component, input, location, standing, needed, edits }: SmallGateway,
): FindingDraft {
  const throughputMbps = input.throughputMbps === null ? null : Number(input.throughputMbps);
  const requiredMbps = throughputMbps === null ? null : throughputMbps * needed;
  const provider = location.split('/')[0];
  const skus = plan.model.workload.limits.gatewaySkus.filter((sku) => sku.provider === provider);
  const zoneRedundancy = input.zoneRedundant === true ? 'REQUIRED' : 'ANY';
  const smallest =
    requiredMbps === null
      ? null
      : smallestGateway({ skus, requiredMbps: requiredMbps / Math.max(1, standing), headroomRatio: 0, zoneRedundancy });
  return {
    subject: component.name,
    values: {
      location,
      count: standing,
      required: needed,
      throughputMbps,
      requiredMbps,
      smallestSku: smallest?.name ?? null,
    },
    edits: edits ?? [],
  };
}
