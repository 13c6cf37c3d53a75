import { complement } from '../numbers/probability.js';
import { decimal } from '../numbers/decimal.js';
import { blockingProbability, type OfferedLoad, waitingProbability } from '../queueing/erlang.js';
import { leastServersForServiceLevel, leastServersForWaiting } from '../queueing/least-servers.js';
import { concurrency, queueState } from '../queueing/multi-server-queue.js';
import { fittedHeadroom, halfinWhittBeta, squareRootStaffing } from '../queueing/square-root-staffing.js';
import { serviceLevel } from '../queueing/waiting-tail.js';
import { replicaNeedOfFraction } from '../sizing/replica-need.js';
import { fraction, runner, type TopicRunners } from './case-runner.js';

interface Rows {
  readonly rows: readonly OfferedLoad[];
}

const waitingRows = runner<Rows>(({ rows }) => ({ probWait: rows.map(waitingProbability) }));

/** Topic `queueing` of the reference cases. */
export const queueingRunners: TopicRunners = {
  'spare-little-law': runner<{ rps: number; serviceSeconds: number }>(({ rps, serviceSeconds }) => ({
    concurrency: concurrency({ arrivalRate: rps, timeInSystem: serviceSeconds }),
  })),

  'erlangc-pyworkforce': runner<CallCentre>((inputs) => {
    const arrivalRate = inputs.transactions / inputs.intervalMinutes;
    const queue = { arrivalRate, serviceTime: inputs.ahtMinutes };
    const maxWait = fraction(inputs.asaMinutes);
    const target = { serviceLevelRatio: inputs.serviceLevelTarget, maxUtilization: inputs.maxOccupancy };
    const servers = leastServersForServiceLevel({ ...queue, ...target, maxWait });
    const state = queueState({ ...queue, servers });
    const present = decimal(complement(inputs.shrinkage));
    return {
      erlangs: state?.erlangs ?? null,
      rawPositions: servers,
      positions: replicaNeedOfFraction({ numerator: decimal(servers), denominator: present }),
      waitingProbability: state?.waitingProbability ?? null,
      serviceLevel: serviceLevel({ ...queue, servers, time: maxWait }),
      occupancy: state?.utilization ?? null,
    };
  }),

  'mmc-information-desk': runner<{ arrivalPerHour: number; meanServiceMinutes: number; servers: number }>(
    ({ arrivalPerHour, meanServiceMinutes, servers }) => {
      const state = queueState({ arrivalRate: arrivalPerHour, serviceTime: meanServiceMinutes / 60, servers });
      return {
        p0: state?.emptyProbability ?? null,
        L: state?.meanInSystem ?? null,
        probWait: state?.waitingProbability ?? null,
      };
    },
  ),

  'erlangb-table': runner<Rows>(({ rows }) => {
    const blocking = rows.map(blockingProbability);
    return { blocking, published: blocking };
  }),

  'erlangc-checkpoints': runner<Rows>(({ rows }) => {
    const probWait = rows.map(waitingProbability);
    return { probWait, published: probWait };
  }),

  'headroom-netflix-fit': runner<{ k: number; b: number; effectiveCores: readonly number[] }>(
    ({ k, b, effectiveCores }) => ({
      reservedHeadroom: effectiveCores.map((cores) =>
        fittedHeadroom({ coefficient: k, exponent: b, effectiveCores: cores }),
      ),
    }),
  ),

  'erlangc-large-exact': waitingRows,

  'sqrt-staffing-vs-exact': runner<{ erlangs: readonly number[]; maxProbWait: number }>(({ erlangs, maxProbWait }) => {
    const beta = halfinWhittBeta(maxProbWait);
    return {
      minServersExact: erlangs.map((a) => leastServersForWaiting({ erlangs: a, maxWaitingProbability: maxProbWait })),
      beta,
      sqrtStaffing: erlangs.map((a) => squareRootStaffing({ erlangs: a, beta })),
    };
  }),
};

interface CallCentre {
  readonly transactions: number;
  readonly intervalMinutes: number;
  readonly ahtMinutes: number;
  readonly asaMinutes: string;
  readonly serviceLevelTarget: number;
  readonly maxOccupancy: number;
  readonly shrinkage: number;
}
