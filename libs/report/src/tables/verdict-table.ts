import type { StrategyPlan, TargetVerdict } from '@headroom/core';

import { TARGET_STATUS_WORDS, TARGET_WORDS } from '../words/vocabulary-words.js';
import { textCell } from './cells.js';
import { type Table, type TableCell, tableOf } from './table.js';
import { targetFigureText } from '../words/target-text.js';

/** What was asked for and what the plan gives, target by target (contract 2.8). */
export function verdictTable({ plan, currency }: { readonly plan: StrategyPlan; readonly currency: string }): Table {
  return tableOf({
    id: 'verdict',
    title: 'Targets',
    caption: null,
    columns: [
      { key: 'target', header: 'Target', align: 'LEFT', priority: 1, cell: targetCell },
      {
        key: 'status',
        header: 'Status',
        align: 'LEFT',
        priority: 1,
        cell: ({ status }) => ({ text: TARGET_STATUS_WORDS[status], value: status }),
      },
      {
        key: 'required',
        header: 'Required',
        align: 'RIGHT',
        priority: 1,
        cell: (verdict) => figureCell(verdict, 'required', currency),
      },
      {
        key: 'achieved',
        header: 'Achieved',
        align: 'RIGHT',
        priority: 1,
        cell: (verdict) => figureCell(verdict, 'achieved', currency),
      },
      {
        key: 'explanation',
        header: 'Because',
        align: 'LEFT',
        priority: 3,
        cell: ({ explanation }) => textCell(explanation.message),
      },
    ],
    items: plan.verdict?.targets ?? [],
  });
}

function targetCell({ target, flow }: TargetVerdict): TableCell {
  const text = TARGET_WORDS[target];
  return { text: flow === null ? text : `${text} of flow ${flow}`, value: target };
}

function figureCell(verdict: TargetVerdict, side: 'required' | 'achieved', currency: string): TableCell {
  return { text: targetFigureText(verdict.target, verdict[side], currency), value: verdict[side] };
}
