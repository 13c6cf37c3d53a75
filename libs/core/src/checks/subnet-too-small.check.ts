import { smallestSubnetPrefix, usableAddresses } from '../network/subnet.js';
import type { Deployment } from '../plan/deployment.js';
import type { ModelReplicated } from '../plan/planning-model.js';
import type { FindingDraft, StrategyCheck } from './check.js';
import { componentEdit } from './document-edits.js';
import { type FailoverState, failoverStates, replicasIn } from './failover-size.js';

/** A subnet that cannot hold the pool at its size after a failover with the surge of an update on top (S57). */
export const subnetTooSmall: StrategyCheck<'SUBNET_TOO_SMALL'> = {
  code: 'SUBNET_TOO_SMALL',
  scope: 'STRATEGY',
  severity: 'ERROR',
  guidePoint: 'S57',
  find: ({ plan }) =>
    plan.model.components
      .filter((component) => component.kind === 'replicated')
      .flatMap((component) => tooSmall(plan, component)),
};

function tooSmall(plan: Deployment, component: ModelReplicated): readonly FindingDraft[] {
  const { input } = component;
  if (input.kind !== 'compute' || input.subnetPrefix === null) return [];
  const { subnetPrefix, ipsPerReplica, surgeReplicas } = input;
  const [worst] = failoverStates(plan)
    .map((state) => subnetState(plan, { component, state }))
    .map(({ replicas, reserved, ...state }) => ({
      ...state,
      replicas,
      reserved,
      addresses: (replicas + surgeReplicas) * ipsPerReplica,
      usable: usableAddresses({ prefixLength: subnetPrefix, reserved }),
    }))
    .toSorted((a, b) => b.addresses - b.usable - (a.addresses - a.usable));
  if (worst === undefined || worst.addresses <= worst.usable) return [];
  const { location, replicas, addresses, usable, reserved } = worst;
  const smallest = smallestSubnetPrefix({ addresses, reserved });
  const mostReplicas = ipsPerReplica === 0 ? null : Math.max(0, Math.floor(usable / ipsPerReplica) - surgeReplicas);
  return [
    {
      subject: component.name,
      values: {
        location,
        subnetPrefix,
        replicas,
        surgeReplicas,
        addresses,
        usable,
        mostReplicas,
        smallestPrefix: smallest,
      },
      edits: smallest === null ? [] : [componentEdit(component, 'subnetPrefix', smallest)],
    },
  ];
}

/** Replicas of one subnet: a stamp has its own, as it holds all that it needs (S63). */
function subnetState(
  plan: Deployment,
  { component, state }: { readonly component: ModelReplicated; readonly state: FailoverState },
) {
  const { id, index, input } = state.location;
  const ofStamp = plan.stamps?.stampCount[component.index]?.[index];
  const { subnets } = plan.model.workload.limits;
  return {
    location: id,
    replicas: ofStamp ?? replicasIn(plan, component, state),
    reserved: subnets.find(({ provider }) => provider === input.provider)?.reservedAddresses ?? 0,
  };
}
