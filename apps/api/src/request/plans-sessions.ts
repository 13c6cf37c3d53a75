import type { PlansContext, PlansSession } from '@headroom/plans';
import type { Computing } from '../computing/computing.js';
import { ApiError } from '../protection/api-error.js';
import type { ApiContext } from './api-context.js';

/** Turns a request into the session that every operation on saved plans takes. */
export class PlansSessions {
  private readonly context: PlansContext;
  private readonly computing: Computing;

  constructor(parts: { readonly context: PlansContext; readonly computing: Computing }) {
    this.context = parts.context;
    this.computing = parts.computing;
  }

  /** Throws UNAUTHENTICATED where nobody has signed in. */
  of(request: ApiContext): PlansSession {
    const { actor, requestId } = request;
    if (actor === null) throw new ApiError('UNAUTHENTICATED', 'Sign in with a bearer token.');
    return { ...this.context, computing: this.computing.plans(request), actor, requestId, source: 'API' };
  }
}
