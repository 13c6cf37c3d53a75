import { mutantsOf } from './mutant.mjs';

const POOL = { file: 'sizing/pool.ts', spec: 'sizing/pool.spec.ts', suite: 'poolCount' };
const REGISTRY = { spec: 'strategies/registry.laws.spec.ts', suite: 'laws of every strategy' };

/** Mistakes in counts and shares. */
export const SIZING_MUTANTS = [
  ...mutantsOf(POOL, [
    {
      name: 'tolerated replicas are forgotten',
      find: 'inFailure + replicas.count',
      replace: 'inFailure',
      test: 'adds the tolerated replicas to what a failure needs, not to what the load needs: 1200 / 80 = 15, 15 + 5 = 20',
    },
    {
      name: 'the normal load is sized at the utilization of a failure',
      find: 'const normal = countForLoad({ load, share: part, factor: null, capacity, utilization: model.normalMax });',
      replace:
        'const normal = countForLoad({ load, share: part, factor: null, capacity, utilization: model.failureMax });',
      test: 'serves the load at normalMax: 1200 / 65 = 18.5, so 19',
    },
    {
      name: 'survivors of a zone loss are spread over the lost zone too',
      find: 'Math.ceil(inFailure / (zones - tolerated))',
      replace: 'Math.ceil(inFailure / zones)',
      test: 'a pool still carries the promised load after the tolerated loss of zones',
      ...REGISTRY,
    },
    {
      name: 'a pool has one replica less',
      find: 'return Math.max(normal, inFailure + replicas.count, zoneSpread({ model, location, inFailure }));',
      replace: 'return Math.max(normal, inFailure + replicas.count, zoneSpread({ model, location, inFailure })) - 1;',
      test: 'a pool still carries the promised load after the tolerated loss of replicas',
      ...REGISTRY,
    },
    {
      name: 'two lost members leave a quorum of three without its majority',
      find: 'tolerated >= 2 ?',
      replace: 'tolerated > 2 ?',
      test: 'gives a quorum store three members, five where two replicas may be lost, of each shard',
    },
    {
      name: 'a writer may need two replicas',
      find: 'if (Math.ceil(whole / shards) > 1) {',
      replace: 'if (Math.ceil(whole / shards) > 2) {',
      suite: 'writerLimit',
      test: 'says what one writer would have to carry: 120 writes of 1200 need 2 replicas at 65 %',
    },
  ]),
  ...mutantsOf(POOL, [
    {
      name: 'counts are rounded down',
      find: 'return Math.ceil(quotient);',
      replace: 'return Math.floor(quotient);',
      test: 'serves the load at normalMax: 1200 / 65 = 18.5, so 19',
    },
  ]).map((mutant) => ({ ...mutant, file: 'sizing/load-share.ts' })),
  ...mutantsOf(POOL, [
    {
      name: 'an exact multiple needs one more',
      find: 'const need = whole.times(denominator).gte(numerator) ? whole : whole.plus(1);',
      replace: 'const need = whole.times(denominator).gt(numerator) ? whole : whole.plus(1);',
      test: 'is exact where doubles are not: 5700 / (100 · 0.57) is 100',
    },
  ]).map((mutant) => ({ ...mutant, file: 'sizing/replica-need.ts' })),
  ...mutantsOf(
    { file: 'sizing/placement.ts', spec: 'sizing/placement.spec.ts', suite: 'placement over failure domains' },
    [
      {
        name: 'every zone up to the remainder gets one too many',
        find: 'domain < remainder',
        replace: 'domain <= remainder',
        test: 'spreads evenly and gives the remainder to the first: 7 over 3 is 3, 2, 2 (S107)',
      },
      {
        name: 'the emptiest zones are lost first',
        find: 'sort((a, b) => b - a)',
        replace: 'sort((a, b) => a - b)',
        test: 'loses the fullest domains first: of 3, 2, 2 one leaves 4 and two leave 2',
      },
    ],
  ),
  ...mutantsOf({ file: 'sizing/routing-shares.ts', spec: 'sizing/routing-shares.spec.ts', suite: 'routingShares' }, [
    {
      name: 'a lost share is moved nowhere',
      find: 'return share(own, model.weightSum.minus(lostWeight));',
      replace: 'return share(own, model.weightSum);',
      test: 'WEIGHTED spreads a lost share in proportion: 0.3 and 0.2 of 0.5 are 0.6 and 0.4',
    },
    {
      name: 'a lost share goes to the farthest survivor',
      find: 'if (distance < bestDistance)',
      replace: 'if (distance > bestDistance)',
      test: 'LATENCY gives a lost share to the nearest survivor on the globe',
    },
  ]),
  ...mutantsOf(
    { file: 'sizing/largest-remainder.ts', spec: 'sizing/largest-remainder.spec.ts', suite: 'largestRemainder' },
    [
      {
        name: 'a tie goes to the later place',
        find: 'a.place - b.place',
        replace: 'b.place - a.place',
        test: 'gives a tie to the earlier place',
      },
    ],
  ),
  ...mutantsOf({ file: 'sizing/managed-units.ts', spec: 'sizing/managed-units.spec.ts', suite: 'managedUnits' }, [
    {
      name: 'an exact multiple of a step takes one step more',
      find: 'steps.times(step).gte(needed)',
      replace: 'steps.times(step).gt(needed)',
      test: 'takes an exact multiple as it is, also in fractions of a unit',
    },
  ]),
];
