import { type Decimal, decimalText, sumDecimals } from '../numbers/decimal.js';
import type { Deployment } from '../plan/deployment.js';
import type { CostTotal } from '../plan/evaluation.js';
import type { ModelComponent } from '../plan/planning-model.js';
import { crossZoneLines, replicationLines, storageLines } from './data-lines.js';
import { reservationLines } from './growth-cost.js';
import type { ExactLine, LineInput } from './line-maker.js';
import { replicaLines } from './replica-lines.js';
import { globalLines, managedLines } from './service-lines.js';

/** Every line of a plan's monthly bill (contract 2.7). */
export function planLines(plan: Deployment): readonly ExactLine[] {
  const perComponent = plan.model.components.flatMap((component) => componentLines(plan, component));
  return [...perComponent, ...reservationLines(plan), ...globalLines(plan)];
}

function componentLines(plan: Deployment, component: ModelComponent): readonly ExactLine[] {
  if (component.kind === 'global') return [];
  if (component.kind === 'managed') return managedLines(plan, component);
  const { input } = component;
  const perLocation = plan.used.flatMap((location) => [
    ...replicaLines({ plan, component, location }),
    ...crossZoneLines({ plan, component, location }),
  ]);
  if (input.kind !== 'data') return perLocation;
  const store = { plan, component, data: input };
  return [...perLocation, ...storageLines(store), ...replicationLines(store)];
}

/** The exact total of lines. */
export function totalOf(lines: readonly ExactLine[]): Decimal {
  return sumDecimals(lines.map(({ monthly }) => monthly));
}

/** Totals by one property of a line, in order of first appearance; they add up to the total exactly. */
export function totalsBy(lines: readonly ExactLine[], keyOf: (parts: LineInput) => string): readonly CostTotal[] {
  const totals = new Map<string, Decimal>();
  for (const { parts, monthly } of lines) {
    const key = keyOf(parts);
    const before = totals.get(key);
    totals.set(key, before === undefined ? monthly : before.plus(monthly));
  }
  return [...totals].map(([key, monthly]) => ({ key, monthly: decimalText(monthly) }));
}
