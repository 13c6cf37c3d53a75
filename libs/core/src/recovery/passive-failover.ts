import { requireCounts } from '../numbers/argument-range.js';
import { type Decimal, ONE, ZERO } from '../numbers/decimal.js';
import { greater, lesser, requireNonNegativeDecimals, requirePositiveDecimals } from '../numbers/decimal-range.js';
import { replicaNeed } from '../sizing/replica-need.js';
import { type GrowthStep, growthSeconds, growthSteps, type ScaleOutLaw } from './scale-out-window.js';

/** A passive location that takes over a load and grows to carry it. */
export interface PassiveFailoverInput extends ScaleOutLaw {
  /** Load to be taken over, above 0. */
  readonly load: Decimal;
  /** Capacity of one replica at 100 %, above 0. */
  readonly capacity: Decimal;
  /** Utilization up to which nothing is shed, above 0. */
  readonly shedUtilization: Decimal;
  /** Replicas that run at the start. */
  readonly running: number;
  /** Replicas it may grow to. */
  readonly limit: number;
  /** When growth is ordered, counted from the failure; the scale-out law counts from here. */
  readonly growthFromSeconds: Decimal;
  /** First traffic, counted from the failure. */
  readonly firstServiceSeconds: Decimal;
}

/** A takeover, counted from the failure; the last three are null where the limit is below the need. */
export interface PassiveFailover {
  /** First traffic. */
  readonly rtoSeconds: Decimal;
  /** Share served at the first traffic, at most 1. */
  readonly servedRatioAtRto: Decimal;
  /** From here on nothing is lost. */
  readonly fullServiceSeconds: Decimal | null;
  /** Load × time not served, such as requests. */
  readonly lostWork: Decimal | null;
  /** The length of a full outage that loses as much. */
  readonly equivalentOutageSeconds: Decimal | null;
}

/**
 * A takeover by a passive location: everything is lost until the first traffic, then what the replicas in service
 * cannot carry, as exact sums over the batches (model §5). Throws RangeError out of range.
 */
export function passiveFailover(input: PassiveFailoverInput): PassiveFailover {
  requirePositiveDecimals({ load: input.load });
  requireNonNegativeDecimals({ growthFrom: input.growthFromSeconds, firstService: input.firstServiceSeconds });
  requireCounts({ running: input.running, limit: input.limit });
  const target = replicaNeed({ load: input.load, capacity: input.capacity, utilization: input.shedUtilization });
  const start = { rtoSeconds: input.firstServiceSeconds, servedRatioAtRto: servedAtFirstService(input, target) };
  if (Math.max(input.limit, input.running) < target) {
    return { ...start, fullServiceSeconds: null, lostWork: null, equivalentOutageSeconds: null };
  }
  const grown = input.growthFromSeconds.plus(growthSeconds({ ...input, replicas: input.running, target }));
  const lostWork = input.load.times(input.firstServiceSeconds).plus(shortfallAfterFirstService(input, target));
  return {
    ...start,
    fullServiceSeconds: target <= input.running ? input.firstServiceSeconds : greater(input.firstServiceSeconds, grown),
    lostWork,
    equivalentOutageSeconds: lostWork.div(input.load),
  };
}

function servedAtFirstService(input: PassiveFailoverInput, target: number): Decimal {
  const atFirst = stretches(input, target).find(({ until }) => until.gt(input.firstServiceSeconds));
  const most = Math.max(input.running, Math.min(input.limit, target));
  const replicas = Math.min(atFirst?.replicas ?? most, most);
  return lesser(ONE, carried(input, replicas).div(input.load));
}

function shortfallAfterFirstService(input: PassiveFailoverInput, target: number): Decimal {
  return stretches(input, target).reduce((sum, { replicas, from, until }) => {
    const seconds = greater(ZERO, until.minus(greater(from, input.firstServiceSeconds)));
    return sum.plus(input.load.minus(carried(input, replicas)).times(seconds));
  }, ZERO);
}

interface Stretch {
  readonly replicas: number;
  readonly from: Decimal;
  readonly until: Decimal;
}

/** The growth steps on the clock of the failure. */
function stretches(input: PassiveFailoverInput, target: number): readonly Stretch[] {
  let from = input.growthFromSeconds;
  return growthSteps({ ...input, replicas: input.running, target }).map(({ replicas, seconds }: GrowthStep) => {
    const stretch = { replicas, from, until: from.plus(seconds) };
    from = stretch.until;
    return stretch;
  });
}

function carried({ capacity, shedUtilization }: PassiveFailoverInput, replicas: number): Decimal {
  return capacity.times(shedUtilization).times(replicas);
}
