import type { Logger } from 'pino';

/** One thing that must work before a server is of use. */
export interface ReadinessCheck {
  readonly name: string;
  /** Throws, or does not answer in time, where it does not work. */
  readonly check: () => Promise<void>;
}

/** What `/health/ready` answers; why something fails is in the log, not here. */
export interface ReadinessReport {
  readonly status: 'ok' | 'unavailable';
  readonly checks: readonly { readonly name: string; readonly status: 'ok' | 'failed' }[];
}

/** What is asked, and where it is told what does not work. */
export interface ReadinessParts {
  readonly checks: readonly ReadinessCheck[];
  /** It is told nowhere where this is absent. */
  readonly logger?: Pick<Logger, 'warn'>;
  /** How long a check may take, in milliseconds; two seconds by default. */
  readonly timeoutMs?: number;
}

const CHECK_TIMEOUT_MS = 2_000;

/** Whether a server can do its work: everything that it needs answers, and the process is not about to end. */
export class Readiness {
  private readonly logger: Pick<Logger, 'warn'> | undefined;
  private readonly timeoutMs: number;
  private checks: readonly ReadinessCheck[];
  private isStopping = false;

  constructor({ checks, logger, timeoutMs = CHECK_TIMEOUT_MS }: ReadinessParts) {
    this.checks = checks;
    this.logger = logger;
    this.timeoutMs = timeoutMs;
  }

  /** From now on these have to work as well. */
  require(checks: readonly ReadinessCheck[]): void {
    this.checks = [...this.checks, ...checks];
  }

  /** From now on no traffic shall come; called before the server closes. */
  stop(): void {
    this.isStopping = true;
  }

  /** Asks everything at once, anew at each call. */
  async report(): Promise<ReadinessReport> {
    const checks = await Promise.all(this.checks.map(async (check) => this.statusOf(check)));
    const isOk = !this.isStopping && checks.every(({ status }) => status === 'ok');
    return { status: isOk ? 'ok' : 'unavailable', checks };
  }

  private async statusOf({ name, check }: ReadinessCheck): Promise<ReadinessReport['checks'][number]> {
    try {
      await withinTime(check(), this.timeoutMs);
      return { name, status: 'ok' };
    } catch (error) {
      this.logger?.warn({ err: error, check: name }, 'not ready');
      return { name, status: 'failed' };
    }
  }
}

async function withinTime(work: Promise<void>, timeoutMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${String(timeoutMs)} ms`)), timeoutMs);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
