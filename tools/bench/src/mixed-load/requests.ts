import { readFileSync } from 'node:fs';
import { ask, type Question } from '../api/ask.js';
import { savePlan } from '../api/saving.js';
import { wholeSelection } from '../api/whole-selection.js';
import { workloadDocument } from '../workload-document.js';

/** What people do with the API. */
export type RequestKind =
  'SMALL' | 'LARGE' | 'LIST' | 'SAVE' | 'COMPARE' | 'LARGE_SAVE' | 'LARGE_READ' | 'LARGE_COMPARE';

/** One request of each kind; every workload is another one. */
export type Requests = Readonly<Record<RequestKind, () => Promise<unknown>>>;

/** Who asks for what. */
export interface Caller {
  /** Folder of the checkout, with a trailing slash. */
  readonly root: string;
  readonly graphqlUrl: string;
  readonly teamId: string;
  /** In the names of what the caller saves. */
  readonly name: string;
}

const SMALL_SIZE = { components: 3, regions: 2, flows: 1 };
const LARGE_SIZE = { components: 200, regions: 6, flows: 4 };

const LIST = `query ($teamId: ID!) { plans(first: 50, filter: { teamId: $teamId }) {
  nodes { id name tags revision monthlyCost currency } pageInfo { endCursor hasNextPage } } }`;
const COMPARE = `query ($ids: [ID!]!) { comparePlans(ids: $ids) { comparison { sentences
  metrics { key values absoluteDifferences relativeDifferences } inputs { path values { stated } }
  costs { difference lines { component location difference } } } userErrors { message } } }`;

/** The requests of a caller, who reads and compares what it has saved last; of large plans with what it has saved before. */
export function requestsOf({ root, graphqlUrl, teamId, name }: Caller): Requests {
  const everything = wholeSelections(root);
  const evaluate = `query ($source: String!) { evaluateDocument(source: $source) ${everything('EvaluatePayload')} }`;
  const readWhole = `query ($id: ID!) { plan(id: $id) { evaluation ${everything('Evaluation')} } }`;
  let count = 0;
  const nextDocument = (size: typeof SMALL_SIZE): string => {
    count += 1;
    return JSON.stringify({ ...workloadDocument(size), name: `${name} ${String(count)}` });
  };
  const send = (question: Question) => ask(graphqlUrl, question);
  const evaluated = (size: typeof SMALL_SIZE) => () =>
    send({ query: evaluate, variables: { source: nextDocument(size) } });
  const plansOf = (size: typeof SMALL_SIZE) => {
    const saved: string[] = [];
    const save = async (): Promise<void> => {
      const document = nextDocument(size);
      saved.push(await savePlan(graphqlUrl, { teamId, document, name: `${name} ${String(count)}` }));
    };
    const compare = async () => {
      while (saved.length < 2) await save();
      return send({ query: COMPARE, variables: { ids: saved.slice(-2) } });
    };
    const read = async () => {
      while (saved.length < 1) await save();
      return send({ query: readWhole, variables: { id: saved.at(-1) } });
    };
    return { save, read, compare };
  };
  const small = plansOf(SMALL_SIZE);
  const large = plansOf(LARGE_SIZE);
  return {
    SMALL: evaluated(SMALL_SIZE),
    LARGE: evaluated(LARGE_SIZE),
    LIST: () => send({ query: LIST, variables: { teamId } }),
    SAVE: small.save,
    COMPARE: small.compare,
    LARGE_SAVE: large.save,
    LARGE_READ: large.read,
    LARGE_COMPARE: large.compare,
  };
}

/** Every field of a type. */
function wholeSelections(root: string): (type: string) => string {
  const schemaText = readFileSync(`${root}apps/api/schema.graphql`, 'utf8');
  return (type) => wholeSelection(schemaText, type);
}
