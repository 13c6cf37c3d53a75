/** The words that begin the clauses of a line, by clause. */
export const KEYWORDS = {
  peak: ['load', 'peak', 'demand', 'traffic'],
  average: ['average', 'avg', 'mean'],
  uncertain: ['p90'],
  locations: ['in', 'at', 'across', 'region', 'regions', 'location', 'locations', 'loc'],
  provider: ['on', 'provider', 'cloud'],
  losses: ['survive', 'survives', 'surviving', 'tolerate', 'tolerates', 'lose', 'losing', 'withstand'],
  availability: ['slo', 'sla', 'availability', 'uptime', 'available'],
  rto: ['rto', 'recover', 'recovers', 'recovery'],
  rpo: ['rpo'],
  budget: ['budget', 'cost', 'costs', 'spend'],
  downtime: ['downtime'],
  latency: ['latency'],
  growth: ['growth', 'growing'],
  horizon: ['horizon'],
  utilization: ['utilization', 'utilisation', 'cpu'],
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
  '- , . ; ( ) > < ~ + & each failure together please with and a an the for we i need needs should must want to that using plan workload handle handles is are be of it can has have which our my us requests request per second target max maximum least most only just about around'.split(
    ' ',
  ),
);

/** Whether a word says nothing by itself. */
export function isFiller(word: string): boolean {
  return FILLERS.has(word);
}

/** What may stand between the word that begins a clause and its value: `slo of at least 99.9%`, `rto <= 15m`. */
export const LINK_WORDS: ReadonlySet<string> = new Set(
  '= < > <= >= ≤ ≥ ~ of is are be at least most up to within under below above over not more less than no target max maximum cost costs about around a the spare standby ratio share'.split(
    ' ',
  ),
);
