import {
  decimal,
  largestShareAfter,
  type ModelReplicated,
  standbySize,
  type StrategyId,
  wholeShare,
} from '@headroom/core';

import {
  capacityOperand,
  carriedLoadOperands,
  limitOperand,
  minServedOperand,
  needOperand,
  type NeedPlace,
  type Term,
} from './need-terms.js';
import { answerOperand, constantOperand, formulaOperand, inputOperand } from './operands.js';
import { locationModel, placementPath, type PlanContext } from './plan-context.js';
import { minReplicasOperand, poolOperand, poolTerm, shardsOf, shardsOperand } from './pool-terms.js';

/** A replicated component in a location of a plan. */
export interface ReplicatedPlace {
  readonly context: PlanContext;
  readonly component: ModelReplicated;
  readonly location: string;
}

type RunningTerm = (place: ReplicatedPlace) => Term;

/** How each strategy counts what runs (contract table 2.3); a strategy without a rule does not compile. */
const RUNNING_TERMS: Readonly<Record<StrategyId, RunningTerm>> = {
  NO_REDUNDANCY: loadTerm,
  ZONE_REDUNDANT: wholePoolTerm,
  ACTIVE_ACTIVE_AT_CAPACITY: (place) => poolTerm(normalPlace(place)),
  ACTIVE_ACTIVE_OVERPROVISIONED: overprovisionedTerm,
  WARM_SPARE: (place) => (isPrimary(place) ? wholePoolTerm(place) : warmTerm(place)),
  COLD_SPARE: coldTerm,
  DEPLOYMENT_STAMPS: stampsTerm,
  MANAGED_SERVICES: wholePoolTerm,
  CURRENT: (place) => currentTerm(place, 'running'),
};

/** The rule by which the replicas of a component that run in a location are counted. */
export function runningTerm(place: ReplicatedPlace): Term {
  return RUNNING_TERMS[place.context.plan.strategy](place);
}

/** The rule by which stopped replicas are counted: a cold spare's, and what today's system holds ready. */
export function stoppedTerm(place: ReplicatedPlace): Term {
  const { strategy } = place.context.plan;
  if (strategy === 'CURRENT') return currentTerm(place, 'stopped');
  const isStopped = strategy === 'COLD_SPARE' && !isPrimary(place) && place.component.input.kind !== 'data';
  return isStopped ? standbyTerm(place) : nothing('Only a cold spare holds replicas stopped.');
}

/** The place with the share that it carries in the normal state. */
export function normalPlace(place: ReplicatedPlace): NeedPlace {
  return { ...place, share: place.context.deployed.shareOf(locationModel(place.context, place.location).index) };
}

function wholePlace(place: ReplicatedPlace): NeedPlace {
  return { ...place, share: wholeShare(place.context.deployed.model) };
}

function isPrimary({ context, location }: ReplicatedPlace): boolean {
  return locationModel(context, location).index === 0;
}

function wholePoolTerm(place: ReplicatedPlace): Term {
  return poolTerm(wholePlace(place));
}

/** `max(minReplicas, N_load(L))`. */
function loadTerm(place: ReplicatedPlace): Term {
  if (place.component.input.kind === 'network') return poolTerm(wholePlace(place));
  const shards = shardsOf(place.component);
  const need = needPartsFor({ ...wholePlace(place), name: 'forNormal' });
  return {
    formula: shards === 1 ? 'max(minReplicas, forNormal)' : 'max(minReplicas, shards * forNormal)',
    operands: [minReplicasOperand(place), ...need],
  };
}

/** The operands of `N_load`, ending with the need itself. */
export function needPartsFor(place: NeedPlace & { readonly name: string }): Term['operands'] {
  const shards = shardsOf(place.component);
  const capacity = capacityOperand(place);
  return [
    ...carriedLoadOperands(place),
    ...(capacity === null ? [] : [capacity]),
    limitOperand(place.context, 'normalMax'),
    ...(shards === 1 ? [] : [shardsOperand(place)]),
    ...needOperand({ ...place, limit: 'normalMax', scale: 'WHOLE', shards }),
  ];
}

function overprovisionedTerm(place: ReplicatedPlace): Term {
  const { context, location } = place;
  const { model } = context.deployed;
  const carried = largestShareAfter({
    model,
    shares: context.shares,
    location: locationModel(context, location).index,
  });
  const own = poolOperand('ownPool', normalPlace(place));
  const { operands } = carriedTerm({ ...place, share: carried });
  return { formula: 'max(ownPool, carried)', operands: [...own, ...operands] };
}

