import { decimal, decimalText } from '../numbers/decimal.js';
import type { ModelFlow } from '../plan/planning-model.js';
import type { DecimalText } from '../workload/workload-input.js';
import { cheapestFor, mixable } from './flow-choice.js';
import type { InsightSource } from './insight-source.js';
import { type DesignChoice, type MixedDesign, mixedDesign } from './mixed-design.js';
import { pathReliability } from './path-unavailability.js';
import type { PlannedDeployment } from './planned-deployments.js';

/**
 * How strategies are dealt out: one for all flows; one per flow; one per criticality; redundancy for everything; or
 * redundancy only for what critical flows use (S24, S39).
 */
export const FLOW_DESIGN_KINDS = [
  'ONE_FOR_ALL',
  'PER_FLOW',
  'PER_CRITICALITY',
  'ALL_REDUNDANT',
  'CRITICAL_ONLY_REDUNDANT',
] as const;

/** See {@link FLOW_DESIGN_KINDS}. */
export type FlowDesignKind = (typeof FLOW_DESIGN_KINDS)[number];

/** One design, beside the one that treats all flows alike. */
export interface FlowDesign extends MixedDesign {
  readonly design: FlowDesignKind;
  /** Monthly total less that of `ONE_FOR_ALL`: below 0 = saved. */
  readonly extraMonthly: DecimalText;
  /** Complexity above that of `ONE_FOR_ALL`. */
  readonly extraComplexity: number;
}

/**
 * Flow-specific designs side by side: cost, availability per flow and complexity (S10, S24, S39). Strategies are those
 * that size each component by itself; each is the cheapest by the month that meets the targets of its flows. Empty with
 * fewer than two flows; criticalities are compared where some flow is marked.
 */
export function flowDesigns({ model, planned }: InsightSource): readonly FlowDesign[] {
  const options = mixable(planned);
  const [least] = options;
  if (least === undefined || model.flows.length < 2) return [];
  const reliability = pathReliability();
  const made = dealtOut({ options, flows: model.flows, fallback: least }).map(({ design, strategyOf }) => ({
    design,
    ...mixedDesign({ model, strategyOf, offPath: least, reliability }),
  }));
  const [one] = made;
  return made.map((design) => ({
    ...design,
    extraMonthly: decimalText(decimal(design.monthlyTotal).minus(one?.monthlyTotal ?? design.monthlyTotal)),
    extraComplexity: design.complexity - (one?.complexity ?? design.complexity),
  }));
}

interface Dealing {
  readonly options: readonly PlannedDeployment[];
  readonly flows: readonly ModelFlow[];
  readonly fallback: PlannedDeployment;
}

interface Dealt {
  readonly design: FlowDesignKind;
  readonly strategyOf: DesignChoice['strategyOf'];
}

function dealtOut(dealing: Dealing): readonly Dealt[] {
  const { flows } = dealing;
  const grouped = (keyOf: (flow: ModelFlow) => string): DesignChoice['strategyOf'] => byGroup(dealing, keyOf);
  const marked = flows.some(({ input }) => (input?.criticality ?? null) !== null);
  return [
    { design: 'ONE_FOR_ALL', strategyOf: grouped(() => 'all') },
    { design: 'PER_FLOW', strategyOf: grouped(({ name }) => name) },
    ...(marked
      ? [{ design: 'PER_CRITICALITY' as const, strategyOf: grouped(({ input }) => input?.criticality ?? '') }]
      : []),
    ...criticalOnly(dealing),
  ];
}

/** The cheapest strategy of every group of flows. */
function byGroup(
  { options, flows, fallback }: Dealing,
  keyOf: (flow: ModelFlow) => string,
): DesignChoice['strategyOf'] {
  const keys = [...new Set(flows.map(keyOf))];
  const ofGroup = new Map(
    keys.map((key) => [
      key,
      cheapestFor(
        options,
        flows.filter((flow) => keyOf(flow) === key),
      ) ?? fallback,
    ]),
  );
  return (flow) => ofGroup.get(keyOf(flow)) ?? fallback;
}

/** S39: what critical flows need, for everything or for their components alone; the rest has no redundancy. */
function criticalOnly({ options, flows, fallback }: Dealing): readonly Dealt[] {
  const critical = flows.filter(({ input }) => input?.criticality === 'CRITICAL');
  const redundant = cheapestFor(
    options.filter(({ plan }) => plan.strategy !== 'NO_REDUNDANCY'),
    critical,
  );
  if (critical.length === 0 || redundant === undefined || fallback.plan.strategy !== 'NO_REDUNDANCY') return [];
  return [
    { design: 'ALL_REDUNDANT', strategyOf: () => redundant },
    { design: 'CRITICAL_ONLY_REDUNDANT', strategyOf: (flow) => (critical.includes(flow) ? redundant : fallback) },
  ];
}
