import type { ModelReplicated, PlanComponentLocation } from '@headroom/core';

import type { Explanation, Operand } from './explanation.js';
import { absentExplanation, explanationOf } from './explanation-builder.js';
import { capacityOperand, carriedLoadOperands, type Term } from './need-terms.js';
import { answerOperand, constantOperand } from './operands.js';
import { placementPath, type PlanContext } from './plan-context.js';
import { perZoneTerm } from './per-zone-terms.js';
import { sizeAfterTerm } from './size-after-terms.js';
import { needPartsFor, normalPlace, runningTerm, stoppedTerm } from './running-terms.js';
import { shardsOf } from './pool-terms.js';

/** A replicated component of the answer in one of its locations. */
export interface PlacedReplicas {
  readonly context: PlanContext;
  readonly component: ModelReplicated;
  readonly placed: PlanComponentLocation;
}

/** Every number of a replicated component in a location (contract 2.2, 2.3). */
export function placementExplanations(place: PlacedReplicas): readonly Explanation[] {
  return [
    runningExplanation(place),
    stoppedExplanation(place),
    ...perZoneExplanations(place),
    forLoadExplanation(place),
    spareExplanation(place),
    utilizationExplanation(place),
    afterFailoverExplanation(place),
  ];
}

function pathOf({ context, component, placed }: PlacedReplicas, field: string): string {
  return `${placementPath(context, { component: component.name, location: placed.location })}.${field}`;
}

function subjectOf({ component, placed }: PlacedReplicas): string {
  return `${component.name} in ${placed.location}`;
}

function answered(place: PlacedReplicas, field: 'running' | 'stopped' | 'forLoad'): Operand {
  return answerOperand({ name: field, value: place.placed[field], unit: 'replicas', path: pathOf(place, field) });
}

function runningExplanation(place: PlacedReplicas): Explanation {
  return explanationOf({
    path: pathOf(place, 'running'),
    label: `running replicas of ${subjectOf(place)}`,
    value: place.placed.running,
    unit: 'replicas',
    ...runningTerm({ ...place, location: place.placed.location }),
    guidePoints: ['S15', 'S38', 'S40', 'S96'],
    rule: 'contract 2.2, 2.3; model §2, §4',
  });
}

function stoppedExplanation(place: PlacedReplicas): Explanation {
  return explanationOf({
    path: pathOf(place, 'stopped'),
    label: `stopped replicas of ${subjectOf(place)}`,
    value: place.placed.stopped,
    unit: 'replicas',
    ...stoppedTerm({ ...place, location: place.placed.location }),
    guidePoints: ['S94'],
    rule: 'contract 2.3',
  });
}

function perZoneExplanations(place: PlacedReplicas): readonly Explanation[] {
  return place.placed.perZone.map((value, zone) =>
    explanationOf({
      path: pathOf(place, `perZone.${String(zone)}`),
      label: `running replicas of ${subjectOf(place)}, zone ${String(zone + 1)}`,
      value,
      unit: 'replicas',
      ...perZoneTerm({ ...place, zone, runningPath: pathOf(place, 'running') }),
      guidePoints: ['S40', 'S107'],
      rule: 'contract 2.2 placement',
    }),
  );
}

function forLoadExplanation(place: PlacedReplicas): Explanation {
  const shards = shardsOf(place.component);
  const share = normalPlace({ ...place, location: place.placed.location });
  const isNetwork = place.component.input.kind === 'network';
  return explanationOf({
    path: pathOf(place, 'forLoad'),
    label: `replicas of ${subjectOf(place)} that its load needs in the normal state`,
    value: place.placed.forLoad,
    unit: 'replicas',
    formula: isNetwork
      ? 'min(running, gateways)'
      : shards === 1
        ? 'min(running, forNormal)'
        : 'min(running, shards * forNormal)',
    operands: [answered(place, 'running'), ...needPartsFor({ ...share, name: 'forNormal' })],
    guidePoints: ['S14', 'S17'],
    rule: 'contract 2.2, 2.10.11',
  });
}

function spareExplanation(place: PlacedReplicas): Explanation {
  return explanationOf({
    path: pathOf(place, 'spare'),
    label: `spare replicas of ${subjectOf(place)}`,
    value: place.placed.spare,
    unit: 'replicas',
    ...spareTerm(place),
    guidePoints: ['S14', 'S15', 'S41'],
    rule: 'contract 1.1, 2.7',
  });
}

/** State ties users to their replica: what stands beside it absorbs nothing (S41). */
function spareTerm(place: PlacedReplicas): Term {
  const { input } = place.component;
  if (input.kind === 'compute' && input.stateful) {
    const meaning = 'stateful compute cannot absorb another replica’s load';
    return { formula: 'none', operands: [constantOperand({ name: 'none', value: 0, unit: 'replicas', meaning })] };
  }
  return { formula: 'running - forLoad', operands: [answered(place, 'running'), answered(place, 'forLoad')] };
}

function utilizationExplanation(place: PlacedReplicas): Explanation {
  const { placed } = place;
  const share = normalPlace({ ...place, location: placed.location });
  const capacity = capacityOperand(share);
  const head = {
    path: pathOf(place, 'utilization'),
    label: `utilization of ${subjectOf(place)} in the normal state`,
    guidePoints: ['S14', 'S18'],
    rule: 'contract 2.4',
  };
  if (placed.utilization === null || capacity === null) {
    return absentExplanation({ ...head, notes: ['Nothing runs here, or nothing limits a replica.'] });
  }
  return explanationOf({
    ...head,
    value: placed.utilization,
    formula: 'load * weight / (totalWeight * running * capacity)',
    operands: [...carriedLoadOperands(share), answered(place, 'running'), capacity],
  });
}

function afterFailoverExplanation(place: PlacedReplicas): Explanation {
  const { context, component, placed } = place;
  const head = {
    path: pathOf(place, 'afterFailover'),
    label: `replicas of ${subjectOf(place)} after the worst tolerated loss of locations`,
    guidePoints: ['S73', 'S79', 'S88', 'S94'],
    rule: 'contract 2.3, 2.10.9, 2.10.32',
  };
  if (placed.afterFailover === null) return absentExplanation({ ...head, notes: ['No failover can bring load here.'] });
  return explanationOf({
    ...head,
    value: placed.afterFailover,
    unit: 'replicas',
    ...sizeAfterTerm({ context, component, location: placed.location, running: answered(place, 'running') }),
  });
}
