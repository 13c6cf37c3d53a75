import { decimal } from '../numbers/decimal.js';
import { atLeastOnce, parallelUnavailability } from '../numbers/probability.js';
import { replicaNeed } from '../sizing/replica-need.js';
import { runner, type TopicRunners } from './case-runner.js';

/** Topic `numerics` of the reference cases. */
export const numericsRunners: TopicRunners = {
  'num-ceil-dust': runner<{ rows: readonly { demand: string; capacity: string; utilisation: string }[] }>(
    ({ rows }) => ({
      replicas: rows.map(({ demand, capacity, utilisation }) =>
        replicaNeed({ load: decimal(demand), capacity: decimal(capacity), utilization: decimal(utilisation) }),
      ),
    }),
  ),

  'num-small-unavailability': runner<{ unavailability: readonly string[]; n: readonly number[]; seriesOf: number }>(
    ({ unavailability, n, seriesOf }) => ({
      parallelUnavailability: unavailability.map((u, row) =>
        parallelUnavailability(Array.from({ length: n[row] ?? 0 }, () => Number(u))),
      ),
      seriesUnavailability: unavailability.map((u) => atLeastOnce({ probability: Number(u), times: seriesOf })),
    }),
  ),
};
