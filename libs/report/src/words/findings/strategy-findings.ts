import { measureOf } from '../finding-values.js';
import { about, telling } from './finding-sentences.js';

/** Findings about how a strategy stands and recovers, and what its numbers rest on (S18, S19, S78, S94, S98). */
export const STRATEGY_FINDINGS = {
  COLD_SPARE_WINS_BY_COST: telling(
    (_, values) =>
      `The cold spare wins by cost alone, with a recovery time of ${measureOf(values, 'rtoSeconds')}: neither a target for it nor a cost of downtime is stated`,
    'State targets.rto or targets.downtimeCostPerHour.',
  ),
  OVERLOAD_AFTER_LOSS: about(
    (subject) => `After a tolerated loss ${subject} has to carry more than the survivors can`,
    'Add the replicas that are missing; the least addition that repairs it is named.',
  ),
  DEGRADED_UNTIL_SCALED_OUT: about(
    (subject) => `After a loss ${subject} serves a part of the load until it has scaled out`,
    'Accept the degraded time, or overprovision.',
  ),
  QUOTA_AT_FAILOVER: about(
    (subject) => `The quota of ${subject} is below the size after failover: it cannot grow to it`,
    'Have the quota raised before it is needed.',
  ),
  CAPACITY_NOT_GUARANTEED: about(
    (subject) => `Nobody guarantees that the capacity which ${subject} needs after a failover can be had`,
    'Reserve it (strategyOptions.reserveCapacity), or keep it running.',
  ),
  SCALE_OUT_SLOWER_THAN_REPAIR: about(
    (subject) => `${subject} scales out more slowly than the lost location is repaired`,
    'Start more replicas per batch, or keep more of them running.',
  ),
  INDEPENDENCE_ASSUMED: about(
    (subject) => `The availability of ${subject} rests on locations failing independently, which large events do not`,
    'Read so many nines as an upper bound; use sharedFate for what all locations have in common.',
  ),
  SMALL_LOCATION_HIDDEN: about(
    (subject) => `${subject} carries so little traffic that it can be down without counting as unavailability`,
    'Look at the expected served share, which shows it.',
  ),
  SPREAD_WITHOUT_SPARE: about(
    () => 'Spread over locations without spare the workload is less available than without redundancy',
    'Add spare, or tolerate a loss.',
  ),
  REPLICA_LOSSES_ADD_UP: about(
    (subject) => `${subject} is so small a pool that every lost replica counts as a short outage`,
    'Use more and smaller replicas.',
  ),
  FAILOVER_SUCCESS_DOMINATES: about(
    () => 'Failovers that do not work make up most of the downtime',
    'Test the failover; within twelve months of a test it is planned with a higher chance of success.',
  ),
} as const;
