import type { SkuDemand } from '@headroom/core';

import { SKU_DEMAND_REASON_WORDS } from '../words/insight-reasons.js';
import { numberColumn, textColumn } from './column-kinds.js';
import { strategyColumn } from './strategy-column.js';
import { type ColumnOf, type Table, tableOf } from './table.js';

/** Demand per size family against quota, now and after a failover. */
export function skuDemandTable(demands: readonly SkuDemand[]): Table {
  return tableOf({
    id: 'sku-demand',
    title: 'vCPUs by size family',
    caption:
      'After failover: the most that run in the location after a planned loss of others. What is short must be granted before it is needed (guide S73, S94, S101).',
    columns: demandColumns,
    items: demands,
  });
}

const demandColumns: readonly ColumnOf<SkuDemand>[] = [
  strategyColumn(),
  textColumn({ key: 'location', header: 'Location', priority: 1, of: ({ location }) => location }),
  textColumn({ key: 'family', header: 'Family', priority: 1, of: ({ family }) => family ?? 'all families' }),
  numberColumn({ key: 'runningVcpus', header: 'Running', unit: 'vCPUs', priority: 2, of: (row) => row.runningVcpus }),
  numberColumn({ key: 'stoppedVcpus', header: 'Stopped', unit: 'vCPUs', priority: 4, of: (row) => row.stoppedVcpus }),
  numberColumn({
    key: 'vcpusAfterFailover',
    header: 'After failover',
    unit: 'vCPUs',
    priority: 1,
    of: ({ vcpusAfterFailover }) => vcpusAfterFailover,
  }),
  numberColumn({ key: 'quotaVcpus', header: 'Quota', unit: 'vCPUs', priority: 2, of: ({ quotaVcpus }) => quotaVcpus }),
  numberColumn({ key: 'shortfallVcpus', header: 'Short', unit: 'vCPUs', priority: 1, of: (row) => row.shortfallVcpus }),
  textColumn({ key: 'reason', header: 'Not known', priority: 3, of: reasonText }),
];

function reasonText({ reason, unknownComponents }: SkuDemand): string | null {
  if (reason === null) return null;
  const words = SKU_DEMAND_REASON_WORDS[reason];
  return reason === 'VCPUS_UNKNOWN' ? `${words}: ${unknownComponents.join(', ')}` : words;
}
