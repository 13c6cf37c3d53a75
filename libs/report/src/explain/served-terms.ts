import { type ModelReplicated, normalRatio, poolSizeAt, survivorsOf, userShare } from '@headroom/core';

import type { Operand } from './explanation.js';
import { takeover } from './first-service-terms.js';
import { limitOperand, type Term } from './need-terms.js';
import { answerOperand, constantOperand, engineOperand, inputOperand } from './operands.js';
import { locationModel, type PlanContext } from './plan-context.js';
import { isOutage } from './row-losses.js';
import { isRepair, type PointPlace, poolMethod } from './timeline-point.js';

/** What share of the flow is served at a point of a timeline (contract 2.5). */
export function servedTerm(question: PointPlace): Term {
  const { loss } = question;
  if (isRepair(question)) return constant('whole', { value: 1, meaning: 'what was lost is back' });
  switch (loss.kind) {
    case 'OUTAGE':
      return outageTerm(question);
    case 'STAMPS':
      return stampsTerm(question);
    case 'LOCAL':
      return localTerm(question);
    case 'FAILOVER':
      return failoverTerm(question);
  }
}

function constant(name: string, { value, meaning }: { readonly value: number; readonly meaning: string }): Term {
  return { formula: name, operands: [constantOperand({ name, value, meaning })] };
}

function outageTerm(question: PointPlace): Term {
  if (question.place.context.deployed.shape === 'STAMPS') return stampsTerm(question);
  return constant('nothing', { value: 0, meaning: 'nobody else can serve' });
}

/** True for the stretch between the loss and the moment at which it is noticed or taken over, where there is one. */
function isAtLoss({ place, loss, index }: PointPlace): boolean {
  if (index > 0) return false;
  if (loss.kind === 'OUTAGE') return true;
  const seconds =
    loss.kind === 'LOCAL' ? place.context.workload.failover.detectLocalSeconds : takeover(place, loss).seconds;
  return seconds > 0;
}

/** The users of the lost location's stamps wait; then all are served. */
function stampsTerm(question: PointPlace): Term {
  const { place } = question;
  if (!isAtLoss(question)) return constant('whole', { value: 1, meaning: 'its users have moved to stamps elsewhere' });
  const { context, row } = place;
  const lost = locationModel(context, row.location).index;
  const { stamps } = context.deployed;
  return {
    formula: '1 - lostStamps / stamps',
    operands: [
      answerOperand({
        name: 'lostStamps',
        value: stamps?.byLocation[lost] ?? 0,
        path: `${context.root}.stamps.byLocation.${row.location}.count`,
      }),
      answerOperand({ name: 'stamps', value: stamps?.count ?? 1, path: `${context.root}.stamps.count` }),
    ],
  };
}

/** Until it is noticed the dead part is unserved; then the survivors' ratio holds. */
function localTerm(question: PointPlace): Term {
  const { place, loss } = question;
  const { context, flow } = place;
  const { local } = loss;
  const plan = context.deployed;
  const location = locationModel(context, place.row.location).index;
  const own = userShare(plan, location);
  const isWholeOutage = local === null || (local.survivingRatio === 0 && own === 1);
  if (isWholeOutage) return constant('nothing', { value: 0, meaning: 'nothing of the flow is left' });
  const elsewhere = plan.serving
    .filter((other) => other.index !== location)
    .reduce((sum, other) => sum + userShare(plan, other.index) * normalRatio({ plan, flow, location: other.index }), 0);
  const operands = [
    engineOperand({ name: 'elsewhere', value: elsewhere, method: 'share of the users that other locations serve' }),
    engineOperand({ name: 'own', value: own, method: 'share of the users that belong to the location' }),
    engineOperand({
      name: 'survivingRatio',
      value: local.survivingRatio,
      method: 'least over the components of min(1, replicas left · capacity · shedAbove / load)',
    }),
  ];
  if (!isAtLoss(question)) return { formula: 'elsewhere + own * survivingRatio', operands };
  const dead = engineOperand({
    name: 'deadShare',
    value: local.deadShare,
    method: 'share of the requests still sent to what is lost',
  });
  return { formula: 'elsewhere + own * min(1 - deadShare, survivingRatio)', operands: [...operands, dead] };
}

