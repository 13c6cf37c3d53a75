import { decimal } from '../numbers/decimal.js';
import { growthSeconds, scaleOutWindow } from '../recovery/scale-out-window.js';
import { demandPerSurvivor, replicasAtCapacity, replicasOverprovisioned } from '../sizing/equal-regions.js';
import { replicaNeed } from '../sizing/replica-need.js';
import { runner, type TopicRunners } from './case-runner.js';

const atCapacity = runner<AtCapacity>((inputs) => {
  const [demand, capacity] = [decimal(inputs.demandRps), decimal(inputs.replicaRps)];
  const [targetUtilization, shedUtilization] = [decimal(inputs.targetUtilisation), decimal(inputs.maxUtilisation)];
  const replicas = replicasAtCapacity({ regions: inputs.regions, demand, capacity, targetUtilization });
  const load = demandPerSurvivor({ regions: inputs.regions, regionsLost: inputs.lost, demand }) ?? decimal(0);
  const law = {
    firstBatchSeconds: decimal(inputs.detectSeconds).plus(inputs.firstBatchSeconds),
    batchEverySeconds: decimal(inputs.batchEverySeconds),
    batchReplicas: inputs.batchReplicas,
  };
  const window = scaleOutWindow({ ...law, load, capacity, shedUtilization, replicas });
  const atTarget = replicaNeed({ load, capacity, utilization: targetUtilization });
  return {
    replicasPerRegion: replicas,
    totalReplicas: replicas * inputs.regions,
    survivorDemandRps: load,
    survivorCapacityRpsAtMax: capacity.times(shedUtilization).times(replicas),
    initialServedFraction: window.initialServedRatio,
    replicasNeededPerSurvivorAtTarget: atTarget,
    replicasNeededPerSurvivorAtMax: window.neededReplicas,
    degradedWindowSeconds: window.degradedSeconds,
    requestsLost: window.lostWork.times(inputs.regions - inputs.lost),
    backToTargetSeconds: growthSeconds({ ...law, replicas, target: atTarget }),
  };
});

const overprovisioned = runner<Overprovisioned>((inputs) => {
  const { regions, regionsLost } = inputs;
  const [demand, capacity] = [decimal(inputs.demandRps), decimal(inputs.replicaRps)];
  const [targetUtilization, failureUtilization] = [
    decimal(inputs.targetUtilisation),
    decimal(inputs.failureUtilisation),
  ];
  const pool = { regions, demand, capacity, targetUtilization, failureUtilization, regionsLost };
  const replicas = replicasOverprovisioned(pool) ?? 0;
  const load = demandPerSurvivor(pool) ?? decimal(0);
  const noGrowth = { firstBatchSeconds: decimal(60), batchEverySeconds: decimal(60), batchReplicas: 1 };
  return {
    replicasPerRegion: replicas,
    totalReplicas: replicas * regions,
    normalUtilisation: demand.div(capacity.times(replicas * regions)),
    utilisationAfterLoss: load.div(capacity.times(replicas)),
    spareReplicas: replicas * regions - replicaNeed({ load: demand, capacity, utilization: targetUtilization }),
    degradedWindowSeconds: scaleOutWindow({
      ...noGrowth,
      load,
      capacity,
      shedUtilization: failureUtilization,
      replicas,
    }).degradedSeconds,
  };
});

/** Topic `strategy-at-capacity` of the reference cases. */
export const atCapacityRunners: TopicRunners = {
  'strat-at-capacity-2r': atCapacity,
  'strat-at-capacity-no-shed': atCapacity,
};

/** Topic `strategy-overprovisioned` of the reference cases. */
export const overprovisionedRunners: TopicRunners = {
  'strat-overprovisioned-2r': overprovisioned,
  'strat-overprovisioned-3r-f2': overprovisioned,
};

interface AtCapacity {
  readonly regions: number;
  readonly demandRps: number;
  readonly replicaRps: number;
  readonly targetUtilisation: number;
  readonly maxUtilisation: number;
  readonly detectSeconds: number;
  readonly firstBatchSeconds: number;
  readonly batchReplicas: number;
  readonly batchEverySeconds: number;
  readonly lost: number;
}

interface Overprovisioned {
  readonly regions: number;
  readonly demandRps: number;
  readonly replicaRps: number;
  readonly targetUtilisation: number;
  readonly failureUtilisation: number;
  readonly regionsLost: number;
}
