import type { Finding, FindingSeverity } from '@headroom/core';
import { SEVERITY_WORDS } from '@headroom/report';
import { printable } from '../terminal/printable.js';
import type { TableSurface } from '../terminal/table-text.js';
import { wrapText } from '../terminal/wrap-text.js';

/** Room for the severity at the start of a finding. */
const SEVERITY_WIDTH = 9;

/** A finding with what it is about, what to do about it, and the guide point that asks for it. */
export function findingLines(finding: Finding, { width, paint }: TableSurface): readonly string[] {
  const { severity, subject, message, code, remedy, guidePoint } = finding;
  const sentences = [
    `${subject}: ${message ?? code} (guide ${guidePoint})`,
    ...(remedy === null ? [] : [`→ ${remedy}`]),
  ];
  const lines = sentences.flatMap((sentence) => wrapText(printable(sentence), width - SEVERITY_WIDTH));
  return lines.map((line, index) => {
    const word = index === 0 ? SEVERITY_WORDS[severity] : '';
    return `${paint[SEVERITY_PAINT[severity]](word.padEnd(SEVERITY_WIDTH))}${line}`;
  });
}

const SEVERITY_PAINT: Readonly<Record<FindingSeverity, 'red' | 'yellow' | 'dim'>> = {
  ERROR: 'red',
  WARNING: 'yellow',
  INFO: 'dim',
};
