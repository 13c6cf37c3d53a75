/** What a plan of the benchmark is saved with. */
export interface ListedPlan {
  readonly name: string;
  readonly document: string;
  readonly notes: string;
  readonly tags: readonly string[];
  readonly reviewOn: string | null;
  readonly strategy: string | null;
}

const ADJECTIVES: readonly [string, ...string[]] = [
  'amber',
  'brisk',
  'calm',
  'dapper',
  'eager',
  'fabled',
  'gentle',
  'hidden',
  'iron',
  'jolly',
];
const NOUNS: readonly [string, ...string[]] = [
  'checkout',
  'ledger',
  'catalogue',
  'search',
  'billing',
  'identity',
  'inventory',
  'shipping',
  'mail',
];
const LOCATIONS: readonly [string, ...string[]] = [
  'azure/eastus',
  'azure/westus3',
  'azure/northeurope',
  'azure/westeurope',
  'azure/southeastasia',
];
const SKUS: readonly [string, ...string[]] = ['Standard_D2s_v5', 'Standard_D4s_v5', 'Standard_E8s_v5'];
const STRATEGIES: readonly [string | null, ...(string | null)[]] = [null, null, 'WARM_SPARE', 'ZONE_REDUNDANT'];
const DAYS_PER_MONTH = 28;

/** One of few plans has these, so that lists of few plans are measured too. */
const RARE = { every: 1000, tag: 'audited', word: 'zeppelin' };
/** Some plans have this word: too many to sort them all, too few to come by soon. */
const UNCOMMON = { every: 150, word: 'quarterly' };

/** The plan with a number: names, tags, places, sizes and costs that lists can be narrowed and ordered by. */
export function listedPlan(number: number): ListedPlan {
  const adjective = turn(ADJECTIVES, number);
  const noun = turn(NOUNS, Math.floor(number / 3));
  const isRare = number % RARE.every === 0;
  const words = [isRare ? RARE.word : '', number % UNCOMMON.every === 0 ? UNCOMMON.word : ''];
  return {
    name: `${adjective} ${noun} ${String(number)}`,
    document: documentOf(number),
    notes: [`Looked at by the ${noun} team in its ${adjective} review of capacity.`, ...words].join(' ').trim(),
    tags: [noun, `tier-${String(number % 4)}`, ...(isRare ? [RARE.tag] : [])],
    reviewOn: number % 3 === 0 ? null : `2027-0${String(1 + (number % 9))}-${dayText(number)}`,
    strategy: turn(STRATEGIES, Math.floor(number / 5)),
  };
}

function documentOf(number: number): string {
  return JSON.stringify({
    name: `workload ${String(number)}`,
    demand: { peakPerSecond: 100 + ((number * 37) % 900) },
    targets: { minServedRatio: 1, monthlyBudget: 200 + ((number * 53) % 3000) },
    locations: [turn(LOCATIONS, number), turn(LOCATIONS, number + 1 + (number % 3))],
    components: [{ name: 'web', kind: 'compute', sku: turn(SKUS, Math.floor(number / 7)), capacityPerSecond: 100 }],
  });
}

function dayText(number: number): string {
  return String(1 + (number % DAYS_PER_MONTH)).padStart(2, '0');
}

function turn<T>(values: readonly [T, ...T[]], number: number): T {
  return values[number % values.length] ?? values[0];
}

/** A filter of a list, by the name under which it is measured. */
export interface ListFilter {
  readonly name: string;
  /** Takes turns. */
  readonly values: readonly Readonly<Record<string, unknown>>[];
}

/** Every single filter, each with values that many plans have and values that few have. */
export function listFilters(teamIds: readonly string[]): readonly ListFilter[] {
  return [
    { name: 'no filter', values: [{}] },
    { name: 'team', values: teamIds.map((teamId) => ({ teamId })) },
    { name: 'tag', values: ['checkout', 'tier-2', RARE.tag].map((tag) => ({ tag })) },
    { name: 'text', values: TEXTS.map((text) => ({ text })) },
    { name: 'strategy', values: ['WARM_SPARE', 'COLD_SPARE'].map((strategy) => ({ strategy })) },
    { name: 'region', values: ['azure/eastus', 'azure/southeastasia'].map((region) => ({ region })) },
    { name: 'SKU', values: SKUS.map((sku) => ({ sku })) },
    { name: 'meets targets', values: [{ meetsTargets: true }, { meetsTargets: false }] },
    { name: 'cost range', values: COST_RANGES },
  ];
}

/** Words, beginnings of words, and one that so many words begin with that they are not looked for one by one. */
const TEXTS = ['ledger', 'led', 'a', '1', 'amber review', 'mai 17', UNCOMMON.word, RARE.word];

const COST_RANGES = [
  { monthlyCostAtLeast: '1000', monthlyCostAtMost: '2000' },
  { monthlyCostAtLeast: '1500' },
  { monthlyCostAtMost: '213' },
  { monthlyCostAtLeast: '1234.5', monthlyCostAtMost: '1240' },
];

/** Every order in either direction. */
export const LIST_ORDERS = ['CREATED_AT', 'UPDATED_AT', 'NAME', 'MONTHLY_COST', 'REVIEW_ON'].flatMap((field) =>
  ['ASC', 'DESC'].map((direction) => ({ field, direction })),
);
