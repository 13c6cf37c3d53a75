import type { PlanReason, ReasonCode } from '@headroom/core';

import { type CodeValues, countOf, has, wordOf } from './finding-values.js';

/** Why there is no plan, and what would make one possible. */
export interface ReasonSentences {
  readonly message: string;
  readonly suggestion: string;
}

/** The sentences of every reason; a reason without them does not compile. */
const REASON_SENTENCES: Readonly<Record<ReasonCode, (values: CodeValues) => ReasonSentences>> = {
  NEEDS_SECOND_LOCATION: (values) => ({
    message: `This strategy needs a second location; ${wordOf(values, 'location')} is the only one.`,
    suggestion: has(values, 'pairedRegion')
      ? `Add a location, for example the paired region ${wordOf(values, 'pairedRegion')}.`
      : 'Add a location in another region.',
  }),
  NEEDS_STAMP_CAPACITY: () => ({
    message: 'The load that one deployment stamp serves is not known.',
    suggestion: 'State strategyOptions.stampCapacityPerSecond, in units of work per second.',
  }),
  NEEDS_MANAGED_ALTERNATIVE: () => ({
    message: 'No component has a managed alternative.',
    suggestion: 'Give managedAlternative for the components that a managed service could replace.',
  }),
  WRITER_TOO_SMALL: (values) => ({
    message:
      `The writes of ${wordOf(values, 'component')} would need ${countOf(values, { key: 'replicasNeeded', noun: 'replica' })} per shard, ` +
      `but a single-writer store writes in one; it has ${countOf(values, { key: 'shards', noun: 'shard' })}.`,
    suggestion: `Take a bigger SKU, or split the store into ${countOf(values, { key: 'shardsNeeded', noun: 'shard' })}.`,
  }),
  TOO_MANY_ZONES_LOST: (values) => ({
    message:
      `${wordOf(values, 'location')} has ${countOf(values, { key: 'zones', noun: 'zone' })}; ` +
      `no number of replicas survives the loss of ${wordOf(values, 'tolerate')}.`,
    suggestion: 'Tolerate fewer zones, or use a location with more of them.',
  }),
  TOO_MANY_REGIONS_LOST: (values) => ({
    message:
      `The workload has ${countOf(values, { key: 'locations', noun: 'location' })}; ` +
      `nothing is left to carry the load after the loss of ${wordOf(values, 'tolerate')}.`,
    suggestion: 'Tolerate fewer regions, or add locations.',
  }),
  NOTHING_RUNS: (values) => ({
    message: has(values, 'components')
      ? `Today’s system has no running replica of ${wordOf(values, 'components')}.`
      : 'Nothing runs today.',
    suggestion: 'State in current what runs today for every component.',
  }),
};

/** The same reason with its words. */
export function describeReason(reason: PlanReason): PlanReason {
  return { ...reason, ...REASON_SENTENCES[reason.code](reason.values) };
}
