import type { StrategyId } from '@headroom/core';
import { STRATEGY_IDS } from '@headroom/core';
import { teamRefusal } from '../access/permission.js';
import { teamsWhere } from '../access/policy.js';
import { checkChoice } from '../input/check-choice.js';
import { checkText } from '../input/check-text.js';
import { type InputError, inputError } from '../input/input-error.js';
import { done, type Outcome, type PlanError, refused } from '../plan/plan-error.js';
import { PLAN_STATUSES, type PlanStatus } from '../plan/saved-plan.js';
import type { PlanFilter } from '../store/plan-filter.js';
import { PLAN_ORDERS, type PlanOrder } from '../store/plan-order.js';
import type { PlanPage } from '../store/plans-store.js';
import { checkPage, type PageInput } from './page-input.js';
import type { PlansSession } from './plans-context.js';

/** Which plans to list; what is given must hold together, absent = any. */
export interface PlanFilterInput {
  /** Plans of this team; absent = of every team whose plans the actor may read. */
  readonly teamId?: string | undefined;
  readonly tag?: string | undefined;
  /** Beginnings of words of the name, the tags or the notes, all of which the plan must have. */
  readonly text?: string | undefined;
  /** The strategy the plan stands for: the chosen, else the recommended one. */
  readonly strategy?: StrategyId | undefined;
  /** A location in which that strategy places something, `provider/region`. */
  readonly region?: string | undefined;
  readonly sku?: string | undefined;
  readonly meetsTargets?: boolean | undefined;
  readonly status?: PlanStatus | undefined;
  /** Bounds of the monthly cost, inclusive, decimal text. */
  readonly monthlyCostAtLeast?: string | undefined;
  readonly monthlyCostAtMost?: string | undefined;
  /** True = what is in the bin. */
  readonly isDeleted?: boolean | undefined;
}

/** A page of plans. */
export interface ListPlansInput extends PageInput {
  readonly filter?: PlanFilterInput | undefined;
  /** CREATED_AT by default. */
  readonly order?: PlanOrder | undefined;
  /** From the last to the first: the newest, the dearest. */
  readonly descending?: boolean | undefined;
}

const TEXT_RULE = { least: 0, most: 200, hasLines: false };
const AMOUNT = /^\d{1,18}(\.\d{1,18})?$/;

/** A page of the plans that the actor may read. */
export async function listPlans(session: PlansSession, input: ListPlansInput): Promise<Outcome<PlanPage>> {
  const order = input.order ?? 'CREATED_AT';
  const filter = readableFilter(session, input.filter ?? {});
  const errors = [
    ...(filter.ok ? [] : filter.errors),
    ...checkChoice('order', { value: order, choices: PLAN_ORDERS }),
    ...checkPage(input, order),
  ];
  if (!filter.ok || errors.length > 0) return refused(...errors);
  const { first, after = null, descending = false } = input;
  const request = { filter: filter.value, order, descending, after, first };
  return done(await session.store.transaction((transaction) => transaction.page(request)));
}

/** How many plans there are of a list. */
export async function countPlans(session: PlansSession, input: PlanFilterInput): Promise<Outcome<number>> {
  const filter = readableFilter(session, input);
  if (!filter.ok) return filter;
  return done(await session.store.transaction((transaction) => transaction.count(filter.value)));
}

/** The filter narrowed to the teams whose plans the actor may read. */
function readableFilter({ actor }: PlansSession, { teamId, ...filter }: PlanFilterInput): Outcome<PlanFilter> {
  const { tag, ...rest } = filter;
  const refusal =
    teamId === undefined ? null : teamRefusal(actor, { action: 'PLAN_READ', teamId, path: 'filter.teamId' });
  const errors: readonly PlanError[] = [...(refusal === null ? [] : [refusal]), ...checkFilter(filter)];
  if (errors.length > 0) return refused(...errors);
  const given = Object.entries({ ...rest, tag: tag?.trim().normalize('NFC').toLowerCase() });
  const stated = Object.fromEntries(given.filter(([, value]) => value !== undefined));
  return done({ ...stated, teamIds: teamId === undefined ? teamsWhere(actor, 'PLAN_READ') : [teamId] });
}

const FILTER_TEXTS = ['text', 'tag', 'region', 'sku'] as const;

function checkFilter(filter: Omit<PlanFilterInput, 'teamId'>): readonly InputError[] {
  const { strategy, status, ...bounds } = filter;
  return [
    ...FILTER_TEXTS.flatMap((name) => {
      const value = filter[name];
      return value === undefined ? [] : checkText(`filter.${name}`, { value, rule: TEXT_RULE });
    }),
    ...(strategy === undefined ? [] : checkChoice('filter.strategy', { value: strategy, choices: STRATEGY_IDS })),
    ...(status === undefined ? [] : checkChoice('filter.status', { value: status, choices: PLAN_STATUSES })),
    ...checkAmount('filter.monthlyCostAtLeast', bounds.monthlyCostAtLeast),
    ...checkAmount('filter.monthlyCostAtMost', bounds.monthlyCostAtMost),
  ];
}

function checkAmount(path: string, value: string | undefined): readonly InputError[] {
  if (value === undefined || AMOUNT.test(value)) return [];
  return [inputError({ path, value, expected: 'an amount of money as plain decimal text, e.g. "1200.50"' })];
}
