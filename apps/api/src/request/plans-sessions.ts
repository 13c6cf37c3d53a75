import type { PlannedDocument } from '@headroom/planner';
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
  of({ actor, requestId }: ApiContext): PlansSession {
    if (actor === null) throw new ApiError('UNAUTHENTICATED', 'Sign in with a bearer token.');
    return { ...this.context, actor, requestId, source: 'API' };
  }

  /** A session in which a document has been planned already, beside the event loop where it is a large one. */
  async withPlanned(request: ApiContext, document: string): Promise<PlansSession> {
    const session = this.of(request);
    const planned: PlannedDocument = await this.computing.plan({ text: document }, request);
    return { ...session, plan: (text) => (text === document ? planned : session.plan(text)) };
  }
}
