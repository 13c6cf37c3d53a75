import { type Decimal, decimal, decimalText, sumDecimals } from '../numbers/decimal.js';
import { complement } from '../numbers/probability.js';
import type { ModelComponent, ModelFlow, PlanningModel } from '../plan/planning-model.js';
import type { Criticality, StrategyId } from '../workload/vocabulary.js';
import type { DecimalText } from '../workload/workload-input.js';
import { availabilityTarget, meetsFlow, strictest } from './flow-choice.js';
import { pathUnavailability, type PathReliability } from './path-unavailability.js';
import type { PlannedDeployment } from './planned-deployments.js';

/** One flow of a design. */
export interface DesignFlow {
  readonly flow: string;
  readonly criticality: Criticality | null;
  readonly strategy: StrategyId;
  /** Where components have different strategies, an upper bound: the sum over them (Boole); else exact. */
  readonly unavailabilityAtMost: number;
  readonly availabilityAtLeast: number;
  readonly isExact: boolean;
  /** Its strategy gives it what it asks for, and the bound holds the availability target. */
  readonly meetsTargets: boolean;
}

/** What a design is, costs and demands. */
export interface MixedDesign {
  readonly monthlyTotal: DecimalText;
  readonly flows: readonly DesignFlow[];
  readonly components: readonly { readonly component: string; readonly strategy: StrategyId }[];
  readonly meetsTargets: boolean;
  /** Distinct strategies, data stores and locations: the more, the more there is to know and to test (S24). */
  readonly strategies: number;
  readonly stores: number;
  readonly locations: number;
  /** The sum of the three. */
  readonly complexity: number;
}

/** The strategy of every flow, and of the components that are on no path. */
export interface DesignChoice {
  readonly model: PlanningModel;
  readonly strategyOf: (flow: ModelFlow) => PlannedDeployment;
  readonly offPath: PlannedDeployment;
  readonly reliability: PathReliability;
}

/**
 * A design in which every flow has a strategy and a component takes the strictest of its flows (S10, S24). A component
 * of one strategy may call one of another in any location where that one serves.
 */
export function mixedDesign(choice: DesignChoice): MixedDesign {
  const { model } = choice;
  const chosen = new Map(model.components.map((component) => [component, strategyOfComponent(choice, component)]));
  const flows = model.flows.map((flow) => designFlow({ choice, chosen, flow }));
  const used = [...new Set(chosen.values())];
  const locations = new Set(used.flatMap(({ deployment }) => deployment.used.map(({ id }) => id))).size;
  const stores = model.components.filter(({ input }) => input.kind === 'data').length;
  return {
    monthlyTotal: decimalText(monthlyTotal(chosen)),
    flows,
    components: [...chosen].map(([{ name }, { plan }]) => ({ component: name, strategy: plan.strategy })),
    meetsTargets: flows.every(({ meetsTargets }) => meetsTargets),
    strategies: used.length,
    stores,
    locations,
    complexity: used.length + stores + locations,
  };
}

type ChosenStrategies = ReadonlyMap<ModelComponent, PlannedDeployment>;

function strategyOfComponent(
  { model, strategyOf, offPath }: DesignChoice,
  component: ModelComponent,
): PlannedDeployment {
  const flows = model.flows.filter(({ components }) => components.includes(component));
  return strictest(flows.map(strategyOf)) ?? offPath;
}

interface FlowInDesign {
  readonly choice: DesignChoice;
  readonly chosen: ChosenStrategies;
  readonly flow: ModelFlow;
}

function designFlow({ choice, chosen, flow }: FlowInDesign): DesignFlow {
  const strategy = choice.strategyOf(flow);
  const used = [...new Set(flow.components.flatMap((component) => chosen.get(component) ?? []))];
  const parts = used.map((option) => ({
    option,
    components: flow.components.filter((component) => chosen.get(component) === option),
  }));
  const unavailability = pathUnavailability({ reliability: choice.reliability, flow, parts });
  const target = availabilityTarget(choice.model, flow);
  return {
    flow: flow.name,
    criticality: flow.input?.criticality ?? null,
    strategy: strategy.plan.strategy,
    unavailabilityAtMost: unavailability,
    availabilityAtLeast: 1 - unavailability,
    isExact: used.length <= 1,
    meetsTargets: meetsFlow(strategy, flow) && (target === null || unavailability <= complement(target)),
  };
}

/** The lines of each component under its strategy, and the router once where one of them needs it. */
function monthlyTotal(chosen: ChosenStrategies): Decimal {
  const ofComponents = [...chosen].flatMap(([{ name }, { plan }]) =>
    plan.cost.lines.filter(({ component, category }) => category !== 'ROUTER' && component === name),
  );
  const router = [...chosen.values()]
    .map(({ plan }) => plan.cost.lines.find(({ category }) => category === 'ROUTER'))
    .find((line) => line !== undefined);
  const lines = router === undefined ? ofComponents : [...ofComponents, router];
  return sumDecimals(lines.map(({ monthly }) => decimal(monthly)));
}
