import type { Assumption } from '@headroom/core';

/** Assumptions from one source: every field with its value, parts of the document that assume the same once. */
export interface AssumptionGroup {
  readonly source: string;
  /** `components[0], components[1]: minReplicas 1, stateful false`. */
  readonly lines: readonly string[];
}

/** All assumptions in few lines: by source, then by the part of the document they belong to. */
export function assumptionGroups(assumptions: readonly Assumption[]): readonly AssumptionGroup[] {
  const bySource = groupedBy(assumptions, ({ source }) => source);
  return [...bySource].map(([source, group]) => ({ source, lines: partLines(group) }));
}

function partLines(assumptions: readonly Assumption[]): readonly string[] {
  const byPart = groupedBy(assumptions, ({ name }) => splitName(name).part);
  const fields = [...byPart].map(([part, group]) => ({ part, text: group.map(fieldText).join(', ') }));
  return [...groupedBy(fields, ({ text }) => text)].map(([text, parts]) => {
    const names = parts.map(({ part }) => part).filter((part) => part !== '');
    return names.length === 0 ? text : `${names.join(', ')}: ${text}`;
  });
}

function fieldText({ name, value }: Assumption): string {
  return `${splitName(name).field} ${value}`;
}

function splitName(name: string): { readonly part: string; readonly field: string } {
  const dot = name.lastIndexOf('.');
  return { part: name.slice(0, Math.max(dot, 0)), field: name.slice(dot + 1) };
}

function groupedBy<Entry>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string,
): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(keyOf(entry));
    if (group === undefined) groups.set(keyOf(entry), [entry]);
    else group.push(entry);
  }
  return groups;
}
