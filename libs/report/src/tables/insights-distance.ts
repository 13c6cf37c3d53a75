import type { LocationPair, LocationResidency, LossLatency, SpreadLatency } from '@headroom/core';

import { RESIDENCY_WORDS } from '../words/insight-reasons.js';
import { strategyName } from '../words/strategy-words.js';
import { numberColumn, ratioColumn, textColumn, yesNoColumn } from './column-kinds.js';
import { strategyColumn } from './strategy-column.js';
import { type ColumnOf, type Table, tableOf } from './table.js';

/** How far apart the locations are. */
export function locationPairsTable(pairs: readonly LocationPair[]): Table {
  return tableOf({
    id: 'location-pairs',
    title: 'Distances between locations',
    caption:
      'Great circle; geo-distant from 100 miles on. The estimate is light in fibre on a path half as long again (guide S99, S100, S103).',
    columns: pairColumns,
    items: pairs,
  });
}

const pairColumns: readonly ColumnOf<LocationPair>[] = [
  textColumn({ key: 'first', header: 'From', priority: 1, of: ({ first }) => first }),
  textColumn({ key: 'second', header: 'To', priority: 1, of: ({ second }) => second }),
  numberColumn({ key: 'kilometres', header: 'Distance', unit: 'km', priority: 1, of: ({ kilometres }) => kilometres }),
  yesNoColumn({ key: 'isGeoDistant', header: 'Geo-distant', priority: 1, of: ({ isGeoDistant }) => isGeoDistant }),
  numberColumn({
    key: 'estimatedRoundTripMs',
    header: 'Round trip, estimated',
    unit: 'ms',
    priority: 2,
    of: ({ estimatedRoundTripMs }) => estimatedRoundTripMs,
  }),
  numberColumn({
    key: 'statedRoundTripMs',
    header: 'Round trip, stated',
    unit: 'ms',
    priority: 2,
    of: ({ statedRoundTripMs }) => statedRoundTripMs,
  }),
];

/** Latency that each strategy's spread adds in the normal state. */
export function spreadLatencyTable(latencies: readonly SpreadLatency[]): Table {
  return tableOf({
    id: 'spread-latency',
    title: 'Latency of the spread',
    caption:
      'Added to one unit of work of a flow in the worst location; and the mean round trip of the users to the first location, by traffic (guide S23, S97, S100).',
    columns: latencyColumns,
    items: latencies.flatMap(({ flows, ...rest }) => flows.map((flow) => ({ ...rest, ...flow }))),
  });
}

type FlowLatency = Pick<SpreadLatency, 'strategy' | 'userWeightedMs'> & SpreadLatency['flows'][number];

const latencyColumns: readonly ColumnOf<FlowLatency>[] = [
  strategyColumn(),
  textColumn({ key: 'flow', header: 'Flow', priority: 1, of: ({ flow }) => flow }),
  numberColumn({ key: 'addedMs', header: 'Added', unit: 'ms', priority: 1, of: ({ addedMs }) => addedMs }),
  numberColumn({
    key: 'userWeightedMs',
    header: 'Users to the first location',
    unit: 'ms',
    priority: 2,
    of: ({ userWeightedMs }) => userWeightedMs,
  }),
];

/** What users feel while another location serves them. */
export function lossLatencyTable(latencies: readonly SpreadLatency[]): Table {
  return tableOf({
    id: 'loss-latency',
    title: 'Latency while a location is lost',
    caption:
      'Round trips that are added for the users who are led elsewhere, and on average over all (guide S101, S103).',
    columns: lossColumns,
    items: latencies.flatMap(({ strategy, afterLoss }) => afterLoss.map((loss) => ({ ...loss, strategy }))),
  });
}

const lossColumns: readonly ColumnOf<LossLatency & Pick<SpreadLatency, 'strategy'>>[] = [
  strategyColumn(),
  textColumn({ key: 'lost', header: 'Lost', priority: 1, of: ({ lost }) => lost }),
  ratioColumn({
    key: 'reroutedRatio',
    header: 'Users led elsewhere',
    priority: 2,
    of: ({ reroutedRatio }) => reroutedRatio,
  }),
  numberColumn({ key: 'extraMs', header: 'Added for them', unit: 'ms', priority: 1, of: ({ extraMs }) => extraMs }),
  numberColumn({
    key: 'meanExtraMs',
    header: 'Added over all',
    unit: 'ms',
    priority: 2,
    of: ({ meanExtraMs }) => meanExtraMs,
  }),
];

/** Where data may live, and which strategies put it there. */
export function residencyTable(residencies: readonly LocationResidency[]): Table {
  return tableOf({
    id: 'residency',
    title: 'Residency of data',
    caption: 'Geographies that the document allows, for every location (guide S102).',
    columns: residencyColumns,
    items: residencies,
  });
}

const residencyColumns: readonly ColumnOf<LocationResidency>[] = [
  textColumn({ key: 'location', header: 'Location', priority: 1, of: ({ location }) => location }),
  textColumn({ key: 'geography', header: 'Geography', priority: 2, of: ({ geography }) => geography }),
  textColumn({ key: 'residency', header: 'Data', priority: 1, of: ({ residency }) => RESIDENCY_WORDS[residency] }),
  textColumn({
    key: 'strategies',
    header: 'Used by',
    priority: 3,
    of: ({ strategies }) => (strategies.length === 0 ? null : strategies.map(strategyName).join(', ')),
  }),
];
