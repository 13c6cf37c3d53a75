/** One thing that must work before traffic may come. */
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

const CHECK_TIMEOUT_MS = 2_000;

/** Whether traffic may come: everything that a request needs answers, and the process is not about to end. */
export class Readiness {
  private readonly checks: readonly ReadinessCheck[];
  private readonly log: (name: string, error: unknown) => void;
  private isStopping = false;

  constructor(parts: {
    readonly checks: readonly ReadinessCheck[];
    readonly log?: (name: string, error: unknown) => void;
  }) {
    this.checks = parts.checks;
    this.log = parts.log ?? (() => undefined);
  }

  /** From now on no traffic shall come; called before the server closes. */
  stop(): void {
    this.isStopping = true;
  }

  async report(): Promise<ReadinessReport> {
    const checks = await Promise.all(this.checks.map(async (check) => this.statusOf(check)));
    const isOk = !this.isStopping && checks.every(({ status }) => status === 'ok');
    return { status: isOk ? 'ok' : 'unavailable', checks };
  }

  private async statusOf({ name, check }: ReadinessCheck): Promise<ReadinessReport['checks'][number]> {
    try {
      await withinTime(check());
      return { name, status: 'ok' };
    } catch (error) {
      this.log(name, error);
      return { name, status: 'failed' };
    }
  }
}

async function withinTime(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${String(CHECK_TIMEOUT_MS)} ms`)), CHECK_TIMEOUT_MS);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
