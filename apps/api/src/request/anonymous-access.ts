import { ApiError } from '../protection/api-error.js';
import type { ApiContext } from './api-context.js';

/** Whether those who have not signed in may have workloads evaluated and look into the catalogue. */
export class AnonymousAccess {
  private readonly isOpen: boolean;

  constructor({ isOpen }: { readonly isOpen: boolean }) {
    this.isOpen = isOpen;
  }

  /** Throws UNAUTHENTICATED where the caller has to sign in first. */
  check({ actor }: ApiContext): void {
    if (!this.isOpen && actor === null) throw new ApiError('UNAUTHENTICATED', 'Sign in with a bearer token.');
  }
}
