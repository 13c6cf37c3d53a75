import { createBootstrapToken, type PlansContext } from '@headroom/plans';
import { presetToken } from '../auth/preset-token.js';
import type { ApiConfig } from '../config/api-config.js';
import { StartError } from './start-error.js';

/** How the first administrator comes in. */
export interface FirstToken {
  /** The token that was made just now, in the form in which it is stored; null where there has been one before. */
  readonly secret: string | null;
  /** Whether whoever started this knows the token already, so that it need not be shown. */
  readonly isPreset: boolean;
}

/**
 * Makes the first administrator's token of a fresh installation. In production nothing is made up: it must be preset, or an
 * identity provider must say who is who, or there must be a token already; else the start is refused.
 */
export async function firstToken(config: ApiConfig, context: PlansContext): Promise<FirstToken> {
  const { bootstrapToken, isProduction, oidc } = config;
  const isPreset = bootstrapToken !== null;
  if (isPreset) {
    const made = await createBootstrapToken(context, presetToken(bootstrapToken));
    return { secret: made?.secret ?? null, isPreset };
  }
  if (oidc !== null) return { secret: null, isPreset };
  if (isProduction) {
    await refuseWithoutToken(context);
    return { secret: null, isPreset };
  }
  const made = await createBootstrapToken(context);
  return { secret: made?.secret ?? null, isPreset };
}

async function refuseWithoutToken({ store }: PlansContext): Promise<void> {
  const tokenCount = await store.transaction((transaction) => transaction.countTokens());
  if (tokenCount > 0) return;
  throw new StartError([
    'Nobody could sign in: in production set HEADROOM_OIDC_ISSUER with HEADROOM_OIDC_AUDIENCE and HEADROOM_OIDC_JWKS_URL,',
    'or preset the first token by HEADROOM_BOOTSTRAP_TOKEN (or HEADROOM_BOOTSTRAP_TOKEN_FILE).',
  ]);
}
