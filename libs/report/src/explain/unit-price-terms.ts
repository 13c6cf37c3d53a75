import type { CostLine, CostPurpose } from '@headroom/core';

import type { LinePlace } from './cost-line-explanations.js';
import type { Operand, OperandSource } from './explanation.js';
import type { Term } from './need-terms.js';
import { constantOperand, inputOperand, valueText } from './operands.js';
import type { PlanContext } from './plan-context.js';

const DOCUMENT = 'document';

/** Where a unit price comes from and what is taken off it (contract 2.7, 2.10.34). */
export function unitPriceTerm(place: LinePlace): Term {
  const { line, context } = place;
  if (line.purpose === 'STOPPED' && line.category === 'COMPUTE') {
    return {
      formula: 'stopped',
      operands: [
        constantOperand({ name: 'stopped', value: 0, meaning: 'a stopped replica costs nothing but its disk (S94)' }),
      ],
    };
  }
  switch (line.category) {
    case 'COMPUTE':
    case 'NETWORK':
    case 'RESERVATION':
      return {
        formula: 'pricePerHour * (1 - discount)',
        operands: [hourlyPrice(place), discountOperand(context, line.purpose)],
      };
    case 'TRANSFER':
      return crossZonePrice(place);
    case 'REPLICATION':
    case 'DISK':
    case 'STORAGE':
    case 'ROUTER':
    case 'MANAGED':
    case 'GLOBAL':
      return {
        formula: 'price',
        operands: [
          priceOperand(line, { name: 'price', value: line.unitPrice, path: PRICE_PATHS[line.category](line) }),
        ],
      };
  }
}

/** Fields of the document that hold a price of their own, by category. */
const PRICE_PATHS = {
  REPLICATION: () => 'priceOverrides.crossRegionPerGib',
  DISK: ({ component }: CostLine) => `components.${component}.diskPricePerGibMonth`,
  STORAGE: ({ component }: CostLine) => `components.${component}.storagePricePerGibMonth`,
  ROUTER: () => 'router.monthlyCost',
  MANAGED: ({ component }: CostLine) => `components.${component}.pricePerCapacityUnitHour`,
  GLOBAL: ({ component }: CostLine) => `components.${component}.monthlyCost`,
} as const;

interface PriceInput {
  readonly name: string;
  readonly value: string;
  readonly path: string;
}

/** A price with the source that the line names: the document's own field, or the catalogue with its date. */
export function priceOperand(
  { priceSource, priceDate }: Pick<CostLine, 'priceSource' | 'priceDate'>,
  { name, value, path }: PriceInput,
): Operand {
  const source: OperandSource =
    priceSource === DOCUMENT ? { kind: 'DOCUMENT', path } : { kind: 'CATALOG', source: priceSource, date: priceDate };
  return { name, value: valueText(value), unit: '', source };
}

function hourlyPrice({ context, line }: LinePlace): Operand {
  const component = context.deployed.model.components.find(({ name }) => name === line.component);
  const placements = component?.kind === 'replicated' ? component.input.placements : [];
  const price = placements.find(({ location }) => location === line.location)?.pricePerHour ?? '0';
  return priceOperand(line, { name: 'pricePerHour', value: price, path: `components.${line.component}.pricePerHour` });
}

function discountOperand(context: PlanContext, purpose: CostPurpose): Operand {
  const { loadDiscount, spareDiscount } = context.workload.commitments;
  const kind = purpose === 'LOAD' ? 'load' : 'spare';
  return inputOperand(context, {
    name: 'discount',
    value: purpose === 'LOAD' ? loadDiscount : spareDiscount,
    path: `commitments.${kind}.discount`,
  });
}

/** Traffic between zones is billed once or twice: per direction as the provider does. */
function crossZonePrice({ context, line }: LinePlace): Term {
  const price = context.workload.transferPrices.crossZone.find(({ location }) => location === line.location);
  return {
    formula: 'pricePerGib * directions',
    operands: [
      priceOperand(line, {
        name: 'pricePerGib',
        value: price?.pricePerGib ?? '0',
        path: 'priceOverrides.crossZonePerGib',
      }),
      constantOperand({
        name: 'directions',
        value: price?.billedDirections ?? 0,
        meaning: 'directions that the provider bills (catalogue)',
      }),
    ],
  };
}
