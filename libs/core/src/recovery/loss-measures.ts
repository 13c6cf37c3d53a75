import type { Deployment } from '../plan/deployment.js';
import type { MemoryKey } from '../plan/memory.js';
import type { ModelComponent, ModelFlow, ModelLocation, ModelReplicated } from '../plan/planning-model.js';
import { remembered } from '../plan/remembered.js';
import { expectedOver } from './failover-mixture.js';
import {
  type LocalLoss,
  localLossTimeline,
  replicaLoss,
  servedElsewhere,
  takesLocationDown,
  zoneLoss,
} from './local-loss.js';
import { normalRatio } from './normal-service.js';
import { type FailoverWay, type LossTimeline, regionLossTimeline } from './region-loss.js';
import {
  belowSeconds,
  equivalentOutageSeconds,
  lossBeforeSettling,
  reaches,
  serviceFigures,
  type ServiceFigures,
} from './timeline-steps.js';

/** Everything that recovery, reliability and the verdict ask about one loss. */
export interface LossMeasure {
  /** The good way. */
  readonly timeline: LossTimeline;
  readonly figures: ServiceFigures;
  /** Mixture over the ways a failover can go; the good figures where nothing fails over (contract 2.5). */
  readonly expectedBelowSeconds: number;
  readonly expectedEquivalentOutageSeconds: number;
  /** Time below `availableRatio` that the settled state does not explain; for failovers the mixture (contract 2.6). */
  readonly windowBelowSeconds: number;
  /** `∫(settled − served)⁺dt`; for failovers the mixture. */
  readonly windowLossSeconds: number;
}

/** A flow in a serving location. */
export interface LossPlace {
  readonly flow: ModelFlow;
  readonly location: ModelLocation;
}

/** The losses of one deployment, each worked out once. */
export interface LossMeasures {
  /** One replica of a component. */
  replica(place: LossPlace, component: ModelReplicated): LossMeasure;
  /** One zone, by the index of its failure domain. */
  zone(place: LossPlace, zone: number): LossMeasure;
  /** A whole location. */
  region(place: LossPlace): LossMeasure;
}

const LOSSES: MemoryKey<LossMeasures> = { name: 'losses' };

/** The losses of a deployment; kept as long as the deployment is, since three parts of the engine read them. */
export function lossMeasures(plan: Deployment): LossMeasures {
  return plan.memory.recall(LOSSES, () => makeMeasures(plan));
}

function makeMeasures(plan: Deployment): LossMeasures {
  const replicas = new Map<ModelComponent, Map<number, ReplicaMeasure>>();
  const zones = new Map<ModelFlow, Map<number, LossMeasure>>();
  const regions = new Map<ModelFlow, Map<number, LossMeasure>>();
  const keyOf = ({ location }: LossPlace, zone: number): number => location.index * 32 + zone;
  return {
    replica: (place, component) => keptReplica({ plan, place, component, kept: mapOf(replicas, component) }),
    zone: (place, zone) => {
      const alike = firstAlike(plan, { place, zone });
      return remembered(mapOf(zones, place.flow), keyOf(place, alike), () =>
        measureLocal(zoneLoss({ plan, flow: place.flow, location: place.location }, [alike])),
      );
    },
    region: (place) =>
      remembered(mapOf(regions, place.flow), place.location.index, () => {
        const { flow, location } = place;
        const loss = { plan, flow, lost: 1 << location.index, endSeconds: location.mttrSeconds };
        return measure({ plan, isFailover: plan.canFailOver, timelineOf: (way) => regionLossTimeline(loss, way) });
      }),
  };
}

/** The first zone of the location with as many replicas of each of the flow's components: its loss is the same. */
function firstAlike(plan: Deployment, { place, zone }: { readonly place: LossPlace; readonly zone: number }): number {
  const { flow, location } = place;
  for (let earlier = 0; earlier < zone; earlier += 1) {
    const isAlike = flow.replicated.every((component) => {
      const { perDomain } = plan.countOf(component, location.index);
      return perDomain[earlier] === perDomain[zone];
    });
    if (isAlike) return earlier;
  }
  return zone;
}

interface ReplicaMeasure {
  readonly normalRatio: number;
  readonly elsewhere: number;
  readonly measure: LossMeasure;
}

interface ReplicaQuestion {
  readonly plan: Deployment;
  readonly place: LossPlace;
  readonly component: ModelReplicated;
  readonly kept: Map<number, ReplicaMeasure>;
}

/** What stays in its location is the same for every flow that is served alike; what fails over is not. */
function keptReplica({ plan, place, component, kept }: ReplicaQuestion): LossMeasure {
  const { flow, location } = place;
  const normal = normalRatio({ plan, flow, location: location.index });
  const elsewhere = servedElsewhere({ plan, flow, location });
  const known = kept.get(location.index);
  if (known?.normalRatio === normal && known.elsewhere === elsewhere) return known.measure;
  const loss = replicaLoss({ plan, flow, location }, { component, count: 1 });
  const made = measureLocal(loss);
  if (!takesLocationDown(loss)) kept.set(location.index, { normalRatio: normal, elsewhere, measure: made });
  return made;
}

function measureLocal(loss: LocalLoss): LossMeasure {
  return measure({
    plan: loss.plan,
    isFailover: takesLocationDown(loss),
    timelineOf: (way) => localLossTimeline(loss, way),
  });
}

/** A loss whose course depends on the way the failover goes. */
export interface MeasuredLoss {
  readonly plan: Deployment;
  readonly isFailover: boolean;
  readonly timelineOf: (way: FailoverWay) => LossTimeline;
}

/** Works out the figures of a loss. */
export function measure({ plan, isFailover, timelineOf }: MeasuredLoss): LossMeasure {
  const { model } = plan;
  const available = model.availableRatio.value;
  const timeline = timelineOf('GOOD');
  const figures = serviceFigures(timeline, { minServedRatio: model.minServedRatio.value, availableRatio: available });
  const settled = timeline.settledRatio;
  const ways = isFailover ? new Map<FailoverWay, LossTimeline>([['GOOD', timeline]]) : null;
  const expected = (valueOf: (one: LossTimeline) => number): number => {
    if (ways === null) return valueOf(timeline);
    return expectedOver(model, (way) => valueOf(remembered(ways, way, () => timelineOf(way))));
  };
  const expectedBelow = isFailover ? expected((one) => belowSeconds(one, available)) : figures.belowSeconds;
  return {
    timeline,
    figures,
    expectedBelowSeconds: expectedBelow,
    expectedEquivalentOutageSeconds: isFailover ? expected(equivalentOutageSeconds) : figures.equivalentOutageSeconds,
    windowBelowSeconds: reaches(settled, available) ? expectedBelow : 0,
    windowLossSeconds: settled === 0 ? 0 : expected((one) => lossBeforeSettling(one, settled)),
  };
}

function mapOf<K, I, V>(maps: Map<K, Map<I, V>>, key: K): Map<I, V> {
  return remembered(maps, key, () => new Map<I, V>());
}
