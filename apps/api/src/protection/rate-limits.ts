import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { ApiError } from './api-error.js';

/** Counts requests of one kind of caller. */
export interface RequestCounter {
  readonly consume: (key: string) => Promise<RateLimiterRes>;
}

const WINDOW_SECONDS = 60;

/** Counts in this process only. */
export function memoryCounter(requestsPerMinute: number): RequestCounter {
  return new RateLimiterMemory({ points: requestsPerMinute, duration: WINDOW_SECONDS });
}

/** What a caller may still do. */
export interface RateAllowance {
  readonly remaining: number;
  readonly resetSeconds: number;
}

/** A refusal that says when to come again. */
export class RateLimitedError extends ApiError {
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super('RATE_LIMITED', `Too many requests; try again in ${String(retryAfterSeconds)} s.`);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Counts a request of a caller. Throws {@link RateLimitedError} where it is one too many. */
export async function countRequest(counter: RequestCounter, key: string): Promise<RateAllowance> {
  try {
    const { remainingPoints, msBeforeNext } = await counter.consume(key);
    return { remaining: remainingPoints, resetSeconds: Math.ceil(msBeforeNext / 1000) };
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes)
      throw new RateLimitedError(Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)));
    throw refusal;
  }
}
