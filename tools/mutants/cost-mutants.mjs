import { mutantsOf } from './mutant.mjs';

const REPLICAS = { spec: 'cost/plan-lines.spec.ts', suite: 'lines of replicas' };
const COST = { spec: 'cost/plan-cost.spec.ts', suite: 'planCost' };
const VERDICT = { spec: 'verdict/plan-verdict.spec.ts', suite: 'planVerdict' };

/** Mistakes in money, verdicts and the choice between strategies. */
export const COST_MUTANTS = [
  ...mutantsOf({ file: 'cost/purposes.ts', ...REPLICAS }, [
    {
      name: 'all that runs is paid for the load',
      find: 'const load = Math.min(running, forLoadCount(plan, place));',
      replace: 'const load = running;',
      test: 'pay the first 19 for the load and the other 4 as spare: 19 · 730 · 0.1 and 4 · 730 · 0.1',
    },
    {
      name: 'stamps share one billed minimum',
      find: 'component.input.minBilledReplicas * stamps - running',
      replace: 'component.input.minBilledReplicas - running',
      test: 'charge the minimum of every stamp, and as warm in a passive location',
    },
  ]),
  ...mutantsOf({ file: 'cost/replica-lines.ts', ...REPLICAS }, [
    {
      name: 'the discounts are swapped',
      find: "purpose === 'LOAD' ? loadDiscount : spareDiscount",
      replace: "purpose === 'LOAD' ? spareDiscount : loadDiscount",
      test: 'are discounted by their purpose: 30 % off the load, 10 % off everything else',
    },
    {
      name: 'stopped replicas are paid for',
      find: "part.purpose === 'STOPPED' ? ZERO : hourlyPrice",
      replace: "part.purpose === 'STOPPED' ? hourlyPrice({ plan, component, location }, part.purpose) : hourlyPrice",
      test: 'are warm where they stand by, and cost nothing while stopped',
    },
    {
      name: 'the night goes below the platform minimum',
      find: 'decimal(Math.max(component.input.minReplicas, load))',
      replace: 'decimal(load)',
      test: 'follow the day where they scale by themselves: half a day 19, half a day 10',
    },
  ]),
  ...mutantsOf(
    { file: 'cost/data-lines.ts', spec: 'cost/plan-lines.spec.ts', suite: 'lines of traffic between zones' },
    [
      {
        name: 'calls within a zone are paid for',
        find: '.times(zones - 1)',
        replace: '.times(zones)',
        test: 'pay two thirds of the calls in three zones, in each billed direction',
      },
      {
        name: 'the peak is sent all month',
        find: 'model.workload.demand.averagePerSecond',
        replace: 'model.workload.demand.peakPerSecond',
        test: 'follow the average load, not the peak',
      },
    ],
  ),
  ...mutantsOf({ file: 'cost/growth-cost.ts', ...COST }, [
    {
      name: 'a reservation holds the least that a loss adds',
      find: 'const most = Math.max(0, ...added);',
      replace: 'const most = Math.min(...added);',
      spec: REPLICAS.spec,
      suite: 'lines of reservations',
      test: 'hold what a loss adds: 15 − 12 at capacity, 23 − 3 warm, all 23 cold, nothing overprovisioned',
    },
    {
      name: 'a surge is paid for an hour',
      find: 'return sumDecimals(perHour).times(hours);',
      replace: 'return sumDecimals(perHour);',
      test: 'adds up what a failover starts, for as long as the repair takes: 20 · 0.1 · 4 h warm, 3 · 0.1 · 4 h at capacity',
    },
    {
      name: 'the last location decides what a failover costs',
      find: 'if (surge.gt(worst)) worst = surge;',
      replace: 'worst = surge;',
      test: 'takes the worst location for a failover, and all of them for a year',
    },
  ]),
  ...mutantsOf({ file: 'cost/service-lines.ts', spec: 'cost/plan-lines.spec.ts', suite: 'lines of services' }, [
    {
      name: 'one location pays for a router',
      find: 'if (plan.used.length < 2) return globals;',
      replace: 'if (plan.used.length < 1) return globals;',
      test: 'pay global services once, and the router only where there is something to route',
    },
  ]),
  ...mutantsOf({ file: 'cost/plan-cost.ts', ...COST }, [
    {
      name: 'a year is twelve months and nothing else',
      find: 'total.times(MONTHS_PER_YEAR).plus(extra)',
      replace: 'total.times(MONTHS_PER_YEAR)',
      test: 'prices the load that is not served: E · 8,760 h · 1,000',
    },
  ]),
  ...mutantsOf({ file: 'verdict/plan-verdict.ts', ...VERDICT }, [
    {
      name: 'an availability is missed by meeting it exactly',
      find: 'statusOf(unavailability <= allowed)',
      replace: 'statusOf(unavailability < allowed)',
      test: 'an availability is compared by what is missing to 1, so that 0.9999 is met by exactly 0.0001',
    },
    {
      name: 'a budget is missed by spending it',
      find: 'decimal(achieved).lte(required)',
      replace: 'decimal(achieved).lt(required)',
      test: 'a budget is met to the cent',
    },
  ]),
  ...mutantsOf({ file: 'verdict/survives.ts', spec: 'verdict/plan-verdict.spec.ts', suite: 'surviving losses' }, [
    {
      name: 'a repair counts as survival',
      find: 'return seconds < timeline.endSeconds &&',
      replace: 'return seconds <= timeline.endSeconds &&',
      test: 'a repair is no survival: what is back only then was not survived',
    },
  ]),
  ...mutantsOf({ file: 'latency/added-latency.ts', spec: 'latency/added-latency.spec.ts', suite: 'addedLatencyMs' }, [
    {
      name: 'every call commits',
      find: 'return Math.max(0, ...calls) * Number(store.writeRatio);',
      replace: 'return Math.max(0, ...calls);',
      test: 'a synchronous commit waits for the farthest copy: 2 calls · 0.1 writes · 62 ms',
    },
  ]),
  ...mutantsOf({ file: 'plan/recommendation.ts', spec: 'plan/recommendation.spec.ts', suite: 'the recommendation' }, [
    {
      name: 'runners-up may cost half as much again',
      find: "const RUNNER_UP_FACTOR = '1.05';",
      replace: "const RUNNER_UP_FACTOR = '1.5';",
      test: 'names what costs at most 5 % more with what it gives instead: 24 replicas for 23, back after 335 s',
    },
    {
      name: 'targets do not matter',
      find: 'const meeting = candidates.filter(({ missed }) => missed.length === 0);',
      replace: 'const meeting = candidates;',
      test: 'says what binds and what would be enough where nothing meets every target',
    },
  ]),
];
