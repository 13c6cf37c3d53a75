import type { FirstToken } from './first-token.js';

const QUERY = '{"query":"{ plans { nodes { name standingStrategy monthlyCost currency } } }"}';

/** What whoever starts the product reads: where it is, how to sign in, and one query that is ready to send. */
export function welcomeText({ url, first }: { readonly url: string; readonly first: FirstToken }): string {
  const token = first.isPreset ? '$HEADROOM_BOOTSTRAP_TOKEN' : (first.secret ?? '$TOKEN');
  return [
    `Headroom is ready: ${url}/graphql`,
    '',
    ...tokenLines(first),
    'Try it:',
    '',
    `curl -s ${url}/graphql -H 'content-type: application/json' \\`,
    `  -H "authorization: Bearer ${token}" \\`,
    `  -d '${QUERY}'`,
    '',
  ].join('\n');
}

function tokenLines({ secret, isPreset }: FirstToken): readonly string[] {
  if (isPreset) return ['Sign in with the token of HEADROOM_BOOTSTRAP_TOKEN.', ''];
  if (secret === null)
    return ['Sign in with your token. Another one is made by: npm start -- token create --name NAME', ''];
  return ['The token of the first administrator, shown this once and good for 24 hours:', '', secret, ''];
}
