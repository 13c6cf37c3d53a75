import type { Workload } from '@headroom/core';

/**
 * The path of a field as the document's problems and assumptions write it: `components.web.mttr` is
 * `components[0].mttr`, `locations.azure/eastus.zones` is `locations[0].zones`, `flows.1.share` is `flows[1].share`.
 */
export function documentPath({ locations, components }: Workload, path: string): string {
  const named = [
    ...locations.map(({ location }, index) => ({ from: `locations.${location}`, to: `locations[${String(index)}]` })),
    ...components.map(({ name }, index) => ({ from: `components.${name}`, to: `components[${String(index)}]` })),
  ];
  const [entry] = named
    .filter(({ from }) => path.startsWith(`${from}.`))
    .toSorted((a, b) => b.from.length - a.from.length);
  const indexed = entry === undefined ? path : `${entry.to}${path.slice(entry.from.length)}`;
  return indexed.replace(/\.(\d+)(?=\.|$)/g, '[$1]');
}

/** Where the document states a managed service: the component itself, or the alternative of a self-run one. */
export function managedPath({ components }: Workload, name: string): string {
  const isOwn = components.some((component) => component.name === name && component.kind === 'managed');
  return isOwn ? `components.${name}` : `components.${name}.managedAlternative`;
}
