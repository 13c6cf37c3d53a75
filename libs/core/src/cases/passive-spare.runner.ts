import { type Decimal, decimal } from '../numbers/decimal.js';
import { coldFailover, expectedRtoSeconds, recoveredWithin } from '../recovery/cold-failover.js';
import { type FailoverLoad, type FailoverSteps, warmFailover } from '../recovery/warm-failover.js';
import { replicaNeed } from '../sizing/replica-need.js';
import { runner, type TopicRunners } from './case-runner.js';

/** Topic `strategy-warm-spare` of the reference cases. */
export const warmSpareRunners: TopicRunners = {
  'strat-warm-spare': runner<WarmInputs>((inputs) => {
    const failover = warmFailover({
      ...stepsAndLoad(inputs),
      running: inputs.secondaryReplicas,
      firstBatchSeconds: decimal(inputs.firstBatchSeconds),
      batchEverySeconds: decimal(inputs.batchEverySeconds),
      batchReplicas: inputs.batchReplicas,
    });
    return {
      primaryReplicas: primaryReplicas(inputs),
      rtoSeconds: failover.rtoSeconds,
      fullCapacitySeconds: failover.fullServiceSeconds,
      servedFractionAtRto: failover.servedRatioAtRto,
      requestsLost: failover.lostWork,
      equivalentFullOutageSeconds: failover.equivalentOutageSeconds,
    };
  }),
};

/** Topic `strategy-cold-spare` of the reference cases. */
export const coldSpareRunners: TopicRunners = {
  'strat-cold-spare': runner<ColdInputs>((inputs) => {
    const failover = coldFailover({
      ...stepsAndLoad(inputs),
      stopped: inputs.stoppedReplicas,
      startSeconds: decimal(inputs.startSeconds),
      batchEverySeconds: decimal(inputs.batchEverySeconds),
      batchReplicas: inputs.batchReplicas,
    });
    return {
      primaryReplicas: primaryReplicas(inputs),
      rtoSeconds: failover.rtoSeconds,
      fullCapacitySeconds: failover.fullServiceSeconds,
      requestsLost: failover.lostWork,
      equivalentFullOutageSeconds: failover.equivalentOutageSeconds,
    };
  }),

  'strat-cold-allocation-risk': runner<AllocationRisk>((inputs) => {
    const start = {
      rtoSeconds: inputs.rtoIfStarted,
      startSuccessRatio: inputs.startSucceedsProbability,
      extraDelaySeconds: inputs.extraDelayIfNot,
    };
    const expected = expectedRtoSeconds(start);
    return {
      expectedRtoSeconds: expected,
      probRtoWithin1800: recoveredWithin({ ...start, withinSeconds: 1800 }),
      expectedOutageSecondsPerYear: expected * inputs.failoversPerYear,
    };
  }),
};

interface PassiveInputs {
  readonly demandRps: number;
  readonly replicaRps: number;
  readonly targetUtilisation: number;
  readonly maxUtilisation: number;
  readonly detectSeconds: number;
  readonly decideSeconds: number;
  readonly promoteSeconds: number;
  readonly routeSeconds: number;
  readonly batchReplicas: number;
  readonly batchEverySeconds: number;
}

interface WarmInputs extends PassiveInputs {
  readonly secondaryReplicas: number;
  readonly firstBatchSeconds: number;
}

interface ColdInputs extends PassiveInputs {
  readonly stoppedReplicas: number;
  readonly startSeconds: number;
}

interface AllocationRisk {
  readonly startSucceedsProbability: number;
  readonly rtoIfStarted: number;
  readonly extraDelayIfNot: number;
  readonly failoversPerYear: number;
}

function stepsAndLoad(inputs: PassiveInputs): FailoverSteps & FailoverLoad {
  return {
    load: decimal(inputs.demandRps),
    capacity: decimal(inputs.replicaRps),
    shedUtilization: decimal(inputs.maxUtilisation),
    detectSeconds: decimal(inputs.detectSeconds),
    decideSeconds: decimal(inputs.decideSeconds),
    promoteSeconds: decimal(inputs.promoteSeconds),
    routeSeconds: decimal(inputs.routeSeconds),
  };
}

function primaryReplicas(inputs: PassiveInputs): number {
  const utilization: Decimal = decimal(inputs.targetUtilisation);
  return replicaNeed({ load: decimal(inputs.demandRps), capacity: decimal(inputs.replicaRps), utilization });
}