/** Survivors in their pools' sizes at that time, each weighted with the share that it carries. */
function failoverTerm(question: PointPlace): Term {
  const { place, loss } = question;
  if (isOutage(loss.timelineOf('GOOD'))) {
    return constant('nothing', { value: 0, meaning: 'nobody can stand in until the repair' });
  }
  const plan = place.context.deployed;
  const mask = 1 << locationModel(place.context, place.row.location).index;
  const survivors = survivorsOf(plan, mask);
  if (isAtLoss(question))
    return plan.shape === 'ACTIVE'
      ? meanwhileTerm(question)
      : constant('nothing', { value: 0, meaning: 'nobody serves until the failover' });
  const parts = survivors.map((survivor, position) => {
    const share = plan.shareAfter(survivor.index, mask).value;
    const weight = engineOperand({
      name: `share${String(position)}`,
      value: share,
      method: `share that ${survivor.id} carries after the loss`,
    });
    const ratio = survivorRatio({ question, location: survivor.index, position });
    return { formula: `${weight.name} * ${ratio.formula}`, operands: [weight, ...ratio.operands] };
  });
  return {
    formula: `sum(${parts.map(({ formula }) => formula).join(', ')})`,
    operands: parts.flatMap(({ operands }) => operands),
  };
}

/** Until traffic has moved the survivors serve their own shares only. */
function meanwhileTerm({ place }: PointPlace): Term {
  const { context, flow, row } = place;
  const plan = context.deployed;
  const parts = plan.used.filter(({ id }) => id !== row.location);
  const operands = parts.flatMap(({ index, id }) => [
    engineOperand({
      name: `share${String(index)}`,
      value: plan.shareOf(index).value,
      method: `share of the traffic of ${id}`,
    }),
    engineOperand({
      name: `ratio${String(index)}`,
      value: normalRatio({ plan, flow, location: index }),
      method: `share of it that ${id} serves with all its replicas`,
    }),
  ]);
  return {
    formula: `sum(${parts.map(({ index }) => `share${String(index)} * ratio${String(index)}`).join(', ')})`,
    operands,
  };
}

interface SurvivorQuestion {
  readonly question: PointPlace;
  readonly location: number;
  /** Position among the survivors. */
  readonly position: number;
}

/** `min(1, n·capacity·shedAbove/(load·share))` over the flow's components in a survivor. */
function survivorRatio({ question, location, position }: SurvivorQuestion): Term {
  const { place } = question;
  const limited = place.flow.replicated.flatMap((component, order) => {
    const capacity = component.capacity[location] ?? null;
    return capacity === null || component.load.value === 0 ? [] : [{ component, order, capacity: capacity.exact }];
  });
  const terms = limited.map(({ component, order, capacity }) => {
    const suffix = `_${String(component.index)}_${String(location)}`;
    const pool = poolOperand({ question, component, order, position });
    return {
      formula: `${pool.name} * capacity${suffix} * shedAbove / (load${suffix} * share${String(position)})`,
      operands: [
        pool,
        inputOperand(place.context, {
          name: `capacity${suffix}`,
          value: capacity,
          unit: '/s',
          path: `components.${component.name}.capacityPerSecond`,
        }),
        loadOperand({ context: place.context, component, name: `load${suffix}` }),
      ],
    };
  });
  return {
    formula: `min(${['1', ...terms.map(({ formula }) => formula)].join(', ')})`,
    operands: [limitOperand(place.context, 'shedAbove'), ...terms.flatMap(({ operands }) => operands)],
  };
}

interface PoolQuestion {
  readonly question: PointPlace;
  readonly component: ModelReplicated;
  /** Position of the component among those of the flow. */
  readonly order: number;
  readonly position: number;
}

function poolOperand({ question, component, order, position }: PoolQuestion): Operand {
  const { place, loss, point } = question;
  const pool = loss.timelineOf('GOOD').pools[position * place.flow.replicated.length + order];
  const name = `replicas_${String(component.index)}_${String(position)}`;
  if (pool === undefined)
    return constantOperand({ name, value: 0, unit: 'replicas', meaning: `${component.name} does not stand there` });
  return engineOperand({
    name,
    value: poolSizeAt(pool, point.atSeconds),
    unit: 'replicas',
    method: `${component.name}: ${poolMethod(pool)}`,
  });
}

interface LoadQuestion {
  readonly context: PlanContext;
  readonly component: ModelReplicated;
  readonly name: string;
}

function loadOperand({ context, component, name }: LoadQuestion): Operand {
  return answerOperand({
    name,
    value: component.load.exact,
    unit: '/s',
    path: `${context.root}.components.${component.name}.loadPerSecond`,
  });
}
