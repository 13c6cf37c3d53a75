import type { Assumption, Evaluation, Finding, FindingSeverity } from '@headroom/core';

import { SEVERITY_WORDS } from '../words/vocabulary-words.js';
import { textCell } from './cells.js';
import { type Table, tableOf } from './table.js';

const SEVERITY_ORDER: Readonly<Record<FindingSeverity, number>> = { ERROR: 0, WARNING: 1, INFO: 2 };

/** Findings in the order of what matters most; equal ones keep their order. */
export function bySeverity(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity]);
}

/** Findings with what to do about them and the guide point that asks for it (contract 2.9). */
export function findingsTable(findings: readonly Finding[]): Table {
  return tableOf({
    id: 'findings',
    title: 'Findings',
    caption: null,
    columns: [
      {
        key: 'severity',
        header: 'Severity',
        align: 'LEFT',
        priority: 1,
        cell: ({ severity }) => ({ text: SEVERITY_WORDS[severity], value: severity }),
      },
      { key: 'subject', header: 'About', align: 'LEFT', priority: 2, cell: ({ subject }) => textCell(subject) },
      {
        key: 'message',
        header: 'Finding',
        align: 'LEFT',
        priority: 1,
        cell: ({ message, code }) => textCell(message ?? code),
      },
      { key: 'remedy', header: 'What to do', align: 'LEFT', priority: 2, cell: ({ remedy }) => textCell(remedy) },
      {
        key: 'guidePoint',
        header: 'Guide',
        align: 'LEFT',
        priority: 3,
        cell: ({ guidePoint }) => textCell(guidePoint),
      },
      { key: 'code', header: 'Code', align: 'LEFT', priority: 5, cell: ({ code }) => textCell(code) },
    ],
    items: bySeverity(findings),
  });
}

/** The defaults that the plan rests on and where they come from. */
export function assumptionsTable(evaluation: Evaluation): Table {
  return tableOf({
    id: 'assumptions',
    title: 'Assumptions',
    caption: 'What the document leaves open and was filled in; state a value to replace it.',
    columns: [
      { key: 'name', header: 'Field', align: 'LEFT', priority: 1, cell: ({ name }: Assumption) => textCell(name) },
      { key: 'value', header: 'Value', align: 'LEFT', priority: 1, cell: ({ value }: Assumption) => textCell(value) },
      {
        key: 'source',
        header: 'Source',
        align: 'LEFT',
        priority: 2,
        cell: ({ source }: Assumption) => textCell(source),
      },
    ],
    items: evaluation.assumptions,
  });
}