/** What carries a share after a loss at `failureMax`: `need(minServedRatio·w'·L, failureMax)` as the operand `carried`. */
export function carriedTerm(place: NeedPlace): Term {
  const capacity = capacityOperand(place);
  return {
    formula: 'carried',
    operands: [
      ...carriedLoadOperands(place, 'LOSS'),
      ...(capacity === null ? [] : [capacity]),
      limitOperand(place.context, 'failureMax'),
      minServedOperand(place.context),
      ...needOperand({ ...place, name: 'carried', limit: 'failureMax', scale: 'MIN_SERVED', shards: 1, state: 'LOSS' }),
    ],
  };
}

/** `max(minReplicas, ceil(warmRatio × full))`; gateways stand in full (contract 2.3, 2.10.3). */
function warmTerm(place: ReplicatedPlace): Term {
  if (place.component.input.kind === 'network') return standbyTerm(place);
  const { context } = place;
  const { warmRatio } = context.workload.strategyOptions;
  const standby = standbyTerm(place);
  return {
    formula: 'max(minReplicas, ceil(warmRatio * full))',
    operands: [
      minReplicasOperand(place),
      inputOperand(context, { name: 'warmRatio', value: warmRatio, path: 'strategyOptions.warmRatio' }),
      ...standby.operands,
      formulaOperand({ name: 'full', value: standbyCount(place), unit: 'replicas', formula: standby.formula }),
    ],
  };
}

function coldTerm(place: ReplicatedPlace): Term {
  if (isPrimary(place)) return wholePoolTerm(place);
  return place.component.input.kind === 'data' ? warmTerm(place) : nothing('A cold spare is stopped until failover.');
}

/** What a passive location grows to: the primary's count, or its own pool where its replicas differ (contract 2.10.34). */
export function standbyTerm(place: ReplicatedPlace): Term {
  const { context, component, location } = place;
  const [own, first] = [
    component.capacity[locationModel(context, location).index] ?? null,
    component.capacity[0] ?? null,
  ];
  const isAlike = own === first || (own !== null && first !== null && own.exact.eq(first.exact));
  if (!isAlike) return wholePoolTerm(place);
  const primary = context.deployed.model.locations[0]?.id ?? '';
  const path = `${placementPath(context, { component: component.name, location: primary })}.running`;
  const value = context.deployed.countOf(component, 0).running;
  return {
    formula: 'primaryRunning',
    operands: [answerOperand({ name: 'primaryRunning', value, unit: 'replicas', path })],
  };
}

/** The count of {@link standbyTerm}. */
export function standbyCount({ context, component, location }: ReplicatedPlace): number {
  const { model } = context.deployed;
  const primaryCount = context.deployed.countOf(component, 0).running;
  return standbySize({ model, component, location: locationModel(context, location).index, primary: 0, primaryCount });
}

/** Stamps of the location times the pool of one stamp (contract 2.3, 2.10.13). */
function stampsTerm(place: ReplicatedPlace): Term {
  const { context, location, component } = place;
  const { workload, deployed } = context;
  const capacity = decimal(workload.strategyOptions.stampCapacityPerSecond ?? '0');
  const index = locationModel(context, location).index;
  const share = {
    numerator: capacity,
    denominator: deployed.model.designLoad,
    value: capacity.div(deployed.model.designLoad).toNumber(),
  };
  return {
    formula: 'stamps * eachStamp',
    operands: [
      answerOperand({
        name: 'stamps',
        value: deployed.stamps?.byLocation[index] ?? 0,
        path: `${context.root}.stamps.byLocation.${location}.count`,
      }),
      ...poolOperand('eachStamp', { context, component, location, share }),
    ],
  };
}

function currentTerm({ context, component, location }: ReplicatedPlace, field: 'running' | 'stopped'): Term {
  const entries = (component.input.current ?? []).flatMap((entry, index) =>
    entry.location === location ? [{ entry, index }] : [],
  );
  const operands = entries.map(({ entry, index }) =>
    inputOperand(context, {
      name: `${field}${String(index)}`,
      value: entry[field],
      unit: 'replicas',
      path: `components.${component.name}.current.${String(index)}.${field}`,
    }),
  );
  return operands.length === 0
    ? nothing('The document counts none here.')
    : { formula: `sum(${operands.map(({ name }) => name).join(', ')})`, operands };
}

/** A count that is 0 by the rule of the strategy. */
function nothing(meaning: string): Term {
  return { formula: 'none', operands: [constantOperand({ name: 'none', value: 0, unit: 'replicas', meaning })] };
}
