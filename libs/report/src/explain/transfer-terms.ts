import { decimal, growthFactor, type ModelReplicated } from '@headroom/core';

import type { LinePlace } from './cost-line-explanations.js';
import type { Operand } from './explanation.js';
import { carriedLoadOperands, type Term } from './need-terms.js';
import { answerOperand, constantOperand, engineOperand, inputOperand } from './operands.js';
import { locationModel } from './plan-context.js';
import { normalPlace } from './running-terms.js';

const SECONDS = constantOperand({
  name: 'secondsOfMonth',
  value: 2_628_000,
  unit: 's',
  meaning: 'seconds of a month of 730 h',
});
const BYTES = constantOperand({ name: 'bytesOfGib', value: 1_073_741_824, meaning: 'bytes of a GiB, 2^30' });

function componentOf({ context, line }: LinePlace): ModelReplicated {
  const component = context.deployed.model.components.find(({ name }) => name === line.component);
  if (component?.kind !== 'replicated') throw new RangeError(`transfer of ${line.component}, which has no replicas`);
  return component;
}

/** What the writer's location sends to one receiver in a month (contract 2.7, 2.10.12). */
export function replicationTerm(place: LinePlace): Term {
  const { context } = place;
  const { input, name } = componentOf(place);
  if (input.kind !== 'data') throw new RangeError(`replication of ${name}, which is no data component`);
  return {
    formula: 'round(writesPerSecond * bytesPerWrite * secondsOfMonth / bytesOfGib, 6)',
    operands: [
      inputOperand(context, {
        name: 'writesPerSecond',
        value: input.writesPerSecond,
        unit: '/s',
        path: `components.${name}.writesPerSecond`,
      }),
      inputOperand(context, {
        name: 'bytesPerWrite',
        value: input.bytesPerWrite,
        unit: 'bytes',
        path: `components.${name}.bytesPerWrite`,
      }),
      SECONDS,
      BYTES,
    ],
  };
}

/** What leaves its zone in a month: the average load's bytes times `(z−1)/z` (contract 1.1 `bytesPerCall`). */
export function transferTerm(place: LinePlace): Term {
  const { context, line } = place;
  const component = componentOf(place);
  const { demand } = context.workload;
  const location = locationModel(context, line.location);
  const zones = context.deployed.countOf(component, location.index).perDomain.filter((count) => count > 0).length;
  return {
    formula:
      'round(average * growth * (load / designLoad) * weight / totalWeight * bytesPerCall * secondsOfMonth / bytesOfGib * (zones - 1) / zones, 6)',
    operands: [
      inputOperand(context, {
        name: 'average',
        value: demand.averagePerSecond,
        unit: '/s',
        path: 'demand.averagePerSecond',
      }),
      engineOperand({
        name: 'growth',
        value: growthFactor(demand),
        method: '(1 + annualGrowth)^(horizonMonths / 12) (contract 2.1)',
      }),
      designLoadOperand(place),
      ...carriedLoadOperands(normalPlace({ context, component, location: line.location })),
      inputOperand(context, {
        name: 'bytesPerCall',
        value: decimal(component.input.bytesPerCall),
        unit: 'bytes',
        path: `components.${component.name}.bytesPerCall`,
      }),
      SECONDS,
      BYTES,
      engineOperand({ name: 'zones', value: zones, method: 'zones of the location that hold replicas' }),
    ],
  };
}

function designLoadOperand({ context }: LinePlace): Operand {
  return answerOperand({
    name: 'designLoad',
    value: context.evaluation.designLoadPerSecond,
    unit: '/s',
    path: 'designLoadPerSecond',
  });
}
