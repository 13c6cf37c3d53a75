/** One thing that must work before the bot is of use. */
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

/** What is asked, and where failures are told. */
export interface ReadinessParts {
  readonly checks: readonly ReadinessCheck[];
  readonly isStopping: () => boolean;
  readonly onFailure: (name: string, error: unknown) => void;
}

/** Whether the bot can do its work: everything that it needs answers, and it is not about to end. */
export async function readinessReport({ checks, isStopping, onFailure }: ReadinessParts): Promise<ReadinessReport> {
  const results = await Promise.all(
    checks.map(async ({ name, check }) => {
      const isOk = await withinTime(check()).catch((error: unknown) => {
        onFailure(name, error);
        return false;
      });
      return { name, status: isOk ? ('ok' as const) : ('failed' as const) };
    }),
  );
  const isOk = !isStopping() && results.every(({ status }) => status === 'ok');
  return { status: isOk ? 'ok' : 'unavailable', checks: results };
}

async function withinTime(work: Promise<void>): Promise<true> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`no answer within ${String(CHECK_TIMEOUT_MS)} ms`));
    }, CHECK_TIMEOUT_MS);
  });
  try {
    await Promise.race([work, late]);
    return true;
  } finally {
    clearTimeout(timer);
  }
}
