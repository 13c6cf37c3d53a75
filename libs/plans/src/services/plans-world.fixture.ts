import type { Actor, Role } from '../access/role.js';
import { computeBy, newId, randomBytes, sha256Hex } from '../node.js';
import type { Outcome, PlanError } from '../plan/plan-error.js';
import type { SavedPlan } from '../plan/saved-plan.js';
import { createMemoryPlansStore, type MemoryPlansStore } from '../testing/memory-plans-store.js';
import { TWO_REGIONS } from '../testing/sample-documents.js';
import { planSample, SAMPLE_MODEL_VERSION, TEAM_A, TEAM_B } from '../testing/sample-plan.js';
import type { PlansContext, PlansSession } from './plans-context.js';
import { savePlan, type SavePlanInput } from './save-plan.js';

/** An installation with two teams, a clock that is set by hand, and nobody in it. */
export interface PlansWorld {
  readonly store: MemoryPlansStore;
  readonly context: PlansContext;
  /** Moves the clock. */
  readonly wait: (seconds: number) => void;
  /** A session of somebody with a role in a team. */
  readonly as: (role: Role, teamId?: string) => PlansSession;
  readonly asActor: (actor: Partial<Actor>) => PlansSession;
}

/** Makes the installation; the first moment is noon of 1 September 2026. */
export async function plansWorld(given: Partial<PlansContext> = {}): Promise<PlansWorld> {
  const store = createMemoryPlansStore();
  await store.transaction(async (transaction) => {
    await transaction.insertTeam({ id: TEAM_A, name: 'Team A' });
    await transaction.insertTeam({ id: TEAM_B, name: 'Team B' });
  });
  let time = Date.UTC(2026, 8, 1, 12);
  const context = {
    ...{ store, computing: computeBy(planSample), modelVersion: SAMPLE_MODEL_VERSION, newId, sha256Hex, randomBytes },
    now: () => new Date(time),
    ...given,
  };
  const asActor = (actor: Partial<Actor>): PlansSession => ({
    ...context,
    actor: { ...NOBODY, ...actor },
    requestId: 'request-1',
    source: 'API',
  });
  return {
    store,
    context,
    wait: (seconds) => {
      time += seconds * 1000;
    },
    as: (role, teamId = TEAM_A) => asActor({ id: role.toLowerCase(), name: role, memberships: [{ teamId, role }] }),
    asActor,
  };
}

const NOBODY: Actor = {
  kind: 'PERSON',
  id: 'nobody',
  name: 'Nobody',
  memberships: [],
  scopes: null,
  isInstallationAdmin: false,
};

/** Saves a plan in team A as its planner. */
export async function savedPlan(world: PlansWorld, input: Partial<SavePlanInput> = {}): Promise<SavedPlan> {
  const whole = { name: 'Checkout', document: TWO_REGIONS, teamId: TEAM_A, ...input };
  return valueOf(await savePlan(world.as('PLANNER', whole.teamId), whole));
}

/** The value of an outcome that must have one. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));
  return outcome.value;
}

/** What stood against an outcome; none where it was done. */
export function errorsOf(outcome: Outcome<unknown>): readonly PlanError[] {
  return outcome.ok ? [] : outcome.errors;
}

/** The codes of {@link errorsOf}. */
export function codesOf(outcome: Outcome<unknown>): readonly string[] {
  return errorsOf(outcome).map(({ code }) => code);
}
