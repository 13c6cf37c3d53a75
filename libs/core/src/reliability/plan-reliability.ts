import type { Deployment } from '../plan/deployment.js';
import type { Contribution, PlanReliability, Reliability } from '../plan/evaluation.js';
import type { ModelFlow } from '../plan/planning-model.js';
import { ninesOf } from '../numbers/probability.js';
import { type SeriesElement, seriesElements } from './series-elements.js';
import { staticPart, staticParts } from './static-part.js';
import type { FlowStatic, StaticReliability } from './static-reliability.js';
import { type Transition, transitions } from './transitions.js';

/** Minutes of a year of 8,760 hours and of a month of 730 hours (contract 2.6). */
export const MINUTES_PER_YEAR = 525_600;
export const MINUTES_PER_MONTH = 43_800;
const HOURS_PER_YEAR = 8760;
const SECONDS_PER_HOUR = 3600;

/** Availability of the workload and of every flow (contract 2.6). */
export function planReliability(plan: Deployment): PlanReliability {
  const { workloadFlow, flows } = plan.model;
  const paths = new Map([...flows, workloadFlow].map((flow) => [pathOf(flow), flow]));
  const parts = staticParts(plan, [...paths.values()]);
  const reliabilities = new Map(parts.map((still) => [pathOf(still.flow), flowReliability(plan, still)]));
  const reliabilityOf = (flow: ModelFlow): Reliability =>
    reliabilities.get(pathOf(flow)) ?? flowReliability(plan, { flow, ...staticPart(plan, flow) });
  return {
    workload: reliabilityOf(workloadFlow),
    flows: flows.map((flow) => ({ name: flow.name, ...reliabilityOf(flow) })),
  };
}

/** Flows over the same components are as available as each other. */
function pathOf({ components }: ModelFlow): string {
  return components.map(({ index }) => index).join(' ');
}

function flowReliability(plan: Deployment, part: FlowStatic): Reliability {
  const { flow } = part;
  const still = atMostOne(part);
  const elements = seriesElements(plan, flow);
  const moves = transitions(plan, flow);
  const windowsDown = sumOver(moves, (move) => (move.eventsPerHour * move.belowSeconds) / SECONDS_PER_HOUR);
  const windowsLost = sumOver(moves, (move) => (move.eventsPerHour * move.lossSeconds) / SECONDS_PER_HOUR);
  const unavailability = Math.min(1, inSeries(still.unavailability, elements) + windowsDown);
  const unservedRatio = Math.min(1, inSeries(still.unserved, elements) + windowsLost);
  return {
    availability: 1 - unavailability,
    unavailability,
    nines: ninesOf(unavailability),
    downtimeMinutesPerMonth: unavailability * MINUTES_PER_MONTH,
    downtimeMinutesPerYear: unavailability * MINUTES_PER_YEAR,
    expectedServedRatio: 1 - unservedRatio,
    unservedRatio,
    fullServiceProbability: 1 - inSeries(still.notFull, elements),
    contributions: contributionsOf({ domains: still.unavailability, elements, moves }),
  };
}

/** Chances that are sums of rounded products: where nothing is ever served they may pass 1 by a last digit. */
function atMostOne({ unavailability, unserved, notFull }: StaticReliability): StaticReliability {
  return {
    unavailability: Math.min(1, unavailability),
    unserved: Math.min(1, unserved),
    notFull: Math.min(1, notFull),
  };
}

/** u₁ + (1 − u₁)·u₂ + …: the unavailability of things in series, without cancellation. */
function inSeries(first: number, elements: readonly SeriesElement[]): number {
  return elements.reduce((down, element) => down + (1 - down) * element.unavailability, first);
}

interface Causes {
  readonly domains: number;
  readonly elements: readonly SeriesElement[];
  readonly moves: readonly Transition[];
}

/** What each cause contributes; together the downtime per year (contract 2.10.26). */
function contributionsOf({ domains, elements, moves }: Causes): readonly Contribution[] {
  const contributions: Contribution[] = [
    { cause: 'DOMAINS', eventsPerYear: null, minutesPerYear: domains * MINUTES_PER_YEAR },
  ];
  let upBefore = 1 - domains;
  for (const { cause, unavailability } of elements) {
    contributions.push({ cause, eventsPerYear: null, minutesPerYear: upBefore * unavailability * MINUTES_PER_YEAR });
    upBefore *= 1 - unavailability;
  }
  for (const { cause, eventsPerHour, belowSeconds } of moves) {
    const eventsPerYear = eventsPerHour * HOURS_PER_YEAR;
    contributions.push({
      cause,
      eventsPerYear,
      minutesPerYear: ((eventsPerHour * belowSeconds) / SECONDS_PER_HOUR) * MINUTES_PER_YEAR,
    });
  }
  return contributions;
}

function sumOver<T>(items: readonly T[], valueOf: (item: T) => number): number {
  return items.reduce((sum, item) => sum + valueOf(item), 0);
}
