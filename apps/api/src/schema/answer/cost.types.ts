import type { CostLine, CostTotal, PlanCost } from '@headroom/core';
import { choice, decimal, listOf, object, orNull, text } from '../fields/field-spec.js';
import { objectType } from '../fields/object-type.js';
import { CostCategoryEnum, CostPurposeEnum } from '../vocabulary.js';

/** What a plan costs, line by line (contract 4, 2.7); every amount in the currency of the workload. */
const CostLineType = objectType<CostLine>({
  name: 'CostLine',
  description: 'One line of the monthly bill.',
  fields: {
    component: text('Name of the component, or `router`.'),
    location: text('`provider/region`, or `global`.'),
    category: choice(CostCategoryEnum, 'Its place in the bill.'),
    purpose: choice(CostPurposeEnum, 'Why it is paid.'),
    quantity: decimal('How many units in a month.'),
    unit: text('`replica-hours`, `GiB-months`, `GiB`, `unit-hours` or `months`.'),
    unitPrice: decimal('Price of one unit.'),
    monthly: decimal('quantity × unitPrice, exactly.'),
    priceSource: text('Where the price comes from.'),
    priceDate: orNull(text('The day of the price, or a span of days; null where it is not known.')),
  },
});

const CostTotalType = objectType<CostTotal>({
  name: 'CostTotal',
  description: 'The sum of the lines that have something in common.',
  fields: { key: text('What they have in common.'), monthly: decimal('Their sum.') },
});

export const PlanCostType = objectType<PlanCost>({
  name: 'PlanCost',
  description: 'What a plan costs; the lines add up to the total exactly.',
  fields: {
    monthlyTotal: decimal('In a month of 730 hours, at the design load.'),
    lines: listOf(
      object(() => CostLineType),
      'Line by line.',
    ),
    byComponent: listOf(
      object(() => CostTotalType),
      'Summed by component.',
    ),
    byLocation: listOf(
      object(() => CostTotalType),
      'Summed by location.',
    ),
    byCategory: listOf(
      object(() => CostTotalType),
      'Summed by category.',
    ),
    byPurpose: listOf(
      object(() => CostTotalType),
      'Summed by purpose.',
    ),
    costOfRedundancy: orNull(decimal('More than without redundancy; null where that has no plan.')),
    surgePerFailover: decimal('Cost of what the worst failover adds until the repair.'),
    expectedDowntimeCostPerYear: orNull(decimal('Null where `targets.downtimeCostPerHour` is not given.')),
    expectedAnnualCost: decimal('Twelve months, with failovers, downtime and lost data as far as they have a price.'),
    monthlyTotalToday: decimal('Monthly total at the load of today, without growth.'),
  },
});
