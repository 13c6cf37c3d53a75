import { plannedLosses, type ModelReplicated, type PlanComponentLocation } from '@headroom/core';

import type { LinePlace } from './cost-line-explanations.js';
import { dayAverageTerm, followsTheDay } from './day-average-terms.js';
import type { Operand } from './explanation.js';
import type { Term } from './need-terms.js';
import { answerOperand, constantOperand, engineOperand, inputOperand } from './operands.js';
import { locationModel, placementPath } from './plan-context.js';
import { replicationTerm, transferTerm } from './transfer-terms.js';

const HOURS = constantOperand({ name: 'hours', value: 730, unit: 'h', meaning: 'hours of a month' });

/** How much of a line is paid for in a month (contract 2.7). */
export function quantityTerm(place: LinePlace): Term {
  const { line } = place;
  switch (line.category) {
    case 'COMPUTE':
    case 'NETWORK':
      return hoursTerm(place);
    case 'RESERVATION':
      return reservedTerm(place);
    case 'DISK':
      return diskTerm(place);
    case 'STORAGE':
      return storageTerm(place);
    case 'REPLICATION':
      return replicationTerm(place);
    case 'TRANSFER':
      return transferTerm(place);
    case 'MANAGED':
      return managedTerm(place);
    case 'ROUTER':
    case 'GLOBAL':
      return {
        formula: 'month',
        operands: [constantOperand({ name: 'month', value: 1, unit: 'months', meaning: 'paid once a month' })],
      };
  }
}

/** A self-run component's line; the component and where it stands. */
interface ReplicaLine extends LinePlace {
  readonly component: ModelReplicated;
  readonly placed: PlanComponentLocation;
}

function replicaLine(place: LinePlace): ReplicaLine {
  const { context, line } = place;
  const component = context.deployed.model.components.find(({ name }) => name === line.component);
  const placed = context.plan.components
    .find(({ name }) => name === line.component)
    ?.locations.find(({ location }) => location === line.location);
  if (component?.kind !== 'replicated' || placed === undefined)
    throw new RangeError(`cost line of ${line.component} in ${line.location} has no replicas`);
  return { ...place, component, placed };
}

function hoursTerm(place: LinePlace): Term {
  const replicas = replicaLine(place);
  if (replicas.line.purpose === 'LOAD' && followsTheDay(replicas)) return dayAverageTerm(replicas);
  if (isBilledAboveRunning(replicas)) return billedTerm(replicas);
  const count = countTerm(replicas);
  return { formula: `${count.formula} * hours`, operands: [...count.operands, HOURS] };
}

/** True for the line that the platform's minimum adds to what runs. */
function isBilledAboveRunning({ isSecond, line, placed }: ReplicaLine): boolean {
  return isSecond || (line.purpose === 'SPARE' && placed.running === placed.forLoad);
}

function billedTerm(place: ReplicaLine): Term {
  const { context, component, line } = place;
  const stamps = context.deployed.stamps?.byLocation[locationModel(context, line.location).index] ?? null;
  const billed = inputOperand(context, {
    name: 'minBilledReplicas',
    value: component.input.minBilledReplicas,
    unit: 'replicas',
    path: `components.${component.name}.minBilledReplicas`,
  });
  const running = placedOperand(place, 'running');
  if (stamps === null) return { formula: '(minBilledReplicas - running) * hours', operands: [billed, running, HOURS] };
  const count = answerOperand({
    name: 'stamps',
    value: stamps,
    path: `${context.root}.stamps.byLocation.${line.location}.count`,
  });
  return { formula: '(minBilledReplicas * stamps - running) * hours', operands: [billed, count, running, HOURS] };
}

/** The replicas that are paid for a purpose, over numbers of the answer. */
function countTerm(place: ReplicaLine): Term {
  switch (place.line.purpose) {
    case 'LOAD':
      return { formula: 'forLoad', operands: [placedOperand(place, 'forLoad')] };
    case 'SPARE':
      return {
        formula: '(running - forLoad)',
        operands: [placedOperand(place, 'running'), placedOperand(place, 'forLoad')],
      };
    case 'WARM':
      return { formula: 'running', operands: [placedOperand(place, 'running')] };
    case 'STOPPED':
      return { formula: 'stopped', operands: [placedOperand(place, 'stopped')] };
  }
}

function placedOperand({ context, component, placed }: ReplicaLine, field: 'forLoad' | 'running' | 'stopped'): Operand {
  const path = `${placementPath(context, { component: component.name, location: placed.location })}.${field}`;
  return answerOperand({ name: field, value: placed[field], unit: 'replicas', path });
}

/** The most that any planned loss of locations adds here (contract 2.10.21). */
function reservedTerm(place: LinePlace): Term {
  const { context, component, placed, line } = replicaLine(place);
  const location = locationModel(context, line.location).index;
  const sizes = plannedLosses(context.deployed)
    .filter((lost) => (lost & (1 << location)) === 0)
    .map((lost) => context.deployed.sizeAfter({ component, location, lost }).count);
  const after = engineOperand({
    name: 'sizeAfter',
    value: Math.max(placed.running, ...sizes),
    unit: 'replicas',
    method: 'largest size after a planned loss of locations (contract 2.3, 2.10.35)',
  });
  return {
    formula: '(sizeAfter - running) * hours',
    operands: [after, placedOperand({ ...place, component, placed }, 'running'), HOURS],
  };
}

function diskTerm(place: LinePlace): Term {
  const replicas = replicaLine(place);
  const count = countTerm(replicas);
  const gib = inputOperand(place.context, {
    name: 'diskGib',
    value: replicas.component.input.diskGib,
    unit: 'GiB',
    path: `components.${replicas.component.name}.diskGib`,
  });
  return { formula: `diskGib * ${count.formula}`, operands: [gib, ...count.operands] };
}

function storageTerm(place: LinePlace): Term {
  const { component } = replicaLine(place);
  const { context } = place;
  const { input } = component;
  if (input.kind !== 'data') throw new RangeError(`storage of ${component.name}, which is no data component`);
  const path = `components.${component.name}`;
  return {
    formula: 'storageGib * billedCopies',
    operands: [
      inputOperand(context, { name: 'storageGib', value: input.storageGib, unit: 'GiB', path: `${path}.storageGib` }),
      inputOperand(context, { name: 'billedCopies', value: input.billedCopies, path: `${path}.billedCopies` }),
    ],
  };
}

function managedTerm({ context, line }: LinePlace): Term {
  const units = context.plan.components
    .find(({ name }) => name === line.component)
    ?.locations.find(({ location }) => location === line.location)?.capacityUnits;
  const path = `${placementPath(context, { component: line.component, location: line.location })}.capacityUnits`;
  return {
    formula: 'capacityUnits * hours',
    operands: [answerOperand({ name: 'capacityUnits', value: units ?? '0', path }), HOURS],
  };
}
