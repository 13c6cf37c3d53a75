import { normalQuantile } from '@headroom/core';

import type { ExplainedEvaluation, Explanation } from './explanation.js';
import { explanationOf } from './explanation-builder.js';
import type { Term } from './need-terms.js';
import { engineOperand, inputOperand } from './operands.js';

/** The quantile that `p90PeakPerSecond` stands for. */
const STATED_QUANTILE = 0.9;
const MONTHS_PER_YEAR = 12;

/** D: the peak grown to the horizon, at the design quantile where it is uncertain (contract 2.1, 2.10.1). */
export function designLoadExplanation(explained: ExplainedEvaluation): Explanation {
  return explanationOf({
    path: 'designLoadPerSecond',
    label: 'design load',
    value: explained.evaluation.designLoadPerSecond,
    unit: '/s',
    ...designLoadTerm(explained),
    guidePoints: ['S16', 'S71'],
    rule: 'contract 2.1, 2.10.1; model §1',
  });
}

function designLoadTerm(explained: ExplainedEvaluation): Term {
  const { demand } = explained.workload;
  const grown = 'peak * (1 + growth) ^ (horizonMonths / 12)';
  const operands = [
    inputOperand(explained, { name: 'peak', value: demand.peakPerSecond, unit: '/s', path: 'demand.peakPerSecond' }),
    inputOperand(explained, { name: 'growth', value: demand.annualGrowth, path: 'demand.annualGrowth' }),
    inputOperand(explained, { name: 'horizonMonths', value: demand.horizonMonths, path: 'demand.horizonMonths' }),
  ];
  if (demand.p90PeakPerSecond === null) {
    const isExact = demand.horizonMonths % MONTHS_PER_YEAR === 0;
    return { formula: isExact ? grown : `roundDigits(${grown}, 12)`, operands };
  }
  const exponent = normalQuantile(Number(demand.designQuantile)) / normalQuantile(STATED_QUANTILE);
  return {
    formula: `roundDigits(${grown} * (p90 / peak) ^ exponent, 12)`,
    operands: [
      ...operands,
      inputOperand(explained, {
        name: 'p90',
        value: demand.p90PeakPerSecond,
        unit: '/s',
        path: 'demand.p90PeakPerSecond',
      }),
      engineOperand({
        name: 'exponent',
        value: exponent,
        method: `normal quantile of demand.designQuantile (${demand.designQuantile}) over that of 0.9 (model §1)`,
      }),
    ],
  };
}
