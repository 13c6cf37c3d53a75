import { decimal } from '../numbers/decimal.js';
import type { Workload } from './workload.js';
import type { ReplicatedComponent } from './workload-component.js';

/** An invariant that a resolved workload breaks. */
export interface WorkloadProblem {
  /** Path inside the resolved workload, e.g. `components[2].placements`. */
  readonly path: string;
  readonly code: WorkloadProblemCode;
  /** The value that breaks it, as text. */
  readonly value: string;
}

export type WorkloadProblemCode =
  | 'NOT_A_DECIMAL'
  | 'NOT_ABOVE_ZERO'
  | 'NEGATIVE'
  | 'NOT_A_RATIO'
  | 'NOT_A_WHOLE_NUMBER'
  | 'EMPTY'
  | 'TOO_MANY'
  | 'DUPLICATE_NAME'
  | 'UNKNOWN_COMPONENT'
  | 'PLACEMENTS_DIFFER_FROM_LOCATIONS';

/** Sets of locations are enumerated, and zones of a location too: beyond this the answer would not come (contract 2.6). */
export const MOST_LOCATIONS = 10;
export const MOST_ZONES = 8;

/** Thrown by `evaluate` for a workload that breaks its invariants: a mistake of the caller, not of a user. */
export class InvalidWorkloadError extends RangeError {
  readonly problems: readonly WorkloadProblem[];

  constructor(problems: readonly WorkloadProblem[]) {
    super(problems.map(({ path, code, value }) => `${path}: ${code} (${value})`).join('; '));
    this.name = 'InvalidWorkloadError';
    this.problems = problems;
  }
}

/** Every invariant that a resolved workload breaks; none for what the planner resolves (model §20.1). */
export function workloadProblems(workload: Workload): readonly WorkloadProblem[] {
  const found: WorkloadProblem[] = [];
  const report: Report = (path, code, value) => found.push({ path, code, value: String(value) });
  checkNumbers(workload, report);
  checkLocations(workload, report);
  checkComponents(workload, report);
  checkFlows(workload, report);
  return found;
}

type Report = (path: string, code: WorkloadProblemCode, value: string | number) => void;

function checkNumbers({ demand, utilization, targets, failover, strategyOptions }: Workload, report: Report): void {
  const decimals = decimalChecks(report);
  decimals.aboveZero('demand.peakPerSecond', demand.peakPerSecond);
  decimals.ratio('utilization.normalMax', utilization.normalMax);
  decimals.ratio('utilization.failureMax', utilization.failureMax);
  decimals.ratio('utilization.shedAbove', utilization.shedAbove);
  decimals.ratio('targets.minServedRatio', targets.minServedRatio);
  decimals.ratio('targets.availableRatio', targets.availableRatio);
  decimals.notNegative('failover.successRatio', failover.successRatio);
  decimals.notNegative('strategyOptions.warmRatio', strategyOptions.warmRatio);
  if (strategyOptions.stampCapacityPerSecond !== null) {
    decimals.aboveZero('strategyOptions.stampCapacityPerSecond', strategyOptions.stampCapacityPerSecond);
  }
  wholeNumber(report, 'demand.horizonMonths', demand.horizonMonths);
  for (const kind of ['replicas', 'zones', 'regions'] as const) {
    wholeNumber(report, `targets.tolerate.${kind}`, targets.tolerate[kind].count);
  }
}

function checkLocations({ locations }: Workload, report: Report): void {
  if (locations.length === 0) report('locations', 'EMPTY', 0);
  if (locations.length > MOST_LOCATIONS) report('locations', 'TOO_MANY', locations.length);
  const decimals = decimalChecks(report);
  locations.forEach((location, index) => {
    const at = `locations[${String(index)}]`;
    decimals.aboveZero(`${at}.trafficWeight`, location.trafficWeight);
    decimals.ratio(`${at}.availability`, location.availability);
    decimals.ratio(`${at}.zoneAvailabilityGivenRegion`, location.zoneAvailabilityGivenRegion);
    if (!(location.mttrSeconds > 0)) report(`${at}.mttrSeconds`, 'NOT_ABOVE_ZERO', location.mttrSeconds);
    if (!(location.zoneMttrSeconds > 0)) report(`${at}.zoneMttrSeconds`, 'NOT_ABOVE_ZERO', location.zoneMttrSeconds);
    wholeNumber(report, `${at}.zones`, location.zones);
    if (location.zones > MOST_ZONES) report(`${at}.zones`, 'TOO_MANY', location.zones);
  });
  duplicates(locations.map(({ location }) => location)).forEach((name) => report('locations', 'DUPLICATE_NAME', name));
}

