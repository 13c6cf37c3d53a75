/** How every client sends its queries. */
export const JSON_HEADERS = { 'content-type': 'application/json' };

/** A query that everybody may send. */
export const GOOD_BODY = JSON.stringify({ query: '{ strategies { id } }' });

function times(count: number, text: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => text(index)).join(' ');
}

function deepQuery(depth: number): string {
  return `${'{ a '.repeat(depth)}${'}'.repeat(depth)}`;
}

/** Each fragment holds the one before ten times: 10^20 fields. */
function fragmentBomb(size: number): string {
  const bomb = times(size, (i) => `fragment f${i + 1} on Query { ${times(10, () => `...f${i}`)} }`);
  return `{ ...f${size} } fragment f0 on Query { strategies { id } } ${bomb}`;
}

/** Queries that no API should carry out, and what it says instead. */
export const QUERIES: readonly (readonly [string, string, RegExp])[] = [
  ['a query that is too deep', deepQuery(20), /levels deep/],
  ['too many aliases', `{ ${times(40, (i) => `a${i}: strategies { id }`)} }`, /aliases|at its root/],
  [
    'too many computations at once',
    `{ ${times(8, (i) => `a${i}: evaluateDocument(source: "x") { userErrors { code } }`)} ${times(20, () => '__typename')} }`,
    /at its root/,
  ],
  ['too many fields', `{ strategies { ${times(1600, () => 'id')} } }`, /has 1601 fields/],
  ['too many words', `{ strategies { ${times(4000, () => 'id')} } }`, /longer than/],
  ['fragments that multiply', fragmentBomb(20), /fields/],
  ['a fragment that contains itself', 'query { ...a } fragment a on Query { strategies { id } ...a }', /itself/],
  ['a computation for each plan of a long list', '{ plans(first: 100) { nodes { drift { hasDrift } } } }', /costs/],
  [
    'a list whose length hides in a default',
    'query ($first: Int! = 100) { plans(first: $first) { nodes { drift { hasDrift } } } }',
    /costs/,
  ],
  [
    'long lists of evaluations side by side',
    `{ ${times(4, (i) => `a${i}: planRevisions(planId: "x", first: 100) { nodes { evaluation { workload { name } } } }`)} }`,
    /costs/,
  ],
  [
    'a comparison of thousands of plans',
    `{ comparePlans(ids: [${times(2500, (i) => `"${i}"`)}]) { comparison { sentences metrics { key values bands } plans { id label } } } }`,
    /costs/,
  ],
  ['several operations', 'query a { strategies { id } } query b { strategies { name } }', /one operation/],
  [
    'a syntax tree in place of text',
    JSON.stringify({ kind: 'Document', definitions: [] }),
    /text of the GraphQL language/,
  ],
  [
    'a syntax tree with a place in its text',
    '{"kind":"Document","loc":{"start":0},"definitions":[]}',
    /text of the GraphQL/,
  ],
  ['a number', '5', /text of the GraphQL language/],
  ['nothing as JSON', 'null', /text of the GraphQL language/],
  ['an empty selection', '{}', /text of the GraphQL language/],
  ['a comment without an end', `{ strategies { id } } #${'x'.repeat(100_000)}`, /longer than 100000 characters/],
  ['a subscription', 'subscription { plans { id } }', /subscription/],
  ['a page of sizes that is too long', '{ catalog { skus(provider: AWS, first: 1001) { totalCount } } }', /1 to 1000/],
  ['introspection', '{ __schema { types { name } } }', /introspection/i],
  ['text that is no query', '{ strategies {', /Syntax Error/],
];

/** Requests whose form is wrong, and the status that refuses each. */
export const FORMS: readonly (readonly [string, RequestInit, number])[] = [
  ['a batch', { method: 'POST', headers: JSON_HEADERS, body: `[${GOOD_BODY},${GOOD_BODY}]` }, 400],
  [
    'a form',
    {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'query={strategies{id}}',
    },
    415,
  ],
  ['plain text', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: GOOD_BODY }, 415],
  [
    'a GraphQL body',
    { method: 'POST', headers: { 'content-type': 'application/graphql' }, body: '{ strategies { id } }' },
    415,
  ],
  ['no type at all', { method: 'POST', headers: { 'content-type': '' }, body: GOOD_BODY }, 415],
  ['a query by GET', { method: 'GET' }, 405],
  [
    'a body that is too large',
    { method: 'POST', headers: JSON_HEADERS, body: JSON.stringify({ query: 'x'.repeat(700_000) }) },
    413,
  ],
  ['JSON that is broken', { method: 'POST', headers: JSON_HEADERS, body: '{"query":' }, 400],
  [
    'JSON that reaches for the prototype',
    { method: 'POST', headers: JSON_HEADERS, body: '{"__proto__":{"a":1},"query":"{ strategies { id } }"}' },
    400,
  ],
  [
    'a wrong token',
    {
      method: 'POST',
      headers: { ...JSON_HEADERS, authorization: 'Bearer hr_aaaaaaaa_' + 'x'.repeat(43) },
      body: GOOD_BODY,
    },
    401,
  ],
  [
    'a token of another kind',
    { method: 'POST', headers: { ...JSON_HEADERS, authorization: 'Basic abc' }, body: GOOD_BODY },
    401,
  ],
];
