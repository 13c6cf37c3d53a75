import { readFileSync } from 'node:fs';
import { ask, type Question } from '../api/ask.js';
import { wholeSelection } from '../api/whole-selection.js';
import { workloadDocument } from '../workload-document.js';

/** What people do with the API. */
export type RequestKind = 'SMALL' | 'LARGE' | 'LIST' | 'SAVE' | 'COMPARE';

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
const SAVE = `mutation ($input: SavePlanInput!) { savePlan(input: $input) { plan { id } userErrors { message } } }`;
const COMPARE = `query ($ids: [ID!]!) { comparePlans(ids: $ids) { comparison { sentences
  metrics { key values absoluteDifferences relativeDifferences } inputs { path values { stated } }
  costs { difference lines { component location difference } } } userErrors { message } } }`;

/** The requests of a caller, who compares what it has saved last. */
export function requestsOf({ root, graphqlUrl, teamId, name }: Caller): Requests {
  const evaluate = evaluationQuery(root);
  const saved: string[] = [];
  let count = 0;
  const nextDocument = (size: typeof SMALL_SIZE): string => {
    count += 1;
    return JSON.stringify({ ...workloadDocument(size), name: `${name} ${String(count)}` });
  };
  const send = (question: Question) => ask(graphqlUrl, question);
  const evaluated = (size: typeof SMALL_SIZE) => () =>
    send({ query: evaluate, variables: { source: nextDocument(size) } });
  const save = async (): Promise<void> => {
    const document = nextDocument(SMALL_SIZE);
    const input = { teamId, document, name: `${name} ${String(count)}` };
    saved.push(savedId(await send({ query: SAVE, variables: { input } })));
  };
  return {
    SMALL: evaluated(SMALL_SIZE),
    LARGE: evaluated(LARGE_SIZE),
    LIST: () => send({ query: LIST, variables: { teamId } }),
    SAVE: save,
    COMPARE: async () => {
      while (saved.length < 2) await save();
      return send({ query: COMPARE, variables: { ids: saved.slice(-2) } });
    },
  };
}

function evaluationQuery(root: string): string {
  const selection = wholeSelection(readFileSync(`${root}apps/api/schema.graphql`, 'utf8'), 'EvaluatePayload');
  return `query ($source: String!) { evaluateDocument(source: $source) ${selection} }`;
}

function savedId(data: Readonly<Record<string, unknown>>): string {
  const { savePlan } = data as {
    readonly savePlan: { readonly plan: { readonly id: string } | null; readonly userErrors: readonly unknown[] };
  };
  if (savePlan.plan === null) throw new Error(JSON.stringify(savePlan.userErrors));
  return savePlan.plan.id;
}
