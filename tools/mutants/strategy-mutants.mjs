import { mutantsOf } from './mutant.mjs';

const SURVIVAL = { spec: 'survival/survival-rows.spec.ts', suite: 'survivalRows' };

/** Mistakes in what strategies size, and in what is left after a loss. */
export const STRATEGY_MUTANTS = [
  ...mutantsOf(
    {
      file: 'strategies/active-active-overprovisioned.strategy.ts',
      spec: 'strategies/registry.laws.spec.ts',
      suite: 'laws of every strategy',
    },
    [
      {
        name: 'overprovisioned runs the smaller of its two counts',
        find: 'count: Math.max(own,',
        replace: 'count: Math.min(own,',
        test: 'overprovisioned survivors carry the promised load at once after any tolerated loss of locations',
      },
    ],
  ),
  ...mutantsOf(
    {
      file: 'sizing/size-after-loss.ts',
      spec: 'strategies/active-active.strategy.spec.ts',
      suite: 'active-active at capacity',
    },
    [
      {
        name: 'survivors grow to the utilization of the normal state',
        find: 'utilization: model.failureMax,',
        replace: 'utilization: model.normalMax,',
        test: 'grows to what everything needs after a loss: 1200 / 80 = 15',
      },
    ],
  ),
  ...mutantsOf(
    {
      file: 'strategies/warm-spare.strategy.ts',
      spec: 'strategies/passive-spare.strategy.spec.ts',
      suite: 'warm spare',
    },
    [
      {
        name: 'the warm count is rounded down',
        find: '.ceil().toNumber()',
        replace: '.floor().toNumber()',
        test: 'runs a full pool in the primary and ceil(0.1 · 23) = 3 in the spare, which grows to 23',
      },
    ],
  ),
  ...mutantsOf(
    {
      file: 'strategies/deployment-stamps.strategy.ts',
      spec: 'strategies/deployment-stamps.strategy.spec.ts',
      suite: 'deployment stamps',
    },
    [
      {
        name: 'the spare stamps are forgotten',
        find: 'const count = active + spareStamps;',
        replace: 'const count = active;',
        test: 'deals ceil(1200 / 500) = 3 stamps and a spare, 11 replicas each, to the locations',
      },
      {
        name: 'all stamps of a location are placed together',
        find: 'const perDomain = evenPlacement(each, domains).map((count) => count * stamps);',
        replace: 'const perDomain = evenPlacement(each * stamps, domains);',
        test: 'places every stamp by itself: 4, 4, 3 twice is 8, 8, 6',
      },
    ],
  ),
  ...mutantsOf({ file: 'survival/pool-state.ts', ...SURVIVAL }, [
    {
      name: 'load is shed from failureMax on',
      find: 'state.model.shedAbove.value) / load',
      replace: 'state.model.failureMax.value) / load',
      test: 'two nodes at 60 % and one fails: the survivor would need 120 %, so two are not enough',
    },
  ]),
  ...mutantsOf({ file: 'survival/survival-rows.ts', ...SURVIVAL }, [
    {
      name: 'a tie misses failureMax',
      find: 'withinFailureMax: replicas >= needed,',
      replace: 'withinFailureMax: replicas > needed,',
      test: 'takes the fullest zones: 23 over three zones are 8, 8, 7, and losing one leaves 15 at exactly 80 %',
    },
    {
      name: 'only one zone is ever lost',
      find: 'Math.max(1, plan.model.workload.targets.tolerate.zones.count)',
      replace: '1',
      test: 'takes as many replicas and zones at once as are tolerated',
    },
    {
      name: 'every survivor of a passive design takes the load',
      find: "return plan.shape === 'PASSIVE' ? survivors.slice(0, 1) : survivors;",
      replace: 'return survivors;',
      test: 'in passive designs the first secondary takes all with what it runs: ceil(0.1 · 23) = 3',
    },
  ]),
];
