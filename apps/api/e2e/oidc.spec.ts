import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { oidcVerifier, type VerifyPerson } from '../src/auth/oidc.js';

const ISSUER = 'https://id.example';
const TEAM = '018f0000-0000-7000-8000-000000000001';

let server: Server;
let verify: VerifyPerson;
let key: CryptoKey;
let wrongKey: CryptoKey;
let port: number;

beforeAll(async () => {
  const pair = await generateKeyPair('RS256');
  key = pair.privateKey;
  wrongKey = (await generateKeyPair('RS256')).privateKey;
  const keys = { keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'RS256' }] };
  server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify(keys));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
  verify = oidcVerifier(settings(port));
});
afterAll(() => void server.close());

function settings(ofPort: number) {
  return {
    issuer: ISSUER,
    audience: 'headroom',
    jwksUrl: `http://127.0.0.1:${String(ofPort)}/keys`,
    groupsClaim: 'groups',
    groupRoles: [{ group: 'sre', teamId: TEAM, role: 'APPROVER' as const }],
    adminGroup: 'platform',
  };
}

interface TokenParts {
  readonly issuer?: string;
  readonly audience?: string;
  readonly expires?: string;
  readonly signedBy?: CryptoKey;
}

async function token({ issuer = ISSUER, audience = 'headroom', expires = '5m', signedBy = key }: TokenParts = {}) {
  return new SignJWT({ name: 'Ada', groups: ['sre', 'platform'] })
    .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
    .setSubject('ada')
    .setIssuer(issuer)
    .setAudience(audience)
    .setExpirationTime(expires)
    .sign(signedBy);
}

describe('a token of the identity provider', () => {
  it('gives the person with the roles of its groups', async () => {
    expect(await verify(await token())).toEqual({
      kind: 'PERSON',
      id: 'ada',
      name: 'Ada',
      groupMemberships: [{ teamId: TEAM, role: 'APPROVER' }],
      isInstallationAdmin: true,
    });
  });

  it.each<[string, () => Promise<string>]>([
    ['of another issuer', async () => token({ issuer: 'https://other.example' })],
    ['for another audience', async () => token({ audience: 'other' })],
    ['that has expired', async () => token({ expires: '-1m' })],
    ['signed by somebody else', async () => token({ signedBy: wrongKey })],
    ['without a signature', async () => `${btoa('{"alg":"none"}')}.${btoa('{"sub":"ada"}')}.`],
    ['signed with the public key as a secret', hmacToken],
    ['that is no token', async () => 'abc'],
  ])('is refused when it is one %s', async (_what, make) => {
    expect(await verify(await make())).toBeNull();
  });

  it('stays good while the provider cannot be reached, and cannot be checked where its keys were never seen', async () => {
    expect(await verify(await token())).not.toBeNull();
    await new Promise((resolve) => server.close(resolve));
    expect(await verify(await token())).not.toBeNull();
    await expect(oidcVerifier(settings(port))(await token())).rejects.toThrow('cannot be reached');
  });
});

async function hmacToken(): Promise<string> {
  return new SignJWT({})
    .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
    .setSubject('ada')
    .setIssuer(ISSUER)
    .setAudience('headroom')
    .setExpirationTime('5m')
    .sign(new TextEncoder().encode('x'.repeat(32)));
}
