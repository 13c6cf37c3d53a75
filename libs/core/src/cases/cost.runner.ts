import { breakEvenMinutesPerYear } from '../cost/break-even.js';
import { bestCommitment, commitmentCost } from '../cost/commitment.js';
import { expectedAnnualCost, leastCost } from '../cost/expected-cost.js';
import { computePerMonth, replicasPerMonth, storagePerMonth } from '../cost/monthly-price.js';
import { crossRegionShare, withinRegionPrice, writtenGib } from '../cost/transfer-price.js';
import { type Decimal, decimal, sumDecimals } from '../numbers/decimal.js';
import { unitsToBuy } from '../sizing/round-up.js';
import { runner, type TopicRunners } from './case-runner.js';

/** Topic `cost` of the reference cases. */
export const costRunners: TopicRunners = {
  'cost-rds-monthly': runner<Database>((inputs) => {
    const compute = computePerMonth(machines(inputs));
    const storage = storagePerMonth({
      copies: inputs.count,
      gib: decimal(inputs.storageGB),
      pricePerGib: decimal(inputs.storagePerGB),
    });
    return { computeMonthly: cents(compute), storageMonthly: cents(storage), total: cents(compute.plus(storage)) };
  }),

  'cost-three-small': runner<SmallMachines>((inputs) => {
    const compute = computePerMonth(machines(inputs));
    const disk = storagePerMonth({
      copies: inputs.count,
      gib: decimal(inputs.diskGB),
      pricePerGib: decimal(inputs.diskPerGB),
    });
    return { compute: cents(compute), disk: cents(disk), total: cents(compute.plus(disk)) };
  }),

  'cost-dr-breakeven': runner<{ monthlyItems: readonly number[]; downtimePerMinute: number }>((inputs) => {
    const perMonth = sumDecimals(inputs.monthlyItems.map((item) => decimal(item)));
    const noDowntime = { unservedRatio: decimal(0), downtimePerHour: decimal(0) };
    return {
      monthly: perMonth,
      annual: expectedAnnualCost({ perMonth, ...noDowntime }).total,
      breakEvenMinutesPerYear: breakEvenMinutesPerYear({
        perMonth,
        downtimePerMinute: decimal(inputs.downtimePerMinute),
      }),
    };
  }),

  'cost-netflix-network': runner<NetworkInputs>((inputs) => {
    const gib = writtenGib({
      writesPerSecond: decimal(inputs.writesPerSecond),
      bytesPerWrite: decimal(inputs.writeBytes),
      seconds: decimal(inputs.secondsPerYear),
    });
    const across = { gib, pricePerGib: decimal(inputs.interRegionPerGiB), regions: inputs.regions };
    const within = { gib, pricePerGib: decimal(inputs.intraRegionPerGiB), copies: inputs.copiesPerRegion };
    return {
      transferGiBPerYear: gib,
      interRegionShare: crossRegionShare(across),
      intraRegion: withinRegionPrice(within),
    };
  }),

  'cost-strategies-table': runner<StrategyTable>((inputs) => {
    const price = (running: number, stopped: number): Decimal =>
      replicasPerMonth({
        running,
        stopped,
        pricePerHour: decimal(inputs.replicaHourly),
        hours: decimal(inputs.hours),
        diskPerMonth: decimal(inputs.diskPerReplicaMonthly),
      });
    const shared = decimal(inputs.replicationMonthly).plus(inputs.routerMonthly);
    const primary = inputs.primaryReplicas;
    return {
      monthly: {
        single: cents(price(primary, 0)),
        activeActiveOverprovisioned: cents(price(2 * primary, 0).plus(shared)),
        activeActiveAtCapacity: cents(price(2 * inputs.atCapacityPerRegion, 0).plus(shared)),
        warmSpare: cents(price(primary + inputs.warmReplicas, 0).plus(shared)),
        coldSpare: cents(price(primary, primary).plus(shared)),
        coldIdle: cents(price(0, primary)),
        warmIdle: cents(price(inputs.warmReplicas, 0)),
        overIdle: cents(price(primary, 0)),
      },
    };
  }),

  'cost-commitment-optimum': runner<CommitmentInputs>((inputs) => {
    const prices = {
      usage: inputs.hourlyUsage,
      committedPerHour: decimal(inputs.committedHourly),
      onDemandPerHour: decimal(inputs.onDemandHourly),
    };
    const units = bestCommitment(prices);
    return {
      optimalCommitment: units,
      dailyCost: commitmentCost({ ...prices, units }),
      dailyCostAllOnDemand: commitmentCost({ ...prices, units: 0 }),
      dailyCostCommitPeak: commitmentCost({ ...prices, units: Math.max(...inputs.hourlyUsage) }),
    };
  }),

  'cost-total-expected': runner<Options>(({ options, downtimePerHour }) => {
    const costs = options.map(({ name, monthly, unservedFraction }) => ({
      name,
      ...expectedAnnualCost({
        perMonth: decimal(monthly),
        unservedRatio: decimal(unservedFraction),
        downtimePerHour: decimal(downtimePerHour),
      }),
    }));
    const byName = (pick: (cost: (typeof costs)[number]) => Decimal): Record<string, Decimal> =>
      Object.fromEntries(costs.map((cost) => [cost.name, pick(cost)]));
    return {
      annualInfra: byName((cost) => cost.infrastructure),
      annualDowntime: byName((cost) => cost.downtime),
      total: byName((cost) => cost.total),
      best: leastCost(costs, (cost) => cost.total)?.name ?? null,
    };
  }),
};

