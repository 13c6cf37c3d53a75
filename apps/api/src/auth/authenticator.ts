import { timingSafeEqual } from 'node:crypto';
import { type Actor, actorOfPerson, authenticateToken, type PlansContext, TOKEN_PREFIX } from '@headroom/plans';
import { sha256Hex } from '@headroom/plans/node';
import { ApiError } from '../protection/api-error.js';
import type { VerifyPerson } from './oidc.js';
import { presetToken } from './preset-token.js';

/** Longer than any token; what is longer is not even looked at. */
const LONGEST_HEADER = 16_384;

/** Tells who asks by the bearer token of a request. */
export class Authenticator {
  private readonly context: PlansContext;
  private readonly verifyPerson: VerifyPerson | null;
  private readonly preset: string | null;

  constructor(parts: {
    readonly context: PlansContext;
    /** Null without an identity provider. */
    readonly verifyPerson: VerifyPerson | null;
    /** The preset first token, as the installer knows it. */
    readonly preset: string | null;
  }) {
    this.context = parts.context;
    this.verifyPerson = parts.verifyPerson;
    this.preset = parts.preset;
  }

  /** Null where nobody signs in. Throws UNAUTHENTICATED for a token that is not right; why is not told. */
  async actorOf(header: string | undefined): Promise<Actor | null> {
    if (header === undefined) return null;
    const token = header.length > LONGEST_HEADER ? undefined : /^Bearer +(\S+)$/i.exec(header)?.[1];
    const actor = token === undefined ? null : await this.actorOfToken(token);
    if (actor !== null) return actor;
    throw new ApiError('UNAUTHENTICATED', 'The bearer token is unknown, expired or revoked.');
  }

  private async actorOfToken(token: string): Promise<Actor | null> {
    const isPreset = this.preset !== null && isSameSecret(token, this.preset);
    if (isPreset) return authenticateToken(this.context, presetToken(token).text);
    if (token.startsWith(`${TOKEN_PREFIX}_`)) return authenticateToken(this.context, token);
    const person = await this.verifyPerson?.(token);
    return person == null ? null : actorOfPerson(this.context, person);
  }
}

/** Hashes are compared: they have the same length, and the time says nothing about the text. */
function isSameSecret(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(sha256Hex(a)), Buffer.from(sha256Hex(b)));
}
