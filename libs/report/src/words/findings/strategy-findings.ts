import { countOf, has, listOf, measureOf, wordOf } from '../finding-values.js';
import { telling } from './finding-sentences.js';

/** Findings about how a strategy stands and recovers, and what its numbers rest on (S18, S19, S41, S78, S94, S98). */
export const STRATEGY_FINDINGS = {
  COLD_SPARE_WINS_BY_COST: telling(
    (_, values) =>
      `The cold spare wins by cost alone, with a recovery time of ${measureOf(values, 'rtoSeconds')}: neither a target for it nor a cost of downtime is stated`,
    'State targets.rto or targets.downtimeCostPerHour.',
  ),
  OVERLOAD_AFTER_LOSS: telling(
    (subject, values) =>
      `The loss of a ${wordOf(values, 'failure').toLowerCase()} in ${wordOf(values, 'location')} leaves ` +
      `${countOf(values, { key: 'remaining', noun: 'replica' })} of ${subject} where ${wordOf(values, 'needed')} are needed` +
      (has(values, 'utilization') ? `, at ${measureOf(values, 'utilization')} of their capacity` : '') +
      (has(values, 'added') ? `; running ${wordOf(values, 'added')} more repairs it` : ''),
    'Run the replicas that are missing (minReplicas), or allow a higher utilization during a failure.',
  ),
  DEGRADED_UNTIL_SCALED_OUT: telling(
    (subject, values) =>
      `After the loss of ${wordOf(values, 'lost')}, ${wordOf(values, 'location')} serves ${measureOf(values, 'servedRatio')} of the load of ${subject} ` +
      `with ${countOf(values, { key: 'remaining', noun: 'replica' })} at first` +
      (has(values, 'rtoSeconds') ? `, and what must be served after ${measureOf(values, 'rtoSeconds')}` : ''),
    'Accept the degraded time, or let more replicas run from the start.',
  ),
  QUOTA_AT_FAILOVER: telling(
    (subject, values) =>
      `${subject} needs ${countOf(values, { key: 'needed', noun: 'vCPU' })} after a failover, ` +
      `but its quota${has(values, 'family') ? ` for ${wordOf(values, 'family')}` : ''} is ${wordOf(values, 'vcpus')}`,
    'Have the quota raised before it is needed.',
  ),
  CAPACITY_NOT_GUARANTEED: telling(
    (subject, values) =>
      `After a loss of ${wordOf(values, 'lost')}, ${subject} needs ${countOf(values, { key: 'replicas', noun: 'more replica' })} of ${listOf(values, 'components')}, ` +
      `which it gets with a chance of ${measureOf(values, 'allocationSuccessRatio')} only`,
    'Reserve the capacity (strategyOptions.reserveCapacity), or keep it running.',
  ),
  SCALE_OUT_SLOWER_THAN_REPAIR: telling(
    (subject, values) =>
      `${subject} in ${wordOf(values, 'location')} has grown after ${measureOf(values, 'grownAfterSeconds')}, ` +
      `but ${wordOf(values, 'lost')} is back after ${measureOf(values, 'repairedAfterSeconds')}`,
    'Start more replicas per batch (scaleOut.batchReplicas), or keep more of them running.',
  ),
  INDEPENDENCE_ASSUMED: telling(
    (_, values) =>
      `An availability of ${measureOf(values, 'unavailability')} rests on everything failing independently, which large events do not`,
    'Read so many nines as an upper bound; state sharedFate for what all locations have in common.',
  ),
  SMALL_LOCATION_HIDDEN: telling(
    (subject, values) =>
      `${subject} carries ${measureOf(values, 'trafficShare')} of the traffic: it can be down without counting as unavailability`,
    'Look at the expected served share, which shows it.',
  ),
  SPREAD_WITHOUT_SPARE: telling(
    (_, values) =>
      `Spread over locations without spare the availability is ${measureOf(values, 'unavailability')}, ` +
      `less than the ${measureOf({ unavailability: values['withoutRedundancy'] ?? null }, 'unavailability')} without redundancy`,
    'Add spare (targets.tolerate).',
  ),
  REPLICA_LOSSES_ADD_UP: telling(
    (subject, values) =>
      `Every lost replica of ${subject} counts as an outage until it is noticed after ${measureOf(values, 'detectLocalSeconds')}: ` +
      `${measureOf(values, 'minutesPerYear')} of ${measureOf(values, 'downtimeMinutesPerYear')} a year`,
    'Use more and smaller replicas, or notice losses faster (failover.detectLocal).',
  ),
  FAILOVER_SUCCESS_DOMINATES: telling(
    (_, values) =>
      `Failovers that do not work make up ${measureOf(values, 'minutesPerYear')} of ${measureOf(values, 'downtimeMinutesPerYear')} of downtime a year, ` +
      `at a chance of success of ${measureOf(values, 'successRatio')}`,
    'Test the failover; within twelve months of a test it is planned with a higher chance of success.',
  ),
} as const;
