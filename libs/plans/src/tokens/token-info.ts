import type { ApiToken } from '../store/plans-store.js';

/** A token as people may see it: without its hash. */
export type ApiTokenInfo = Omit<ApiToken, 'secretHash'>;

/** The token without its hash. */
export function tokenInfo({ secretHash: _hidden, ...info }: ApiToken): ApiTokenInfo {
  return info;
}
