import { complement, wholeNinesOf } from '../numbers/probability.js';
import { failureWithin, shardedDataLoss, spareExhausted } from '../reliability/recovery-window.js';
import { runner, type TopicRunners } from './case-runner.js';

/** Topic `recovery-window` of the reference cases. */
export const recoveryWindowRunners: TopicRunners = {
  'window-backblaze-4-2': runner<Shards>((inputs) => {
    const loss = shardedDataLoss({
      dataShards: inputs.dataShards,
      parityShards: inputs.parityShards,
      failuresPerYear: inputs.shardAnnualFailureRate,
      replacementDays: inputs.replacementDays,
    });
    return {
      shardFailProbInWindow: loss.shardFailureInWindow,
      lossProbPerWindow: loss.lossPerWindow,
      annualLossRate: loss.lossPerYear,
      durability: 1 - loss.lossPerYear,
      nines: wholeNinesOf(loss.lossPerYear),
      published: { cumulative: loss.lossPerWindow, annual: loss.lossPerYear, durability: 1 - loss.lossPerYear },
    };
  }),

  'window-s3-eleven-nines': runner<{ objects: number; annualDurability: string }>(({ objects, annualDurability }) => {
    const expectedLossPerYear = objects * complement(annualDurability);
    return { expectedLossPerYear, yearsPerLoss: 1 / expectedLossPerYear };
  }),

  'window-zone-then-instance': runner<AfterZoneLoss>((inputs) => {
    const window = { failureRate: 1 / inputs.instanceMttfHours, duration: inputs.zoneRecoveryHours };
    return {
      perInstanceFailProb: failureWithin(window),
      probCapacityLostDuringRecovery: spareExhausted({
        ...window,
        survivors: inputs.survivingInstances,
        spare: inputs.spareInSurvivors,
      }),
    };
  }),
};

interface Shards {
  readonly dataShards: number;
  readonly parityShards: number;
  readonly shardAnnualFailureRate: number;
  readonly replacementDays: number;
}

interface AfterZoneLoss {
  readonly survivingInstances: number;
  readonly spareInSurvivors: number;
  readonly instanceMttfHours: number;
  readonly zoneRecoveryHours: number;
}
