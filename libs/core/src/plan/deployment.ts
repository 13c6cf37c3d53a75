import type { ModelFlow, ModelLocation, ModelReplicated, PlanningModel } from './planning-model.js';
import { type Share, share } from '../sizing/load-share.js';
import { evenPlacement } from '../sizing/placement.js';
import { inMask, type RoutingShares, wholeShare } from '../sizing/routing-shares.js';
import { activeSizeAfter, standbySize } from '../sizing/size-after-loss.js';
import type { ReplicaCount, Sizing, StampLayout, StrategyShape } from '../strategies/strategy.js';
import { emptyMemory, type Memory } from './memory.js';
import type { LocationRole } from '../workload/vocabulary.js';
import { decimal, ZERO } from '../numbers/decimal.js';

/** Replicas of a component in a location in some state of the world. */
export interface Size {
  readonly count: number;
  readonly perDomain: readonly number[];
}

/** A sizing with the questions that survival, recovery, reliability and cost ask of it. */
export interface Deployment {
  readonly sizing: Sizing;
  readonly model: PlanningModel;
  readonly shape: StrategyShape;
  readonly stamps: StampLayout | null;
  /** Locations that the strategy uses, in the document's order. */
  readonly used: readonly ModelLocation[];
  /** Locations that serve in the normal state: all used ones, in passive designs the first. */
  readonly serving: readonly ModelLocation[];
  /** What is worked out once about this deployment. */
  readonly memory: Memory;
  /** True where a lost location's users can be served by another one. */
  readonly canFailOver: boolean;
  roleOf(location: number): LocationRole | null;
  /** Count of a replicated component in a location; nothing where it does not stand there. */
  countOf(component: ModelReplicated, location: number): ReplicaCount;
  /** Share of the traffic that a location carries in the normal state. */
  shareOf(location: number): Share;
  /** Share that a survivor carries after the locations in `lost` are gone; all of it in passive designs. */
  shareAfter(location: number, lost: number): Share;
  /** Size that a survivor grows to (contract 2.3, 2.10.9). */
  sizeAfter(question: SizeAfterQuestion): Size;
}

export interface SizeAfterQuestion {
  readonly component: ModelReplicated;
  readonly location: number;
  /** Lost locations as a bit mask. */
  readonly lost: number;
}

const NOTHING: ReplicaCount = { running: 0, stopped: 0, perDomain: [] };

/** Binds a sizing to the traffic shares of its router. */
export function deployment(sizing: Sizing, shares: RoutingShares): Deployment {
  const { model, shape } = sizing;
  const used = model.locations.filter(({ index }) => (sizing.roles[index] ?? null) !== null);
  const serving = shape === 'ACTIVE' || shape === 'STAMPS' ? used : used.slice(0, 1);
  const notUsed = model.locations.reduce(
    (mask, { index }) => (used.some((one) => one.index === index) ? mask : mask | (1 << index)),
    0,
  );
  const nothing = share(ZERO, model.weightSum);
  const whole = wholeShare(model);
  const shareAfter = (location: number, lost: number): Share =>
    shape === 'ACTIVE' ? shares.after(location, lost | notUsed) : whole;
  const normalShares = model.locations.map(({ index }) => {
    if (!serving.some((one) => one.index === index)) return nothing;
    return shape === 'STAMPS' ? stampShare(sizing, index) : shareAfter(index, 0);
  });
  const countOf = (component: ModelReplicated, location: number): ReplicaCount =>
    sizing.counts[component.index]?.[location] ?? NOTHING;
  return {
    sizing,
    memory: emptyMemory(),
    model,
    shape,
    stamps: sizing.stamps,
    used,
    serving,
    canFailOver: (shape === 'ACTIVE' || shape === 'PASSIVE') && used.length > 1,
    roleOf: (location) => sizing.roles[location] ?? null,
    countOf,
    shareOf: (location) => normalShares[location] ?? nothing,
    shareAfter,
    sizeAfter: rememberSizes((question) => sizeAfterLoss({ sizing, countOf, shareAfter, serving, question })),
  };
}

/** Share of the users whose stamp stands in the location. */
function stampShare({ model, stamps }: Sizing, location: number): Share {
  const capacity = model.workload.strategyOptions.stampCapacityPerSecond ?? '0';
  const active = stamps?.activeByLocation[location] ?? 0;
  return share(decimal(capacity).times(active), model.designLoad);
}

interface SizeAfterInput extends Pick<Deployment, 'countOf' | 'shareAfter' | 'serving'> {
  readonly sizing: Sizing;
  readonly question: SizeAfterQuestion;
}

function sizeAfterLoss({ sizing, countOf, shareAfter, serving, question }: SizeAfterInput): Size {
  const { component, location, lost } = question;
  const { model, shape } = sizing;
  const { running, perDomain } = countOf(component, location);
  const unchanged = { count: running, perDomain };
  if (lost === 0 || inMask(lost, location)) return unchanged;
  const primary = serving[0]?.index ?? 0;
  if (shape !== 'ACTIVE' && (shape !== 'PASSIVE' || location === primary)) return unchanged;
  const count =
    shape === 'ACTIVE'
      ? activeSizeAfter({ model, component, location, running, share: shareAfter(location, lost) })
      : standbySize({ model, component, location, primary, primaryCount: countOf(component, primary).running });
  if (count <= running) return unchanged;
  return { count, perDomain: evenPlacement(count, model.locations[location]?.domainCount ?? 1) };
}

/** Keeps the answers, which every part of the engine asks for again and again. */
function rememberSizes(sizeAfter: (question: SizeAfterQuestion) => Size): (question: SizeAfterQuestion) => Size {
  const kept: Map<number, Size>[] = [];
  return (question) => {
    const ofComponent = (kept[question.component.index] ??= new Map<number, Size>());
    const key = question.lost * 32 + question.location;
    const known = ofComponent.get(key);
    if (known !== undefined) return known;
    const size = sizeAfter(question);
    ofComponent.set(key, size);
    return size;
  };
}

/** Largest `n'_r(F)` over the losses of the tolerated number of locations; null where no location can fail over. */
export function largestSizeAfter(
  plan: Deployment,
  {
    component,
    location,
    losses,
  }: { readonly component: ModelReplicated; readonly location: number; readonly losses: readonly number[] },
): number | null {
  if (plan.used.length < 2 || plan.shape === 'STAMPS') return null;
  const sizes = losses
    .filter((lost) => !inMask(lost, location))
    .map((lost) => plan.sizeAfter({ component, location, lost }).count);
  return sizes.length === 0 ? null : Math.max(...sizes);
}

/** What of a domain state a component can still use: a zone-redundant gateway spans the zones, replicas do not. */
export function spansZones(component: ModelReplicated): boolean {
  return component.input.kind === 'network' && component.input.zoneRedundant === true;
}

/** How long the flow waits until its data can be written elsewhere: only stores with one writing place promote (contract 2.10.28). */
export function promotionSeconds(flow: ModelFlow): number {
  const waits = flow.replicated.map(({ input }) =>
    input.kind === 'data' && input.topology !== 'MULTI_WRITER' ? input.promotionSeconds : 0,
  );
  return Math.max(0, ...waits);
}
