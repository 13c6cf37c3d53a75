import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** An identity provider that publishes its keys and says who is who. */
export interface IdentityProvider {
  /** The settings with which the API believes it. */
  readonly environment: Readonly<Record<string, string>>;
  readonly tokenOf: (person: SignedPerson) => Promise<string>;
  readonly close: () => void;
}

/** Whom a token names. */
export interface SignedPerson {
  readonly id: string;
  readonly groups?: readonly string[];
  /** As jose takes it; in five minutes where it is absent. */
  readonly expires?: string;
}

const ISSUER = 'https://id.example';
const AUDIENCE = 'headroom';

/** The group whose members administer the installation. */
export const ADMIN_GROUP = 'platform';

/** Starts an identity provider on a port of its own. */
export async function startIdentityProvider(): Promise<IdentityProvider> {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256' }] });
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(keys);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    environment: {
      HEADROOM_OIDC_ISSUER: ISSUER,
      HEADROOM_OIDC_AUDIENCE: AUDIENCE,
      HEADROOM_OIDC_JWKS_URL: `http://127.0.0.1:${String(port)}/keys`,
      HEADROOM_OIDC_ADMIN_GROUP: ADMIN_GROUP,
    },
    tokenOf: async ({ id, groups = [], expires = '5m' }) =>
      new SignJWT({ name: id, groups: [...groups] })
        .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
        .setSubject(id)
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setIssuedAt()
        .setExpirationTime(expires)
        .sign(privateKey),
    close: () => void server.close(),
  };
}
