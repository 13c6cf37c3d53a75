import { type ModelReplicated, spansZones, type SurvivalRow } from '@headroom/core';

import type { Operand } from './explanation.js';
import type { Term } from './need-terms.js';
import { answerOperand, engineOperand, formulaOperand, inputOperand } from './operands.js';
import { locationModel, placementPath, type PlanContext } from './plan-context.js';

/** A row of the matrix whose replicas are counted. */
export interface RemainingQuestion {
  readonly context: PlanContext;
  readonly component: ModelReplicated;
  readonly row: SurvivalRow;
}

/** Replicas that are left at once: what runs less what is lost (contract 2.4). */
export function remainingTerm(question: RemainingQuestion): Term {
  const { context, row } = question;
  const running = runningOperand(question);
  const { tolerate } = context.workload.targets;
  switch (row.failure) {
    case 'REPLICA':
      return { formula: 'max(0, running - lostReplicas)', operands: [running, atLeastOne(question, 'replicas')] };
    case 'ZONE':
      return zonesLost({ ...question, count: Math.max(1, tolerate.zones.count) });
    case 'REGION':
      return row.lost === row.location
        ? { formula: 'running - running', operands: [running] }
        : { formula: 'running', operands: [running] };
    case 'STAMP':
      return { formula: 'max(0, running - eachStamp)', operands: [running, ...eachStamp(question)] };
    case 'COMBINATION':
      return combinationLost(question);
  }
}

function runningOperand({ context, component, row }: RemainingQuestion): Operand {
  const value = context.deployed.countOf(component, locationModel(context, row.location).index).running;
  const path = `${placementPath(context, { component: component.name, location: row.location })}.running`;
  return answerOperand({ name: 'running', value, unit: 'replicas', path });
}

/** The tolerated number of losses; a kind that is not tolerated shows the loss of one (contract 2.10.6). */
function atLeastOne({ context }: RemainingQuestion, kind: 'replicas' | 'zones'): Operand {
  const { count } = context.workload.targets.tolerate[kind];
  const name = kind === 'replicas' ? 'lostReplicas' : 'lostZones';
  const path = `targets.tolerate.${kind}`;
  return inputOperand(context, { name, value: Math.max(1, count), path });
}

interface ZonesLost extends RemainingQuestion {
  readonly count: number;
}

/** The fullest zones go; a zone-redundant gateway stays; a location that loses every zone has nothing left. */
function zonesLost(question: ZonesLost): Term {
  const { context, component, row, count } = question;
  const location = locationModel(context, row.location);
  const running = runningOperand(question);
  if (count < location.domainCount && spansZones(component)) return { formula: 'running', operands: [running] };
  const { perDomain } = context.deployed.countOf(component, location.index);
  const path = `${placementPath(context, { component: component.name, location: row.location })}.perZone`;
  const fullest = perDomain
    .map((value, zone) => ({ value, zone }))
    .toSorted((a, b) => b.value - a.value)
    .slice(0, count)
    .map(({ value, zone }) =>
      answerOperand({ name: `inZone${String(zone + 1)}`, value, unit: 'replicas', path: `${path}.${String(zone)}` }),
    );
  const names = fullest.map(({ name }) => name);
  return names.length === 0
    ? { formula: 'running', operands: [running] }
    : { formula: `running - sum(${names.join(', ')})`, operands: [running, ...fullest] };
}

function eachStamp({ context, component, row }: RemainingQuestion): readonly Operand[] {
  const index = locationModel(context, row.location).index;
  const stamps = context.deployed.stamps?.byLocation[index] ?? 0;
  const value = context.deployed.stamps?.stampCount[component.index]?.[index] ?? 0;
  return [
    answerOperand({ name: 'stamps', value: stamps, path: `${context.root}.stamps.byLocation.${row.location}.count` }),
    formulaOperand({ name: 'eachStamp', value, unit: 'replicas', formula: 'running / stamps' }),
  ];
}

/** A combination loses zones, then replicas of what is left (S106). */
function combinationLost(question: RemainingQuestion): Term {
  const { zones, replicas } = combinationOf(question);
  const afterZones =
    zones === 0
      ? { formula: 'running', operands: [runningOperand(question)] }
      : zonesLost({ ...question, count: zones });
  const lost = engineOperand({
    name: 'lostReplicas',
    value: replicas,
    unit: 'replicas',
    method: 'replicas of the stated combination (targets.tolerate.combinations)',
  });
  return { formula: `max(0, ${afterZones.formula} - lostReplicas)`, operands: [...afterZones.operands, lost] };
}

/** The stated combination that gives the row: rows stand in the order of the document's combinations. */
function combinationOf({ context, row }: RemainingQuestion): { readonly zones: number; readonly replicas: number } {
  const { combinations } = context.workload.targets.tolerate;
  const regions = row.lost === null ? 0 : row.lost.split(' + ').length;
  const sameRows = context.plan.survival.filter(
    (other) =>
      other.failure === 'COMBINATION' &&
      other.component === row.component &&
      other.location === row.location &&
      other.lost === row.lost,
  );
  const candidates = combinations.filter((combination) => combination.regions === regions);
  return candidates[sameRows.indexOf(row)] ?? { zones: 0, replicas: 0 };
}
