import { type Catalog, isProvider, type Provider, PROVIDERS } from '@headroom/catalog';
import {
  availabilityProblem,
  cloudProblem,
  durationProblem,
  locationsOf,
  locationsProblem,
  nameProblem,
  positiveProblem,
  skuProblem,
  yesNoProblem,
} from './answer-problems.js';
import { CLOUD_DEFAULTS } from './cloud-defaults.js';
import type { Ask } from './question.js';

/** What the wizard learned; numbers, durations and ratios are text as it was typed. */
export interface WorkloadAnswers {
  readonly name: string;
  readonly provider: Provider;
  readonly locations: readonly string[];
  readonly peakPerSecond: string;
  readonly web: PoolAnswers;
  /** Null where there is no data store. */
  readonly data: PoolAnswers | null;
  /** `none` where it is not judged. */
  readonly availability: string;
  readonly rto: string;
  readonly rpo: string;
}

/** A kind of replica. */
export interface PoolAnswers {
  readonly sku: string;
  readonly capacityPerSecond: string;
}

/** Asks everything that a first workload document needs, each question with a default. */
export async function askWorkload(ask: Ask, catalog: Catalog): Promise<WorkloadAnswers> {
  const name = await ask({ title: 'Name of the workload', initial: 'storefront', problemOf: nameProblem });
  const provider = await askProvider(ask);
  const { locations: offered, webSku, dataSku } = CLOUD_DEFAULTS[provider];
  const places = await ask({
    title: 'Locations, the primary first',
    initial: offered.join(', '),
    problemOf: (answer) => locationsProblem(answer, { catalog, provider }),
  });
  const locations = locationsOf(places, provider);
  const isPriced = (sku: string) => skuProblem(sku, { catalog, locations });
  const peakPerSecond = await ask({
    title: 'Peak load, units of work per second',
    initial: '1000',
    problemOf: positiveProblem,
  });
  const web = {
    sku: await ask({ title: 'Size of a compute replica', initial: webSku, problemOf: isPriced }),
    capacityPerSecond: await ask({
      title: 'Load that one compute replica carries at 100 %, per second',
      initial: '100',
      problemOf: positiveProblem,
    }),
  };
  const hasData = await ask({
    title: 'Is there a data store',
    initial: 'yes',
    choices: ['yes', 'no'],
    problemOf: yesNoProblem,
  });
  const data = hasData.toLowerCase().startsWith('y')
    ? {
        sku: await ask({ title: 'Size of a data replica', initial: dataSku, problemOf: isPriced }),
        capacityPerSecond: await ask({
          title: 'Load that one data replica carries at 100 %, per second',
          initial: '5000',
          problemOf: positiveProblem,
        }),
      }
    : null;
  return { name, provider, locations, peakPerSecond, web, data, ...(await askTargets(ask, data !== null)) };
}

async function askProvider(ask: Ask): Promise<Provider> {
  const answer = await ask({ title: 'Cloud', initial: 'azure', choices: PROVIDERS, problemOf: cloudProblem });
  const name = answer.toLowerCase();
  // `cloudProblem` lets nothing else through.
  return isProvider(name) ? name : 'azure';
}

async function askTargets(ask: Ask, hasData: boolean): Promise<Pick<WorkloadAnswers, 'availability' | 'rto' | 'rpo'>> {
  const availability = await ask({
    title: 'Availability to reach, or none',
    initial: '99.95%',
    problemOf: availabilityProblem,
  });
  const rto = await ask({
    title: 'Time to be back after a loss (RTO), or none',
    initial: '15m',
    problemOf: durationProblem,
  });
  if (!hasData) return { availability, rto, rpo: 'none' };
  const rpo = await ask({
    title: 'Time of data that may be lost (RPO), or none',
    initial: '5m',
    problemOf: durationProblem,
  });
  return { availability, rto, rpo };
}
