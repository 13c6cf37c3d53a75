import { workloadDocument } from './workload-document.js';

const TEN_MEGABYTES = 10_000_000;
const DEEP_LEVELS = 10_000;
const BOMB_LEVELS = 30;

const plain = workloadDocument({ components: 2, regions: 2, flows: 1 }) as {
  readonly demand: object;
  readonly components: readonly object[];
};
const [web = {}, store = {}] = plain.components;

/** A valid document with some of it replaced. */
function having(parts: object): string {
  return JSON.stringify({ ...plain, ...parts });
}

/** A valid document with one demand; not JSON text, so that YAML's own numbers can be said. */
function withDemand(peakPerSecond: string): string {
  return having({ demand: {} }).replace('"demand":{}', `"demand": { "peakPerSecond": ${peakPerSecond} }`);
}

/** Every level names the one before ten times: 10^30 nodes, were they ever made. */
function aliasBomb(): string {
  const levels = Array.from({ length: BOMB_LEVELS }, (_, level) => {
    const before = level === 0 ? '"x"' : `*a${String(level - 1)}`;
    return `a${String(level)}: &a${String(level)} [${Array.from({ length: 10 }, () => before).join(', ')}]`;
  });
  return `${levels.join('\n')}\nname: *a${String(BOMB_LEVELS - 1)}\n`;
}

/** Documents that no plan can be made of, by what is wrong with them. Each must get a clear list of problems. */
export const HOSTILE_DOCUMENTS: Readonly<Record<string, string>> = {
  empty: '',
  '10 MB': `name: x\ndescription: ${'x'.repeat(TEN_MEGABYTES)}\n`,
  'deeply nested': `name: ${'['.repeat(DEEP_LEVELS)}${']'.repeat(DEEP_LEVELS)}\n`,
  'alias bomb': aliasBomb(),
  'cycle of anchors': 'name: x\ndemand: &d\n  peakPerSecond: *d\n  averagePerSecond: *d\n',
  NaN: withDemand('.nan'),
  infinity: withDemand('.inf'),
  '1e308': withDemand('1e308'),
  negative: withDemand('-12000'),
  '2^53 + 1 replicas': having({ components: [{ ...web, minReplicas: 2 ** 53 + 2 }, store] }).replace(
    String(2 ** 53 + 2),
    '9007199254740993',
  ),
  'unknown fields': having({ wibble: 1, components: [{ ...web, replicaz: 3 }, store] }),
  'wrong types': having({ components: 7, locations: 'everywhere', demand: [1, 2] }),
  'duplicate names': having({ components: [web, web, store] }),
  'duplicate keys': `name: x\nname: y\n`,
  'not text': '\u0000\u0001\u0002\uFFFD\uFFFE',
  'not YAML': 'a: [b, {c: "d\n\t- e: %',
};
