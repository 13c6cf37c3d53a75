import { deployment, planLines, planningModel, routingShares, STRATEGIES } from '@headroom/core';

import type { CostPlace } from './cost-explanations.js';
import type { Explanation } from './explanation.js';
import { explanationOf } from './explanation-builder.js';
import type { Term } from './need-terms.js';
import { answerOperand, engineOperand } from './operands.js';
import type { PlanContext } from './plan-context.js';

/** The same document planned without growth: its own lines, added up (contract 2.7). */
export function todayExplanation({ context, cost }: CostPlace): Explanation {
  const { horizonMonths } = context.workload.demand;
  const total = answerOperand({ name: 'total', value: cost.monthlyTotal, path: `${context.root}.cost.monthlyTotal` });
  return explanationOf({
    path: `${context.root}.cost.monthlyTotalToday`,
    label: 'total cost a month at today’s demand',
    value: cost.monthlyTotalToday,
    unit: context.evaluation.workload.currency,
    ...(horizonMonths === 0 ? { formula: 'total', operands: [total] } : todayTerm(context)),
    guidePoints: ['S22'],
    rule: 'contract 2.7',
    notes: horizonMonths === 0 ? [] : [`Planned with horizonMonths 0 instead of ${String(horizonMonths)}.`],
  });
}

function todayTerm({ workload, plan }: PlanContext): Term {
  const model = planningModel({ ...workload, demand: { ...workload.demand, horizonMonths: 0 } });
  const shares = routingShares(model);
  const sizing = STRATEGIES[plan.strategy].size({ model, shares });
  const lines = sizing.outcome === 'SIZED' ? planLines(deployment(sizing, shares)) : [];
  const operands = lines.flatMap(({ line }, index) => {
    const subject = `${line.category} of ${line.component} in ${line.location}, ${line.purpose}`;
    return [
      engineOperand({
        name: `quantity${String(index)}`,
        value: line.quantity,
        unit: line.unit,
        method: `${subject}, at today’s demand`,
      }),
      engineOperand({ name: `price${String(index)}`, value: line.unitPrice, method: `unit price of ${subject}` }),
    ];
  });
  const parts = lines.map((_, index) => `quantity${String(index)} * price${String(index)}`);
  return { formula: `sum(${['0', ...parts].join(', ')})`, operands };
}
