import type { Explanation, Operand, OperandSource } from '@headroom/report';
import type { CommandContext } from '../command-line/command-context.js';
import { printable } from '../terminal/printable.js';
import { wrapText } from '../terminal/wrap-text.js';

/** Room for the word at the start of a line. */
const LABEL_WIDTH = 10;

/** A number, the formula it comes from, and every operand with where it comes from. */
export function explanationText(explanation: Explanation, context: CommandContext): string {
  const { path, label, value, unit, formula, operands, guidePoints, rule, notes } = explanation;
  const names = Math.max(0, ...operands.map(({ name }) => name.length));
  const values = Math.max(0, ...operands.map((operand) => quantity(operand.value, operand.unit).length));
  const heading = wrapText(printable(`${path} = ${quantity(value, unit)}`), context.width).map(context.paint.bold);
  return [
    ...heading,
    ...labelled('is', label, context),
    ...(formula === '' ? [] : labelled('formula', formula, context)),
    ...operands
      .flatMap((operand) => operandLines(operand, { names, values }, context))
      .map((line, index) => labelColumn(index === 0 ? 'with' : '', context.paint) + line),
    ...labelled('rule', [rule, ...guidePoints.map((point) => `guide ${point}`)].join(', '), context),
    ...notes.flatMap((note) => labelled('note', note, context)),
    '',
  ].join('\n');
}

function labelled(label: string, text: string, { width, paint }: CommandContext): readonly string[] {
  const lines = wrapText(printable(text), width - LABEL_WIDTH);
  return lines.map((line, index) => labelColumn(index === 0 ? label : '', paint) + line);
}

function labelColumn(label: string, { dim }: CommandContext['paint']): string {
  return dim(label.padEnd(LABEL_WIDTH));
}

interface OperandWidths {
  readonly names: number;
  readonly values: number;
}

/** `name = value  source`; the source continues under itself, or stands below where there is no room beside. */
function operandLines(operand: Operand, widths: OperandWidths, { width }: CommandContext): readonly string[] {
  const { name, value, unit, source } = operand;
  const equation = `${name.padEnd(widths.names)} = ${quantity(value, unit).padEnd(widths.values)}  `;
  const room = width - LABEL_WIDTH - equation.length;
  const text = printable(sourceText(source));
  if (room < LEAST_SOURCE_WIDTH) {
    return [equation.trimEnd(), ...wrapText(text, width - LABEL_WIDTH - INDENT.length).map((line) => INDENT + line)];
  }
  return wrapText(text, room).map((line, index) => (index === 0 ? equation : ' '.repeat(equation.length)) + line);
}

/** A source in less room is hard to read. */
const LEAST_SOURCE_WIDTH = 30;

const INDENT = '    ';

function quantity(value: string | null, unit: string): string {
  if (value === null) return 'none';
  return unit === '' ? value : `${value} ${unit}`;
}

/** Where an operand comes from, in words. */
function sourceText(source: OperandSource): string {
  switch (source.kind) {
    case 'DOCUMENT':
      return `from the document: ${source.path}`;
    case 'DEFAULT':
      return `default of ${source.path}: ${source.source}`;
    case 'CATALOG':
      return `catalogue: ${source.source}${source.date === null ? '' : `, ${source.date}`}`;
    case 'EVALUATION':
      return `explain ${source.path}`;
    case 'FORMULA':
      return `= ${source.formula}`;
    case 'ENGINE':
      return source.method;
    case 'CONSTANT':
      return source.meaning;
  }
}