function checkComponents({ components, locations }: Workload, report: Report): void {
  if (components.length === 0) report('components', 'EMPTY', 0);
  duplicates(components.map(({ name }) => name)).forEach((name) => report('components', 'DUPLICATE_NAME', name));
  const decimals = decimalChecks(report);
  components.forEach((component, index) => {
    const at = `components[${String(index)}]`;
    if (component.kind === 'managed') {
      decimals.ratio(`${at}.availability`, component.availability);
      decimals.aboveZero(`${at}.capacityUnitStep`, component.capacityUnitStep);
    } else if (component.kind === 'global') {
      decimals.ratio(`${at}.availability`, component.availability);
    } else {
      checkReplicated({ component, at, expected: locations.map(({ location }) => location) }, report);
    }
  });
}

interface ReplicatedPlace {
  readonly component: ReplicatedComponent;
  readonly at: string;
  readonly expected: readonly string[];
}

function checkReplicated({ component, at, expected }: ReplicatedPlace, report: Report): void {
  const decimals = decimalChecks(report);
  const placed = component.placements.map(({ location }) => location);
  if (placed.join() !== expected.join())
    report(`${at}.placements`, 'PLACEMENTS_DIFFER_FROM_LOCATIONS', placed.join(' '));
  component.placements.forEach(({ capacityPerSecond, pricePerHour }, index) => {
    const here = `${at}.placements[${String(index)}]`;
    if (capacityPerSecond !== null) decimals.aboveZero(`${here}.capacityPerSecond`, capacityPerSecond);
    decimals.notNegative(`${here}.pricePerHour`, pricePerHour);
  });
  decimals.ratio(`${at}.replicaAvailabilityGivenZone`, component.replicaAvailabilityGivenZone);
  wholeNumber(report, `${at}.minReplicas`, component.minReplicas);
  wholeNumber(report, `${at}.scaleOut.batchReplicas`, component.scaleOut.batchReplicas);
  if (component.scaleOut.batchReplicas === 0) report(`${at}.scaleOut.batchReplicas`, 'NOT_ABOVE_ZERO', 0);
  if (!(component.mttfSeconds > 0)) report(`${at}.mttfSeconds`, 'NOT_ABOVE_ZERO', component.mttfSeconds);
}

function checkFlows({ flows, components }: Workload, report: Report): void {
  if (flows.length === 0) report('flows', 'EMPTY', 0);
  const known = new Set(components.map(({ name }) => name));
  const decimals = decimalChecks(report);
  flows.forEach((flow, index) => {
    const at = `flows[${String(index)}]`;
    decimals.aboveZero(`${at}.share`, flow.share);
    flow.path.forEach(({ component, calls }, step) => {
      if (!known.has(component)) report(`${at}.path[${String(step)}].component`, 'UNKNOWN_COMPONENT', component);
      decimals.notNegative(`${at}.path[${String(step)}].calls`, calls);
    });
  });
}

interface DecimalChecks {
  readonly aboveZero: (path: string, text: string) => void;
  readonly notNegative: (path: string, text: string) => void;
  /** Above 0 and at most 1. */
  readonly ratio: (path: string, text: string) => void;
}

const DECIMAL_TEXT = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

function decimalChecks(report: Report): DecimalChecks {
  const check = (code: WorkloadProblemCode, holds: (value: ReturnType<typeof decimal>) => boolean) => {
    return (path: string, text: string): void => {
      if (!DECIMAL_TEXT.test(text)) report(path, 'NOT_A_DECIMAL', text);
      else if (!holds(decimal(text))) report(path, code, text);
    };
  };
  return {
    aboveZero: check('NOT_ABOVE_ZERO', (value) => value.gt(0)),
    notNegative: check('NEGATIVE', (value) => value.gte(0)),
    ratio: check('NOT_A_RATIO', (value) => value.gt(0) && value.lte(1)),
  };
}

function wholeNumber(report: Report, path: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) report(path, 'NOT_A_WHOLE_NUMBER', value);
}

function duplicates(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
