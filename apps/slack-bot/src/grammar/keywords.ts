/** The words that begin the clauses of a line, by clause. */
export const KEYWORDS = {
  peak: ['load', 'peak', 'demand', 'traffic'],
  average: ['average', 'avg', 'mean'],
  locations: ['in', 'at', 'across', 'region', 'regions', 'location', 'locations'],
  provider: ['on', 'provider', 'cloud'],
  losses: ['survive', 'survives', 'surviving', 'tolerate', 'tolerates', 'lose', 'losing', 'withstand'],
  availability: ['slo', 'sla', 'availability', 'uptime', 'available'],
  rto: ['rto'],
  rpo: ['rpo'],
  budget: ['budget'],
  downtime: ['downtime'],
  latency: ['latency'],
  growth: ['growth', 'growing'],
  horizon: ['horizon'],
  utilization: ['utilization', 'utilisation'],
  zones: ['zones', 'zone', 'azs'],
  minimum: ['minimum', 'min'],
  warm: ['warm'],
  served: ['served', 'serve', 'serving'],
  stamp: ['stamp', 'stamps'],
  name: ['called', 'named', 'name'],
  currency: ['currency'],
  kind: ['data', 'database', 'store', 'compute', 'service'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** See {@link KEYWORDS}. */
export type ClauseName = keyof typeof KEYWORDS;

const ALL: ReadonlySet<string> = new Set<string>(Object.values(KEYWORDS).flat());

/** Whether a word begins a clause. */
export function isKeyword(word: string): boolean {
  return ALL.has(word);
}

/** Words and signs that say nothing by themselves. */
const FILLERS = new Set(
  '- , . ; : please with and a an the for we i need needs should must want to that using plan workload handle handles is of it can has have which our my us requests request per second'.split(
    ' ',
  ),
);

/** Whether a word says nothing by itself. */
export function isFiller(word: string): boolean {
  return FILLERS.has(word);
}
