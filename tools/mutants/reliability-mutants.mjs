import { mutantsOf } from './mutant.mjs';

const ONE = { spec: 'reliability/plan-reliability.spec.ts', suite: 'reliability in one location' };
const TWO = { spec: 'reliability/plan-reliability.spec.ts', suite: 'reliability in two locations' };
const ENUMERATED = {
  spec: 'reliability/plan-reliability.enumerated.spec.ts',
  suite: 'reliability against a visit of every state',
};

/** Mistakes in probabilities. */
export const RELIABILITY_MUTANTS = [
  ...mutantsOf({ file: 'reliability/majority.ts', ...ONE }, [
    {
      name: 'half of a quorum is enough',
      find: 'Math.floor(members / 2) + 1',
      replace: 'Math.floor(members / 2)',
      test: 'a quorum store needs the majority by placement: of 2 + 1 members the zone with two decides',
    },
  ]),
  ...mutantsOf({ file: 'reliability/domain-states.ts', ...ENUMERATED }, [
    {
      name: 'zones are down when they should be up',
      find: '!== 0 ? zoneAvailability.up : zoneAvailability.down',
      replace: '!== 0 ? zoneAvailability.down : zoneAvailability.up',
      test: 'one location: every state of its zones and replicas',
    },
  ]),
  ...mutantsOf({ file: 'reliability/location-health.ts', ...ENUMERATED }, [
    {
      name: 'the service level of a managed service is paid for its location again',
      find: '(service.down - location.down) / location.up',
      replace: 'service.down',
      ...ONE,
      test: 'a managed service is as available as its service level, its location included',
    },
    {
      name: 'the last part of the load is always served',
      find: 'return integral + (question.share.value - from) * Math.max(0, outside + (1 - outside) * inZones - floor);',
      replace: 'return integral;',
      test: 'one location: every state of its zones and replicas',
    },
    {
      name: 'a dead location does not count',
      find: 'let down = location.availability.down;',
      replace: 'let down = 0;',
      test: 'one location: every state of its zones and replicas',
    },
  ]),
  ...mutantsOf({ file: 'reliability/healthy-sets.ts', ...ENUMERATED }, [
    {
      name: 'the others are taken to be down with certainty',
      find: 'sums.unserved += othersDown * inSet.unserved;',
      replace: 'sums.unserved += inSet.unserved;',
      test: 'two active locations that are large enough for everything: every pair of states',
    },
    {
      name: 'a router always drains what is unhealthy',
      find: 'if (!plan.model.workload.router.drainsUnhealthyLocations) return health.domainsDown(location);',
      replace: '',
      ...TWO,
      test: 'a router that drains only dead domains leaves users at a dead replica: 0.81² + 2 · 0.81 · 0.1',
    },
  ]),
  ...mutantsOf({ file: 'reliability/static-part.ts', ...ENUMERATED }, [
    {
      name: 'a spare location serves although the primary is healthy',
      find: 'allBefore *= down;',
      replace: 'allBefore += down;',
      test: 'a primary and a warm spare: the first healthy one serves everything, the spare at its grown size',
    },
  ]),
  ...mutantsOf({ file: 'reliability/series-elements.ts', ...TWO }, [
    {
      name: 'a router stands in front of a single location',
      find: "if (isSpread) elements.push({ cause: 'ROUTER'",
      replace: "elements.push({ cause: 'ROUTER'",
      test: 'a passive spare helps like an active location, and the router stands in series',
    },
    {
      name: 'a flow that only reads waits for writes',
      find: 'if (Number(input.writeRatio) === 0) return [];',
      replace: '',
      test: 'a synchronous store that does not degrade stops with the remote location, for flows that write',
    },
  ]),
  ...mutantsOf({ file: 'reliability/plan-reliability.ts', ...ONE }, [
    {
      name: 'things in series are added up',
      find: 'down + (1 - down) * element.unavailability',
      replace: 'down + element.unavailability',
      test: 'counts what stands in series once, and says what each adds, in order',
    },
    {
      name: 'a later cause is blamed for what an earlier one took',
      find: 'upBefore *= 1 - unavailability;',
      replace: 'upBefore *= 1;',
      test: 'counts what stands in series once, and says what each adds, in order',
    },
  ]),
  ...mutantsOf({ file: 'reliability/transitions.ts', ...TWO }, [
    {
      name: 'how long a location is down does not matter for how often',
      find: 'location.availability.down / (location.mttrSeconds / SECONDS_PER_HOUR)',
      replace: 'location.availability.down / location.mttrSeconds',
      test: 'adds the window of every failover: ν times the seconds below 95 %',
    },
  ]),
  ...mutantsOf({ file: 'recovery/loss-measures.ts', ...ONE }, [
    {
      name: 'a window counts although the settled state is down anyway',
      find: 'windowBelowSeconds: reaches(settled, available) ? expectedBelow : 0,',
      replace: 'windowBelowSeconds: expectedBelow,',
      test: 'is the location, its zone and the replicas that a tie at 95 % needs: 0.99 · 0.98 · 0.81',
    },
  ]),
];
