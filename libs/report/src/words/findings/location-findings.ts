import { countOf, has, listOf, measureOf, wordOf } from '../finding-values.js';
import { about, telling } from './finding-sentences.js';

/** Findings about locations, and about what has been tested and reviewed (S21, S42, S96–S103). */
export const LOCATION_FINDINGS = {
  NO_ZONES_IN_REGION: about(
    (subject) => `${subject} is planned as one failure domain: one datacentre’s failure can take all of it`,
    'Use the zones that the region offers, choose one with zones, or rely on another region for it.',
  ),
  REGION_PAIR_TOO_NEAR: telling(
    (subject, values) =>
      `${subject} is ${measureOf(values, 'kilometres')} from ${wordOf(values, 'other')}: under ${measureOf(values, 'leastKilometres')} one disaster can reach both`,
    'Choose regions that are hundreds of kilometres apart.',
  ),
  DISTANCE_UNKNOWN: about(
    (subject) =>
      `Where ${subject} lies is not known, so nothing can be said about a disaster that reaches another location too`,
    'Check the distance yourself.',
  ),
  RESIDENCY: telling(
    (subject, values) =>
      `${subject} lies in ${wordOf(values, 'geography')}, but data may live in ${listOf(values, 'allowed')} only`,
    'Choose a location inside targets.residency, or allow its geography.',
  ),
  RESIDENCY_UNKNOWN: about(
    (subject) => `The geography of ${subject} is not known, so residency cannot be checked`,
    'Check it yourself.',
  ),
  PLAN_DATE_UNKNOWN: about(() => 'The date of the plan is not stated, so nothing can be judged overdue', 'State asOf.'),
  REVIEW_UNKNOWN: about(() => 'No date for the next review of the plan is stated', 'State reviewOn.'),
  REVIEW_OVERDUE: telling(
    (_, values) =>
      `The plan was to be reviewed on ${wordOf(values, 'reviewOn')}, before ${wordOf(values, 'asOf')}: prices, load and services may have moved`,
    'Review it, plan again, and set a new reviewOn.',
  ),
  SCALING_TEST_UNKNOWN: about(
    () => 'Whether scaling has been tested is not stated',
    'Test how fast it scales, and state scalingTestedOn.',
  ),
  SCALING_UNTESTED: about(
    () => 'Scaling has not been tested within twelve months, but the plan relies on it',
    'Test how fast it scales, and state scalingTestedOn.',
  ),
  FAILOVER_TEST_UNKNOWN: about(
    () => 'Whether the failover has been tested is not stated, so it is planned to fail now and then',
    'Test it, and state failover.testedOn.',
  ),
  FAILOVER_UNTESTED: about(
    () => 'The failover has not been tested within twelve months',
    'Test it, and state failover.testedOn.',
  ),
  SPREAD_LATENCY: telling(
    (subject, values) =>
      `The spread over locations adds ${measureOf(values, 'addedMs')} to flow ${subject}, whose target is ${measureOf(values, 'targetMs')}`,
    'Use nearer locations, asynchronous copies, or more zones instead of regions.',
  ),
  LATENCY_UNKNOWN: telling(
    (subject, values) =>
      `What the spread over ${listOf(values, 'locations')} adds to flow ${subject} is not known, so its target of ${measureOf(values, 'targetMs')} is not judged`,
    'Give rttMs of the locations.',
  ),
  ZONELESS_LOCATION_MISSES_TOLERANCE: telling(
    (subject, values) =>
      `${subject} is one failure domain and so misses the tolerated loss of ${countOf(values, { key: 'tolerate', noun: 'zone' })}` +
      (has(values, 'rtoSeconds')
        ? `, though it ${values['failsOver'] === true ? 'fails over' : 'is back'} within ${measureOf(values, 'rtoSeconds')}`
        : ''),
    'Choose a location with zones, or tolerate zone losses elsewhere only.',
  ),
} as const;
