import { describe, it } from '@jest/globals';
import type { RecoveryRow, TimelinePoint } from '../plan/evaluation.js';
import { everyWorkload } from '../testing/laws.js';
import { keptEvaluation, type OkPlan, okPlans } from '../testing/planned.js';
import type { WorkloadComponent } from '../workload/workload-component.js';
import type { Workload } from '../workload/workload.js';

function plansOf(workload: Workload): readonly OkPlan[] {
  return okPlans(keptEvaluation(workload));
}

function rowsOf(workload: Workload): readonly RecoveryRow[] {
  return plansOf(workload).flatMap(({ recovery }) => recovery.flows.flatMap(({ scopes }) => scopes));
}

/** Sum over the pieces of a timeline, on each of which the served share is constant. */
function overPieces(timeline: readonly TimelinePoint[], valueOf: (servedRatio: number) => number): number {
  return timeline.slice(1).reduce((sum, { atSeconds }, index) => {
    const piece = timeline[index];
    return piece === undefined ? sum : sum + (atSeconds - piece.atSeconds) * valueOf(piece.servedRatio);
  }, 0);
}

/** Starting a replica takes at least as long as adding one to a running pool. */
function startingSlowly(component: WorkloadComponent): WorkloadComponent {
  if (!('placements' in component)) return component;
  return { ...component, startSeconds: Math.max(component.startSeconds, component.scaleOut.firstBatchSeconds) };
}

/** The longest that anything can be lost in a workload. */
function longestRepairSeconds({ locations, components, failover }: Workload): number {
  return Math.max(
    failover.restoreSeconds,
    ...locations.flatMap(({ mttrSeconds, zoneMttrSeconds }) => [mttrSeconds, zoneMttrSeconds]),
    ...components.map((component) => ('mttrSeconds' in component ? component.mttrSeconds : 0)),
  );
}

/** Rows of one strategy, flow by flow. */
function rowsOfStrategy(workload: Workload, id: string): readonly RecoveryRow[] {
  const plan = plansOf(workload).find(({ strategy }) => strategy === id);
  return plan?.recovery.flows.flatMap(({ scopes }) => scopes) ?? [];
}

/** Less by more than the last digits of a sum. */
function isLess(a: number, b: number): boolean {
  return a < b * (1 - 1e-12);
}

describe('laws of recovery', () => {
  it('a timeline begins with the loss, its points rise in time, and it ends whole with the repair', () => {
    everyWorkload((workload) =>
      rowsOf(workload).filter(({ timeline }) => {
        const [first, last] = [timeline[0], timeline.at(-1)];
        const rises = timeline.every(
          ({ atSeconds }, index) => index === 0 || atSeconds > (timeline[index - 1]?.atSeconds ?? 0),
        );
        const begins = first?.atSeconds === 0 && first.event === 'LOST';
        const ends = last?.servedRatio === 1 && (last.event === 'REPAIRED' || last.event === 'RESTORED');
        return !(rises && begins && ends);
      }),
    );
  });

  it('a served share is between 0 and 1, and replicas in service are whole', () => {
    everyWorkload((workload) =>
      rowsOf(workload)
        .flatMap(({ timeline }) => timeline)
        .filter(
          ({ servedRatio, running }) =>
            !(servedRatio >= 0 && servedRatio <= 1 + 1e-12 && Number.isSafeInteger(running) && running >= 0),
        ),
    );
  });

  it('the equivalent outage is the area above the shown timeline', () => {
    everyWorkload((workload) =>
      rowsOf(workload).filter(({ timeline, equivalentOutageSeconds }) => {
        const area = overPieces(timeline, (served) => 1 - served);
        return Math.abs(area - equivalentOutageSeconds) > 1e-9 * Math.max(1, area);
      }),
    );
  });

  it('no figure of a loss is longer than the repair, and the target is not reached after full service', () => {
    everyWorkload((workload) => {
      const longest = longestRepairSeconds(workload);
      return rowsOf(workload).filter(
        ({ firstServiceSeconds, rtoSeconds, fullServiceSeconds, belowSeconds }) =>
          Math.max(firstServiceSeconds, fullServiceSeconds, belowSeconds) > longest || rtoSeconds > fullServiceSeconds,
      );
    });
  });

  it('what is expected of a location loss is never better than its good case', () => {
    everyWorkload((workload) =>
      rowsOf(workload).filter(
        ({ scope, ...row }) =>
          scope === 'REGION' &&
          (isLess(row.expectedEquivalentOutageSeconds, row.equivalentOutageSeconds) ||
            isLess(row.expectedBelowSeconds, row.belowSeconds)),
      ),
    );
  });

  it('a cold spare never recovers sooner than a warm one with the same settings', () => {
    everyWorkload((drawn) => {
      const workload = { ...drawn, components: drawn.components.map(startingSlowly) };
      const warm = rowsOfStrategy(workload, 'WARM_SPARE');
      return rowsOfStrategy(workload, 'COLD_SPARE').filter((row, index) => {
        const same = warm[index];
        if (same === undefined) return true;
        return (
          row.rtoSeconds < same.rtoSeconds ||
          row.firstServiceSeconds < same.firstServiceSeconds ||
          isLess(row.equivalentOutageSeconds, same.equivalentOutageSeconds)
        );
      });
    });
  });

  it('a plan takes as long as the worst of its flows that count', () => {
    everyWorkload((workload) => {
      const critical = workload.flows.filter(({ criticality }) => criticality === 'CRITICAL');
      const counting = (critical.length > 0 ? critical : workload.flows).map(({ name }) => name);
      return plansOf(workload).filter(({ recovery }) => {
        const own = recovery.flows.filter(({ name }) => counting.includes(name));
        const judged = own.flatMap(({ rtoSeconds }) => (rtoSeconds === null ? [] : [rtoSeconds]));
        return recovery.rtoSeconds !== (judged.length === 0 ? null : Math.max(...judged));
      });
    });
  });
});
