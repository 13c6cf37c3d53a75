import type { ModelReplicated, PlanComponentLocation } from '@headroom/core';

import type { Term } from './need-terms.js';
import { answerOperand, constantOperand, formulaOperand, inputOperand } from './operands.js';
import { locationModel, type PlanContext } from './plan-context.js';

/** One zone of a component's replicas. */
export interface ZoneQuestion {
  readonly context: PlanContext;
  readonly component: ModelReplicated;
  readonly placed: PlanComponentLocation;
  /** Index of the zone, from 0. */
  readonly zone: number;
  readonly runningPath: string;
}

/** `floor(N/z) + (i < N mod z)` over text: `count` replicas over `zones` zones. */
function evenFormula({ count, zones }: { readonly count: string; readonly zones: string }): string {
  return `floor(${count} / ${zones}) + if(zone < ${count} - ${zones} * floor(${count} / ${zones}), 1, 0)`;
}

/** How a zone's replicas follow from the location's (contract 2.2 placement; stamps 2.10.13). */
export function perZoneTerm(question: ZoneQuestion): Term {
  const { context, placed, zone, runningPath } = question;
  const running = answerOperand({ name: 'running', value: placed.running, unit: 'replicas', path: runningPath });
  const index = constantOperand({ name: 'zone', value: zone, meaning: 'index of the zone, from 0' });
  switch (context.plan.strategy) {
    case 'NO_REDUNDANCY':
      return { formula: 'if(zone == 0, running, 0)', operands: [running, index] };
    case 'DEPLOYMENT_STAMPS':
      return stampZones({ ...question, operands: [running, index, zonesOperand(question)] });
    case 'CURRENT':
      return currentZones({ ...question, operands: [index] });
    default:
      return {
        formula: evenFormula({ count: 'running', zones: 'zones' }),
        operands: [running, index, zonesOperand(question)],
      };
  }
}

/** Failure domains of the location: its zones, at least one. */
function zonesOperand({ context, placed }: ZoneQuestion): Term['operands'][number] {
  const { input, domainCount } = locationModel(context, placed.location);
  const path = `locations.${placed.location}.zones`;
  return input.zones === domainCount
    ? inputOperand(context, { name: 'zones', value: domainCount, path })
    : constantOperand({ name: 'zones', value: domainCount, meaning: 'a location without zones is one failure domain' });
}

type ZoneTermInput = ZoneQuestion & { readonly operands: Term['operands'] };

/** Each stamp is placed by itself. */
function stampZones({ context, placed, operands }: ZoneTermInput): Term {
  const index = locationModel(context, placed.location).index;
  const stamps = context.deployed.stamps?.byLocation[index] ?? 0;
  return {
    formula: `stamps * (${evenFormula({ count: 'eachStamp', zones: 'zones' })})`,
    operands: [
      ...operands,
      answerOperand({
        name: 'stamps',
        value: stamps,
        path: `${context.root}.stamps.byLocation.${placed.location}.count`,
      }),
      formulaOperand({
        name: 'eachStamp',
        value: placed.running / stamps,
        unit: 'replicas',
        formula: 'running / stamps',
      }),
    ],
  };
}

/** Each entry of `current` is spread over the zones that it names. */
function currentZones({ context, component, placed, operands }: ZoneTermInput): Term {
  const { domainCount } = locationModel(context, placed.location);
  const entries = (component.input.current ?? []).flatMap((entry, index) =>
    entry.location === placed.location ? [{ entry, index }] : [],
  );
  const parts = entries.map(({ index }) => {
    const [count, zones] = [`running${String(index)}`, `zones${String(index)}`];
    return `if(zone < ${zones}, ${evenFormula({ count, zones })}, 0)`;
  });
  const stated = entries.flatMap(({ entry, index }) => {
    const path = `components.${component.name}.current.${String(index)}`;
    const zones = Math.min(domainCount, Math.max(1, entry.zones));
    return [
      inputOperand(context, {
        name: `running${String(index)}`,
        value: entry.running,
        unit: 'replicas',
        path: `${path}.running`,
      }),
      inputOperand(context, { name: `zones${String(index)}`, value: zones, path: `${path}.zones` }),
    ];
  });
  return { formula: parts.length === 0 ? '0 * zone' : `sum(${parts.join(', ')})`, operands: [...operands, ...stated] };
}
