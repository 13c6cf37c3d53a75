import type { DataComponent } from '@headroom/core';

import type { Explanation, Operand } from './explanation.js';
import { absentExplanation, explanationOf } from './explanation-builder.js';
import { constantOperand, inputOperand } from './operands.js';
import type { RecoveryPlace } from './row-losses.js';

/** Data that the loss may cost: the worst over the flow's stores (contract 2.5, 2.10.22, 2.10.29). */
export function rpoExplanation(place: RecoveryPlace): Explanation {
  const { row, flow, path } = place;
  const head = {
    path: `${path}.rpoSeconds`,
    label: `data that can be lost, flow ${flow.name}, a ${row.scope.toLowerCase()} of ${row.location} lost`,
    unit: 's',
    guidePoints: ['S07', 'S45', 'S91', 'S110'],
    rule: 'contract 2.5, 2.10.22, 2.10.29; model §11',
  };
  const stores = flow.replicated.flatMap(({ input }) => (input.kind === 'data' ? [input] : []));
  if (row.rpoSeconds === null) {
    return absentExplanation({
      ...head,
      notes: [
        stores.length === 0
          ? 'The flow holds no data.'
          : 'Nothing is left to recover from: there is no copy and no backup elsewhere.',
      ],
    });
  }
  const operands = stores.map((store, index) => storeOperand({ place, store, name: `rpo${String(index)}` }));
  return explanationOf({
    ...head,
    value: row.rpoSeconds,
    formula: `max(${operands.map(({ name }) => name).join(', ')})`,
    operands,
  });
}

interface StoreInput {
  readonly place: RecoveryPlace;
  readonly store: DataComponent;
  readonly name: string;
}

function storeOperand({ place, store, name }: StoreInput): Operand {
  const { row, context } = place;
  const none = (meaning: string): Operand =>
    constantOperand({ name, value: 0, unit: 's', meaning: `${store.name}: ${meaning}` });
  const backup = (): Operand =>
    stated({ place, store, name, field: 'backupInterval', value: store.backupIntervalSeconds });
  const lag = (): Operand =>
    stated({ place, store, name, field: 'replicationLag', value: store.replicationLagSeconds });
  if (row.scope === 'REPLICA') return none('disks outlive a replica');
  if (row.outcome === 'RETURNS') return none('the location returns with its data');
  const isRegion = row.scope === 'REGION';
  if (isRegion && !context.deployed.canFailOver) return backup();
  if (isRegion && store.topology === 'MULTI_WRITER' && store.consistency === 'STRONG')
    return none('strong consistency between writers');
  const mode = isRegion ? store.regionReplication : store.zoneReplication;
  if (mode === 'SYNC') return none('every write is copied at once');
  return mode === 'ASYNC' ? lag() : backup();
}

interface StatedInput extends StoreInput {
  readonly field: 'backupInterval' | 'replicationLag';
  readonly value: number;
}

function stated({ place, store, name, field, value }: StatedInput): Operand {
  return inputOperand(place.context, { name, value, unit: 's', path: `components.${store.name}.${field}` });
}
