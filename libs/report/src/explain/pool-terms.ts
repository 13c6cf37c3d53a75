import { decimal, type ModelReplicated, poolCount } from '@headroom/core';

import type { Operand } from './explanation.js';
import {
  capacityOperand,
  carriedLoadOperands,
  limitOperand,
  minServedOperand,
  needOperand,
  type NeedPlace,
  type Term,
} from './need-terms.js';
import { formulaOperand, inputOperand } from './operands.js';
import { locationModel } from './plan-context.js';

const QUORUM_MEMBERS = 3;
const QUORUM_MEMBERS_FOR_TWO_LOSSES = 5;

/** `pool(L)` of contract 2.2 as a formula over the document's numbers. */
export function poolTerm(place: NeedPlace): Term {
  const { context, component, share } = place;
  const { input } = component;
  const minimum = minReplicasOperand(place);
  if (input.kind === 'network') {
    const count = inputOperand(context, {
      name: 'count',
      value: input.count,
      unit: 'gateways',
      path: `components.${component.name}.count`,
    });
    return { formula: 'max(minReplicas, count)', operands: [minimum, count] };
  }
  const quorum = quorumOperands(place);
  if (component.load.value === 0 || share.value === 0) {
    const counts = quorum.length === 0 ? 'minReplicas' : 'max(minReplicas, shards * members)';
    return { formula: counts, operands: [minimum, ...quorum] };
  }
  const parts = [
    'forNormal',
    'forFailure + lostReplicas',
    ...spreadPart(place),
    ...(quorum.length === 0 ? [] : ['members']),
  ];
  const shards = shardsOf(component);
  const one = `max(${parts.join(', ')})`;
  return {
    formula: `max(minReplicas, ${shards === 1 && quorum.length === 0 ? parts.join(', ') : `shards * ${one}`})`,
    operands: [
      minimum,
      ...(shards === 1 || quorum.length > 0 ? [] : [shardsOperand(place)]),
      ...quorum,
      ...poolOperands(place),
    ],
  };
}

/** The pool term as one intermediate operand, with the operands that it uses before it. */
export function poolOperand(name: string, place: NeedPlace): readonly Operand[] {
  const { formula, operands } = poolTerm(place);
  const { context, component, location, share } = place;
  const value = poolCount({
    model: context.deployed.model,
    component,
    location: locationModel(context, location).index,
    share,
  });
  return [...operands, formulaOperand({ name, value, unit: 'replicas', formula })];
}

/** What every count starts from: load, share, capacity, limits, and the needs in both states. */
function poolOperands(place: NeedPlace): readonly Operand[] {
  const { context, component } = place;
  const capacity = capacityOperand(place);
  const shards = shardsOf(component);
  return [
    ...carriedLoadOperands(place),
    ...(capacity === null ? [] : [capacity]),
    limitOperand(context, 'normalMax'),
    limitOperand(context, 'failureMax'),
    minServedOperand(context),
    lostReplicasOperand(place),
    ...zoneOperands(place),
    ...needOperand({ ...place, name: 'forNormal', limit: 'normalMax', scale: 'WHOLE', shards }),
    ...needOperand({ ...place, name: 'forFailure', limit: 'failureMax', scale: 'MIN_SERVED', shards }),
  ];
}

function spreadPart(place: NeedPlace): readonly string[] {
  return zoneOperands(place).length === 0 ? [] : ['forFailure + lostZones * ceil(forFailure / (zones - lostZones))'];
}

/** Zones and tolerated zone losses where they size the pool (contract 2.2). */
function zoneOperands({ context, location }: NeedPlace): readonly Operand[] {
  const { input } = locationModel(context, location);
  const { count } = context.workload.targets.tolerate.zones;
  if (count < 1 || input.zones < 2 || count >= input.zones) return [];
  return [
    inputOperand(context, { name: 'zones', value: input.zones, path: `locations.${location}.zones` }),
    inputOperand(context, { name: 'lostZones', value: count, path: 'targets.tolerate.zones' }),
  ];
}

function lostReplicasOperand({ context }: NeedPlace): Operand {
  const { count } = context.workload.targets.tolerate.replicas;
  return inputOperand(context, {
    name: 'lostReplicas',
    value: count,
    unit: 'replicas',
    path: 'targets.tolerate.replicas',
  });
}

/** The platform's least count in a location. */
export function minReplicasOperand({ context, component }: Pick<NeedPlace, 'context' | 'component'>): Operand {
  const { name, input } = component;
  return inputOperand(context, {
    name: 'minReplicas',
    value: input.minReplicas,
    unit: 'replicas',
    path: `components.${name}.minReplicas`,
  });
}

/** Shards and members of each for quorum stores; nothing for others. */
function quorumOperands(place: NeedPlace): readonly Operand[] {
  const { component, context } = place;
  if (component.input.kind !== 'data' || component.input.topology !== 'QUORUM') return [];
  const lost = context.workload.targets.tolerate.replicas.count;
  return [
    shardsOperand(place),
    lostReplicasOperand(place),
    formulaOperand({
      name: 'members',
      value: lost >= 2 ? QUORUM_MEMBERS_FOR_TWO_LOSSES : QUORUM_MEMBERS,
      unit: 'replicas',
      formula: `if(lostReplicas >= 2, ${String(QUORUM_MEMBERS_FOR_TWO_LOSSES)}, ${String(QUORUM_MEMBERS)})`,
    }),
  ];
}

/** Shards of a data component. */
export function shardsOperand({ context, component }: Pick<NeedPlace, 'context' | 'component'>): Operand {
  return inputOperand(context, {
    name: 'shards',
    value: decimal(shardsOf(component)),
    path: `components.${component.name}.shards`,
  });
}

/** Shards that are sized alone; 1 for what is not data. */
export function shardsOf({ input }: ModelReplicated): number {
  return input.kind === 'data' ? input.shards : 1;
}
