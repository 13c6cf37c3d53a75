import {
  canRehome,
  type FailoverWay,
  type LocalLoss,
  localLossTimeline,
  type LossTimeline,
  type ModelFlow,
  type ModelLocation,
  outage,
  type RecoveryRow,
  regionLossTimeline,
  replicaLoss,
  stampLossTimeline,
  takesLocationDown,
  zoneLoss,
} from '@headroom/core';

import { locationModel, type PlanContext } from './plan-context.js';

/** What a row of the recovery table can stand for: one loss and what the flow gets in each way a failover can go. */
export interface RowLoss {
  readonly kind: 'LOCAL' | 'FAILOVER' | 'OUTAGE' | 'STAMPS';
  /** The loss inside a location, where it is one. */
  readonly local: LocalLoss | null;
  /** When what was lost is back, seconds; with where the document says so. */
  readonly repairPath: string;
  readonly timelineOf: (way: FailoverWay) => LossTimeline;
}

/** A row of the recovery table with the flow that it belongs to. */
export interface RecoveryPlace {
  readonly context: PlanContext;
  readonly flow: ModelFlow;
  readonly row: RecoveryRow;
  /** Path of the row in the answer. */
  readonly path: string;
}

/** The losses of which the row shows the worst: every component's replica, every zone, or the one region. */
export function rowLosses({ context, flow, row }: RecoveryPlace): readonly RowLoss[] {
  const plan = context.deployed;
  const location = locationModel(context, row.location);
  switch (row.scope) {
    case 'REPLICA': {
      const standing = flow.replicated.filter((component) => plan.countOf(component, location.index).running > 0);
      return standing.map((component) =>
        localRowLoss(
          replicaLoss({ plan, flow, location }, { component, count: 1 }),
          `components.${component.name}.mttr`,
        ),
      );
    }
    case 'ZONE':
      return zonesOf(location).map((zone) =>
        localRowLoss(zoneLoss({ plan, flow, location }, [zone]), `locations.${location.id}.zoneMttr`),
      );
    case 'REGION':
      return [regionRowLoss({ context, flow, row, location })];
  }
}

/** Indexes of a location's failure domains. */
function zonesOf({ domainCount }: ModelLocation): readonly number[] {
  return Array.from({ length: domainCount }, (_, zone) => zone);
}

function localRowLoss(loss: LocalLoss, repairPath: string): RowLoss {
  const kind = takesLocationDown(loss) ? 'FAILOVER' : 'LOCAL';
  return { kind, local: loss, repairPath, timelineOf: (way) => localLossTimeline(loss, way) };
}

type RegionInput = Omit<RecoveryPlace, 'path'> & { readonly location: ModelLocation };

function regionRowLoss({ context, flow, row, location }: RegionInput): RowLoss {
  const plan = context.deployed;
  const repairPath = `locations.${location.id}.mttr`;
  if (plan.shape === 'STAMPS') {
    const kind = canRehome(plan, 1 << location.index) ? 'STAMPS' : 'OUTAGE';
    return {
      kind,
      local: null,
      repairPath,
      timelineOf: () => stampLossTimeline({ plan, flow, lost: 1 << location.index }),
    };
  }
  if (plan.canFailOver) {
    const loss = { plan, flow, lost: 1 << location.index, endSeconds: location.mttrSeconds };
    return { kind: 'FAILOVER', local: null, repairPath, timelineOf: (way) => regionLossTimeline(loss, way) };
  }
  if (row.outcome === 'RESTORED') {
    const { restoreSeconds } = context.workload.failover;
    return { kind: 'OUTAGE', local: null, repairPath: 'failover.restore', timelineOf: () => outage(restoreSeconds) };
  }
  return { kind: 'OUTAGE', local: null, repairPath, timelineOf: () => outage(location.mttrSeconds) };
}

/** True where nobody stands in until the repair, in a strategy that can fail over: a store may have lost its majority. */
export function isOutage({ steps, pools }: LossTimeline): boolean {
  return pools.length === 0 && steps.length === 1 && steps[0]?.servedRatio === 0;
}

/** The loss whose figure is the largest, which is the one that the row shows; the first among equals. */
export function worstLoss(losses: readonly RowLoss[], figureOf: (loss: RowLoss) => number): RowLoss | null {
  let worst: RowLoss | null = null;
  let largest = -1;
  for (const loss of losses) {
    const figure = figureOf(loss);
    if (figure > largest) [worst, largest] = [loss, figure];
  }
  return worst;
}
