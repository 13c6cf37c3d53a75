import { repairableAvailability } from '../reliability/birth-death.js';
import {
  approximateDataLossHours,
  mirrorDataLossHours,
  stripedDataLossHours,
} from '../reliability/mean-time-to-data-loss.js';
import { runner, type TopicRunners } from './case-runner.js';

const HOURS_PER_YEAR = 8760;
const DISKS_PER_MIRROR = 2;

const repairable = runner<RepairableInputs>((inputs) => {
  const result = repairableAvailability({
    units: inputs.units,
    required: inputs.required,
    failureRatePerHour: Number(inputs.failureRatePerHour),
    repairRatePerHour: Number(inputs.repairRatePerHour),
    repairCrews: inputs.repairCrews,
    active: inputs.active,
    dormancyRatio: inputs.dormancyFactor,
  });
  return { ...result };
});

/** Topic `markov` of the reference cases. */
export const markovRunners: TopicRunners = {
  'markov-2u-1crew': repairable,
  'markov-5-3-1crew': repairable,
  'markov-5-3-2crew': repairable,
  'markov-warm-standby-3-2': repairable,
  'markov-own-crew-equals-binomial': repairable,

  'markov-mttdl-raid': runner<{ mttfHours: number; raid0Disks: number; raid1Disks: number; raid1MttrHours: number }>(
    ({ mttfHours, raid0Disks, raid1Disks, raid1MttrHours: mttrHours }) => {
      const raid0Hours = stripedDataLossHours({ mttfHours, disks: raid0Disks });
      const groups = raid1Disks / DISKS_PER_MIRROR;
      const pair = mirrorDataLossHours({ mttfHours, mttrHours });
      return {
        raid0Hours,
        raid0Years: raid0Hours / HOURS_PER_YEAR,
        raid1ApproxHours: approximateDataLossHours({ mttfHours, mttrHours, groups, disksPerGroup: DISKS_PER_MIRROR }),
        raid1PairExactFirstPassageHours: pair,
        raid1TwoPairsApproxFromExact: pair / groups,
      };
    },
  ),
};

interface RepairableInputs {
  readonly units: number;
  readonly required: number;
  readonly failureRatePerHour: string;
  readonly repairRatePerHour: string;
  readonly repairCrews: number;
  readonly active: number;
  readonly dormancyFactor: number;
}
