import { plainSigns, tokensOf } from './token.js';

/** What somebody wants of the bot. */
export type Command =
  | { readonly kind: 'MODAL' }
  | { readonly kind: 'HELP' }
  /** A workload in one line. */
  | { readonly kind: 'PLAN'; readonly line: string }
  /** A workload as YAML or JSON. */
  | { readonly kind: 'DOCUMENT'; readonly source: string }
  | { readonly kind: 'SAVE'; readonly name: string | null }
  | { readonly kind: 'LIST'; readonly text: string | null }
  | { readonly kind: 'SHOW'; readonly name: string }
  | { readonly kind: 'COMPARE'; readonly names: readonly string[] }
  | { readonly kind: 'WHAT_IF'; readonly name: string; readonly losses: readonly string[] }
  | { readonly kind: 'REPLAN'; readonly name: string }
  | { readonly kind: 'LOCK'; readonly name: string; readonly reason: string | null }
  | { readonly kind: 'UNLOCK'; readonly name: string }
  | { readonly kind: 'LINK' }
  | { readonly kind: 'UNLINK' }
  /** A command without what it needs. */
  | { readonly kind: 'INCOMPLETE'; readonly word: string; readonly expected: string }
  | { readonly kind: 'UNKNOWN'; readonly word: string; readonly suggestion: string | null };

/** Every command as it is typed. */
export const COMMAND_WORDS = [
  'plan',
  'save',
  'list',
  'show',
  'compare',
  'whatif',
  'replan',
  'lock',
  'unlock',
  'link',
  'unlink',
  'help',
] as const;

/** Other words for commands. */
const SYNONYMS: Readonly<Record<string, (typeof COMMAND_WORDS)[number]>> = {
  ls: 'list',
  plans: 'list',
  open: 'show',
  get: 'show',
  diff: 'compare',
  vs: 'compare',
  'what-if': 'whatif',
  drift: 'replan',
  refresh: 'replan',
  login: 'link',
  logout: 'unlink',
  '?': 'help',
  usage: 'help',
};

/** Reads the text behind `/headroom`. `nearest` finds the known word that is most like another one. */
export function parseCommand(
  text: string,
  nearest: (word: string, known: readonly string[]) => readonly string[],
): Command {
  const plain = plainSigns(text).trim();
  if (plain === '') return { kind: 'MODAL' };
  if (isDocument(plain)) return { kind: 'DOCUMENT', source: withoutFence(plain) };
  const [first] = tokensOf(plain);
  const word = first?.word ?? '';
  const known = COMMAND_WORDS.find((one) => one === word) ?? SYNONYMS[word];
  const rest = plain.slice(first?.to ?? 0).trim();
  // `list=Standard_D4s_v5@100/s` has a component that is called like a command.
  if (known === undefined || rest.startsWith('=')) {
    return isPlanLine(plain) ? { kind: 'PLAN', line: plain } : unknown(word, nearest);
  }
  const said = rest.replace(/^:\s*/u, '');
  if (known === 'plan' && isDocument(said)) return { kind: 'DOCUMENT', source: withoutFence(said) };
  return READERS[known](said);
}

/** Reads what stands behind a command. */
const READERS: Readonly<Record<(typeof COMMAND_WORDS)[number], (rest: string) => Command>> = {
  plan: (rest) => (rest === '' ? { kind: 'MODAL' } : { kind: 'PLAN', line: rest }),
  save: (rest) => ({ kind: 'SAVE', name: wholeName(rest) }),
  list: (rest) => ({ kind: 'LIST', text: wholeName(rest) }),
  show: (rest) => named(rest, 'show', (name) => ({ kind: 'SHOW', name })),
  compare,
  whatif: whatIf,
  replan: (rest) => named(rest, 'replan', (name) => ({ kind: 'REPLAN', name })),
  lock,
  unlock: (rest) => named(rest, 'unlock', (name) => ({ kind: 'UNLOCK', name })),
  link: () => ({ kind: 'LINK' }),
  unlink: () => ({ kind: 'UNLINK' }),
  help: () => ({ kind: 'HELP' }),
};

/** The name of a plan may have spaces, with quotes or without. */
function wholeName(rest: string): string | null {
  const name = rest.replaceAll(/^"|"$/gu, '').trim();
  return name === '' ? null : name;
}

