import type { SignedInPerson } from '@headroom/plans';
import { createLocalJWKSet, createRemoteJWKSet, errors, type JWTPayload, jwtVerify, type JWTVerifyGetKey } from 'jose';
import type { ApiConfig } from '../config/api-config.js';
import { ApiError } from '../protection/api-error.js';

/** Settings of the identity provider. */
export type OidcSettings = NonNullable<ApiConfig['oidc']>;

/** Signatures that need the private key of the provider; never `none`, never a shared secret. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
const CLOCK_TOLERANCE_SECONDS = 5;
const KEYS_TIMEOUT_MS = 5_000;

/** Checks a bearer token of the identity provider: the person, or null where the token is not right. */
export type VerifyPerson = (token: string) => Promise<SignedInPerson | null>;

/** Verifies tokens against the published keys of the provider. Throws UNAVAILABLE where the keys cannot be had at all. */
export function oidcVerifier(settings: OidcSettings): VerifyPerson {
  const keys = tolerantKeys(new URL(settings.jwksUrl));
  const { issuer, audience } = settings;
  const rules = {
    issuer,
    audience,
    algorithms: ALGORITHMS,
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
    requiredClaims: ['exp', 'sub'],
  };
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys, rules);
      return personOf(payload, settings);
    } catch (error) {
      if (error instanceof errors.JOSEError) return null;
      throw error;
    }
  };
}

/** The keys as they were last seen stay good while the provider cannot be reached. */
function tolerantKeys(url: URL): JWTVerifyGetKey {
  const remote = createRemoteJWKSet(url, { timeoutDuration: KEYS_TIMEOUT_MS });
  return async (header, token) => {
    try {
      return await remote(header, token);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) throw error;
      const last = remote.jwks();
      if (last === undefined)
        throw new ApiError('OVERLOADED', 'The identity provider cannot be reached; try again later.');
      return createLocalJWKSet(last)(header, token);
    }
  };
}

function personOf(payload: JWTPayload, settings: OidcSettings): SignedInPerson {
  const groups = groupsOf(payload[settings.groupsClaim]);
  const id = payload.sub ?? '';
  return {
    kind: 'PERSON',
    id,
    name: textOf(payload['name']) ?? textOf(payload['preferred_username']) ?? textOf(payload['email']) ?? id,
    groupMemberships: settings.groupRoles.flatMap(({ group, teamId, role }) =>
      groups.includes(group) ? [{ teamId, role }] : [],
    ),
    isInstallationAdmin: settings.adminGroup !== null && groups.includes(settings.adminGroup),
  };
}

function groupsOf(claim: unknown): readonly string[] {
  return Array.isArray(claim) ? claim.filter((group) => typeof group === 'string') : [];
}

function textOf(claim: unknown): string | null {
  return typeof claim === 'string' && claim !== '' ? claim : null;
}
