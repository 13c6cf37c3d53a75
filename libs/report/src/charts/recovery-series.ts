import type { FlowRecovery, RecoveryRow, RecoveryScope, StrategyPlan } from '@headroom/core';

/** What is served after one loss, from the loss until everything is served again. */
export interface LossSeries {
  /** `Zone of azure/eastus`, `Region azure/eastus`, or `Any region` where all are the same. */
  readonly name: string;
  /** The same for a narrow legend: `Worst zone`, `eastus`. */
  readonly shortName: string;
  readonly row: RecoveryRow;
}

/** The losses that are drawn; a lost replica is over before one would see it. */
const DRAWN_SCOPES: readonly RecoveryScope[] = ['ZONE', 'REGION'];

/** The flow that takes longest to be served again; null where nothing recovers. */
export function slowestFlow({ recovery }: StrategyPlan): FlowRecovery | null {
  const [slowest] = (recovery?.flows ?? []).toSorted((a, b) => slowness(b) - slowness(a));
  return slowest ?? null;
}

/** The worst loss of a zone, and the loss of every region, of one flow. */
export function lossSeries(flow: FlowRecovery): readonly LossSeries[] {
  return DRAWN_SCOPES.flatMap((scope) => seriesOf(scope, firstOutcomes(flow, scope)));
}

function seriesOf(scope: RecoveryScope, rows: readonly RecoveryRow[]): readonly LossSeries[] {
  const [worst] = rows.toSorted(
    (a, b) => b.fullServiceSeconds - a.fullServiceSeconds || servedAtOnce(a) - servedAtOnce(b),
  );
  if (worst === undefined) return [];
  const areAlike = rows.every((row) => timelineText(row) === timelineText(worst));
  if (areAlike && rows.length > 1) {
    const name = `Any ${NOUNS[scope]}`;
    return [{ name, shortName: name, row: worst }];
  }
  if (scope === 'ZONE') return [{ name: `Zone of ${worst.location}`, shortName: 'Worst zone', row: worst }];
  return rows.map((row) => ({ name: `Region ${row.location}`, shortName: shortLocation(row, rows), row }));
}

const NOUNS: Readonly<Record<RecoveryScope, string>> = { REPLICA: 'replica', ZONE: 'zone', REGION: 'region' };

/** One row per location: where a lost region can return or be rebuilt elsewhere, its return. */
function firstOutcomes({ scopes }: FlowRecovery, scope: RecoveryScope): readonly RecoveryRow[] {
  const rows = scopes.filter((row) => row.scope === scope);
  return rows.filter((row, index) => rows.findIndex(({ location }) => location === row.location) === index);
}

/** The region without its provider, unless two providers have one of that name. */
function shortLocation({ location }: RecoveryRow, rows: readonly RecoveryRow[]): string {
  const region = location.slice(location.indexOf('/') + 1);
  return rows.filter((row) => row.location.endsWith(`/${region}`)).length === 1 ? region : location;
}

/** Share of the load that is served at the moment of the loss, 0..1. */
export function servedAtOnce({ timeline }: RecoveryRow): number {
  return timeline[0]?.servedRatio ?? 0;
}

/** Share of the load that is served so long after the loss, 0..1: what the last event before it left. */
export function servedAfter({ timeline }: RecoveryRow, seconds: number): number {
  return timeline.findLast(({ atSeconds }) => atSeconds <= seconds)?.servedRatio ?? 0;
}

function slowness({ scopes }: FlowRecovery): number {
  return Math.max(0, ...scopes.map(({ fullServiceSeconds }) => fullServiceSeconds));
}

function timelineText({ timeline }: RecoveryRow): string {
  return timeline.map(({ atSeconds, servedRatio }) => `${String(atSeconds)}:${servedRatio.toPrecision(4)}`).join(' ');
}