function named(rest: string, word: string, make: (name: string) => Command): Command {
  const name = wholeName(rest);
  return name === null ? { kind: 'INCOMPLETE', word, expected: `/headroom ${word} NAME` } : make(name);
}

const LEAST_COMPARED = 2;
const BETWEEN_NAMES = new Set([',', 'vs', 'vs.', 'with', 'and', 'to']);

/** `compare A B`, `compare "Plan A", "Plan B"`, `compare A vs B`. */
function compare(rest: string): Command {
  const isName = ({ word, isQuoted }: Word) => word !== '' && (isQuoted || !BETWEEN_NAMES.has(word.toLowerCase()));
  const names = wordsOf(rest)
    .filter(isName)
    .map(({ word }) => word);
  if (names.length < LEAST_COMPARED) {
    return {
      kind: 'INCOMPLETE',
      word: 'compare',
      expected: '/headroom compare "PLAN A" "PLAN B" …, at least two names',
    };
  }
  return { kind: 'COMPARE', names };
}

/** `whatif NAME lose eastus`. */
function whatIf(rest: string): Command {
  const expected = '/headroom whatif NAME lose eastus';
  const verb = [...rest.matchAll(/\s(?:lose|loses|losing|loss of|without)\s+/giu)].at(-1);
  if (verb === undefined) return { kind: 'INCOMPLETE', word: 'whatif', expected };
  const name = wholeName(rest.slice(0, verb.index));
  const losses = lossesIn(rest.slice(verb.index + verb[0].length));
  return name === null || losses.length === 0
    ? { kind: 'INCOMPLETE', word: 'whatif', expected }
    : { kind: 'WHAT_IF', name, losses };
}

/** `eastus and a zone`, `the East US region`, `azure/eastus, azure/westus3`: what is lost, each in its own words. */
function lossesIn(text: string): readonly string[] {
  const losses: string[][] = [[]];
  for (const { word, isQuoted } of wordsOf(text)) {
    if (!isQuoted && BETWEEN_LOSSES.has(word.toLowerCase())) losses.push([]);
    else if (isQuoted || !ARTICLES.has(word.toLowerCase())) losses.at(-1)?.push(word);
  }
  const named = losses.map((words) => withoutNoun(words).join(' ')).filter((loss) => loss !== '');
  return [...new Set(named)];
}

const BETWEEN_LOSSES = new Set([',', 'and', '&', '+', 'or', 'plus']);
const ARTICLES = new Set(['a', 'an', 'the', 'one', 'of', 'its', 'any', 'whole']);

interface Word {
  readonly word: string;
  readonly isQuoted: boolean;
}

/** Names as they are typed: what stands in quotes, a comma, or a word with whatever signs it has. */
function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/"([^"]*)"?|,|[^\s",]+/gu)].map(([whole, quoted]) => ({
    word: quoted ?? whole,
    isQuoted: quoted !== undefined,
  }));
}

/** `eastus region` is eastus. */
function withoutNoun(words: readonly string[]): readonly string[] {
  const isNoun = words.length > 1 && /^(?:region|location)$/iu.test(words.at(-1) ?? '');
  return isNoun ? words.slice(0, -1) : words;
}

/** `lock NAME because REASON`. */
function lock(rest: string): Command {
  const because = /\s(?:because(?: of)?|for|reason)\s+/iu.exec(rest);
  const name = wholeName(because === null ? rest : rest.slice(0, because.index));
  if (name === null) return { kind: 'INCOMPLETE', word: 'lock', expected: '/headroom lock NAME because REASON' };
  return {
    kind: 'LOCK',
    name,
    reason: because === null ? null : wholeName(rest.slice(because.index + because[0].length)),
  };
}

function unknown(word: string, nearest: (word: string, known: readonly string[]) => readonly string[]): Command {
  return { kind: 'UNKNOWN', word, suggestion: nearest(word, COMMAND_WORDS)[0] ?? null };
}

/** JSON, a fenced text, or lines with a key each. */
function isDocument(text: string): boolean {
  return text.startsWith('{') || text.startsWith('```') || /^[\w-]+:\s*(\S.*)?\r?\n/u.test(text);
}

function withoutFence(text: string): string {
  return text.replace(/^```[a-z]*\s*\n?/iu, '').replace(/\n?```\s*$/u, '');
}

/** What begins with a load, or has a component, is a plan without the word. */
function isPlanLine(text: string): boolean {
  return /[=@]/u.test(text) || /^\d/u.test(text);
}
