import type { AnswerSelection } from './answer-selection.js';

/** The names of wanted fields, each with those of its parts; without parts where it has none. */
type WantedNames = Map<string, WantedNames>;

/** Data with nothing but the fields that are wanted of it, under their own names: little where little is wanted of something large. */
export function selectedData<T>(data: T, selection: AnswerSelection): T {
  const names: WantedNames = new Map();
  addNames(names, selection);
  return selected(data, names) as T;
}

/** The same field may be wanted under several keys, each time with other parts. */
function addNames(names: WantedNames, selection: AnswerSelection): void {
  for (const part of selection) {
    if ('typeName' in part) continue;
    const parts = names.get(part.name) ?? new Map<string, WantedNames>();
    names.set(part.name, parts);
    if ('parts' in part) addNames(parts, part.parts);
  }
}

function selected(data: unknown, names: WantedNames): unknown {
  if (names.size === 0 || typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.map((entry) => selected(entry, names));
  const fields = data as Readonly<Record<string, unknown>>;
  return Object.fromEntries([...names].map(([name, parts]) => [name, selected(fields[name], parts)]));
}
