import { mutantsOf } from './mutant.mjs';

const ACTIVE = { spec: 'recovery/region-loss.spec.ts', suite: 'the loss of an active location' };
const PASSIVE = { spec: 'recovery/region-loss.spec.ts', suite: 'the loss of a primary location' };

/** Mistakes in timelines, their figures and the data that is lost. */
export const RECOVERY_MUTANTS = [
  ...mutantsOf({ file: 'recovery/region-loss.ts', ...ACTIVE }, [
    {
      name: 'the load of the survivors is noticed at once',
      find: 'reroutedAt + scaleOut.detectSeconds + scaleOut.firstBatchSeconds',
      replace: 'reroutedAt + scaleOut.firstBatchSeconds',
      test: 'at capacity: 68.1 % at once, all from 480 s on, 1,268,400 requests or 105.7 s lost (model §20.1–3)',
    },
    {
      name: 'nobody waits for a promotion',
      find: 'return detectSeconds + Math.max(promotion, rerouteSeconds);',
      replace: 'return detectSeconds + rerouteSeconds;',
      test: 'a lost writer waits for its promotion; elsewhere, and with several writers, nobody waits for it',
    },
    {
      name: 'stopped replicas start as fast as running ones grow',
      find: 'decidedAt + (stopped > 0 ? start : scaleOut.firstBatchSeconds)',
      replace: 'decidedAt + scaleOut.firstBatchSeconds',
      suite: PASSIVE.suite,
      test: 'cold: the first batch starts before anything is served: 1,295 s, full at 1,535 s, 1,364 s lost (model §20.5)',
    },
    {
      name: 'a spare location grows without capacity',
      find: "to: way === 'GOOD' ? plan.sizeAfter({ component, location, lost }).count : running,",
      replace: 'to: plan.sizeAfter({ component, location, lost }).count,',
      suite: PASSIVE.suite,
      test: 'expects the mixture of a failover that works, gets no capacity, or does not happen (contract 2.5)',
    },
  ]),
  ...mutantsOf({ file: 'recovery/failover-mixture.ts', ...PASSIVE }, [
    {
      name: 'a failover always happens',
      find: "{ way: 'NO_FAILOVER', chance: 1 - success }",
      replace: "{ way: 'NO_FAILOVER', chance: 0 }",
      test: 'expects the mixture of a failover that works, gets no capacity, or does not happen (contract 2.5)',
    },
    {
      name: 'a reservation does not help',
      find: 'strategyOptions.reserveCapacity ? 1 : Number(',
      replace: 'strategyOptions.reserveCapacity ? 0 : Number(',
      test: 'a reservation takes the chance of no capacity away',
    },
  ]),
  ...mutantsOf({ file: 'recovery/local-loss.ts', spec: 'recovery/local-loss.spec.ts', suite: 'the loss of a zone' }, [
    {
      name: 'nothing is routed to what is dead',
      find: 'Math.min(1 - deadShare, survivingRatio)',
      replace: 'survivingRatio',
      test: 'leaves the largest share over the components unserved until it is noticed: 8 of 23',
    },
    {
      name: 'a lost location is not failed over when its zone took it down',
      find: 'return plan.canFailOver && !reaches(survivingRatio, plan.model.availableRatio.value);',
      replace: 'return false;',
      test: 'that is the whole location is a failover with the repair time of the zone (contract 2.10.4, 2.10.18)',
    },
  ]),
  ...mutantsOf(
    { file: 'recovery/timeline-steps.ts', spec: 'recovery/timeline-steps.spec.ts', suite: 'figures of a timeline' },
    [
      {
        name: 'time above the threshold is counted as time below',
        find: '(reaches(served, availableRatio) ? 0 : 1)',
        replace: '(reaches(served, availableRatio) ? 1 : 0)',
        test: 'are exact sums over its pieces: 100 + 60 / 2 + 40 · 0.05 = 132 s',
      },
      {
        name: 'a threshold is missed by rounding',
        find: 'return ratio >= threshold - THRESHOLD_TOLERANCE;',
        replace: 'return ratio >= threshold;',
        test: 'a miss by less than 1e-12 meets a threshold (contract 2.10.25)',
      },
    ],
  ),
  ...mutantsOf({ file: 'recovery/pool-growth.ts', spec: 'recovery/pool-growth.spec.ts', suite: 'growth of a pool' }, [
    {
      name: 'growth passes its goal',
      find: 'Math.min(growth.to, replicas + growth.batchReplicas)',
      replace: 'replicas + growth.batchReplicas',
      test: 'comes in batches from the first second on, and stops at its goal',
    },
  ]),
  ...mutantsOf({ file: 'recovery/rpo.ts', spec: 'recovery/rpo.spec.ts', suite: 'data that a loss costs' }, [
    {
      name: 'a store without copies lags like one with copies',
      find: "return mode === 'ASYNC' ? store.replicationLagSeconds : withoutCopy;",
      replace: 'return store.replicationLagSeconds;',
      test: 'is everything since the last backup where there is no copy',
    },
    {
      name: 'a backup in the same region is taken for one elsewhere',
      find: "store.geoBackup ? store.backupIntervalSeconds : 'NO_COPY'",
      replace: 'store.backupIntervalSeconds',
      test: 'is not known, and no target can be met, where no backup leaves the region',
    },
  ]),
  ...mutantsOf(
    {
      file: 'recovery/stamp-loss.ts',
      spec: 'recovery/stamp-loss.spec.ts',
      suite: 'the loss of a location full of stamps',
    },
    [
      {
        name: 'the lost stamps have room themselves',
        find: '.times(stamps.count - gone)',
        replace: '.times(stamps.count)',
        test: 'waits for the repair where the others have no room: two stamps of 500 cannot take 1,200',
      },
    ],
  ),
];