/** Topic `managed-capacity` of the reference cases. */
export const managedCapacityRunners: TopicRunners = {
  'managed-cosmos-total': runner<RequestUnits>((inputs) => {
    const reads = decimal(inputs.readsPerSecond).times(inputs.ruPerRead);
    const units = reads.plus(decimal(inputs.writesPerSecond).times(inputs.ruPerWrite));
    const headroomRatio = decimal(inputs.headroom);
    const provisioned = unitsToBuy({ units, headroomRatio, step: decimal(inputs.granularity) });
    return {
      ruNeeded: units,
      ruWithHeadroom: units.times(headroomRatio.plus(1)),
      ruProvisioned: provisioned,
      ruTotal: provisioned.times(inputs.regions),
    };
  }),
};

interface Machines {
  readonly hourly: string;
  readonly hours: number;
  readonly count: number;
}

interface Database extends Machines {
  readonly storageGB: number;
  readonly storagePerGB: string;
}

interface SmallMachines extends Machines {
  readonly diskGB: number;
  readonly diskPerGB: string;
}

interface NetworkInputs {
  readonly writesPerSecond: number;
  readonly writeBytes: number;
  readonly secondsPerYear: number;
  readonly interRegionPerGiB: string;
  readonly intraRegionPerGiB: string;
  readonly regions: number;
  readonly copiesPerRegion: number;
}

interface StrategyTable {
  readonly replicaHourly: string;
  readonly diskPerReplicaMonthly: string;
  readonly hours: number;
  readonly primaryReplicas: number;
  readonly atCapacityPerRegion: number;
  readonly warmReplicas: number;
  readonly replicationMonthly: string;
  readonly routerMonthly: string;
}

interface CommitmentInputs {
  readonly hourlyUsage: readonly number[];
  readonly onDemandHourly: string;
  readonly committedHourly: string;
}

interface Options {
  readonly options: readonly { readonly name: string; readonly monthly: string; readonly unservedFraction: string }[];
  readonly downtimePerHour: string;
}

interface RequestUnits {
  readonly readsPerSecond: number;
  readonly ruPerRead: number;
  readonly writesPerSecond: number;
  readonly ruPerWrite: number;
  readonly headroom: number;
  readonly granularity: number;
  readonly regions: number;
}

function machines({ count, hourly, hours }: Machines): { count: number; pricePerHour: Decimal; hours: Decimal } {
  return { count, pricePerHour: decimal(hourly), hours: decimal(hours) };
}

/** The cases show money as it is presented: rounded half up to cents at the very end (model §13). */
function cents(amount: Decimal): Decimal {
  return amount.toDecimalPlaces(2);
}
