import type { CostChange, CostLineChange } from '@headroom/plans';
import { choice, decimal, listOf, number, object, orNull, text } from '../fields/field-spec.js';
import { objectType } from '../fields/object-type.js';
import { CostCategoryEnum, CostPurposeEnum } from '../vocabulary.js';

/** Why two bills differ. */
const CostLineChangeType = objectType<CostLineChange>({
  name: 'CostLineChange',
  description: 'How the bill for one thing differs: difference = quantityEffect + priceEffect, exactly.',
  fields: {
    component: text('Name of the component, or `router`.'),
    location: text('`provider/region`, or `global`.'),
    category: choice(CostCategoryEnum, 'Its place in the bill.'),
    purpose: choice(CostPurposeEnum, 'Why it is paid.'),
    unit: text('What is counted.'),
    quantityFrom: orNull(decimal('Null where it was not on the first bill.')),
    quantityTo: orNull(decimal('Null where it is not on the second bill.')),
    unitPriceFrom: orNull(decimal('Null also where it had several prices.')),
    unitPriceTo: orNull(decimal('Null also where it has several prices.')),
    monthlyFrom: decimal('On the first bill.'),
    monthlyTo: decimal('On the second bill.'),
    difference: decimal('Second less first.'),
    quantityEffect: decimal('The other quantity at the price it had.'),
    priceEffect: decimal('The other price for the quantity there is now.'),
    priceDateFrom: orNull(text('Day of the first price.')),
    priceDateTo: orNull(text('Day of the second price.')),
  },
});

export const CostChangeType = objectType<CostChange>({
  name: 'CostChange',
  description: 'How one monthly bill differs from another; the lines add up to the total difference exactly.',
  fields: {
    from: decimal('Total of the first bill.'),
    to: decimal('Total of the second bill.'),
    difference: decimal('Second less first.'),
    relative: orNull(number('The difference as a ratio of the first; null where that is 0.')),
    quantityEffect: decimal('What other quantities make of it.'),
    priceEffect: decimal('What other prices make of it.'),
    lines: listOf(
      object(() => CostLineChangeType),
      'What differs, the largest difference first.',
    ),
  },
});
