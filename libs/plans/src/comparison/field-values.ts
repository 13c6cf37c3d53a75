/** A field of plain data, as text; null where the data says null. */
export interface FieldValue {
  readonly path: string;
  readonly text: string | null;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Plain data as its fields by path. An entry of a list is named by what it is (`components[web].sku`,
 * `locations[azure/eastus].zones`), not by where it stands, and a list of such entries is a field as well: their names
 * in order. A list of plain values is one field.
 */
export function fieldValues(value: unknown, path = ''): readonly FieldValue[] {
  if (Array.isArray(value)) return listValues(value, path);
  if (!isFields(value)) return [{ path, text: textOf(value) }];
  return Object.entries(value).flatMap(([name, field]) => fieldValues(field, path === '' ? name : `${path}.${name}`));
}

/** The name of an entry of a list; null where nothing in it tells it from the others. */
export function entryName(entry: unknown): string | null {
  if (!isFields(entry)) return null;
  const { name, location, component, family, from, to, provider } = entry;
  if (typeof from === 'string' && typeof to === 'string') return `${from} to ${to}`;
  const named = [name, location, component, family, provider].find((part) => typeof part === 'string');
  return typeof named === 'string' ? named : null;
}

function listValues(list: readonly unknown[], path: string): readonly FieldValue[] {
  if (!list.some(isFields)) return [{ path, text: list.map(textOf).join(', ') }];
  const names = entryNames(list);
  const entries = list.flatMap((entry, index) => fieldValues(entry, `${path}[${names[index] ?? ''}]`));
  return [{ path, text: names.join(', ') }, ...entries];
}

/** Entries with a name of their own are called by it, others by their position. */
export function entryNames(list: readonly unknown[]): readonly string[] {
  const names = list.map(entryName);
  const counts = new Map<string | null, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return names.map((name, index) => (name === null || counts.get(name) !== 1 ? String(index) : name));
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
