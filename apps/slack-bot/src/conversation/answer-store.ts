import type { StrategyId } from '@headroom/core';
import { STRATEGY_IDS } from '@headroom/core';
import type { ConnectedPlans } from '@headroom/plans-prisma';

/** What stands behind an answer, so that its buttons still work after a restart. */
export interface KeptAnswer {
  readonly id: string;
  /** The workspace or enterprise in which it was asked for; an answer is found in no other. */
  readonly workspaceId: string;
  readonly userId: string;
  /** YAML or JSON source of the workload. */
  readonly document: string;
  /** As chosen by a button; null = as recommended. */
  readonly strategy: StrategyId | null;
  /** The saved plan that it was saved as, or came from. */
  readonly plan: { readonly id: string; readonly revision: number } | null;
}

/** Answers are forgotten after this: whoever needs one for longer saves the plan. */
export const ANSWER_DAYS = 30;
const MS_PER_DAY = 86_400_000;

/** Where answers are kept. */
export interface AnswerStore {
  /** Keeps an answer, or the same one again. */
  readonly keep: (answer: KeptAnswer) => Promise<void>;
  readonly find: (key: { readonly id: string; readonly workspaceId: string }) => Promise<KeptAnswer | null>;
  /** The last answer that somebody got. */
  readonly latest: (user: Pick<KeptAnswer, 'workspaceId' | 'userId'>) => Promise<KeptAnswer | null>;
  /** Forgets what is older than {@link ANSWER_DAYS}; answers how many. */
  readonly forgetOld: (now: Date) => Promise<number>;
}

/** Answers in PostgreSQL. */
export function answerStore(client: Pick<ConnectedPlans['client'], 'slackAnswer'>): AnswerStore {
  return {
    keep: async ({ plan, ...answer }) => {
      const data = { ...answer, planId: plan?.id ?? null, revision: plan?.revision ?? null };
      const create = { ...data, createdAt: new Date() };
      await client.slackAnswer.upsert({ where: { id: answer.id }, create, update: data });
    },
    find: async (key) => answerOf(await client.slackAnswer.findFirst({ where: key })),
    latest: async ({ workspaceId, userId }) =>
      answerOf(await client.slackAnswer.findFirst({ where: { workspaceId, userId }, orderBy: { createdAt: 'desc' } })),
    forgetOld: async (now) => {
      const createdAt = { lt: new Date(now.getTime() - ANSWER_DAYS * MS_PER_DAY) };
      return (await client.slackAnswer.deleteMany({ where: { createdAt } })).count;
    },
  };
}

type AnswerRow = Omit<KeptAnswer, 'strategy' | 'plan'> & {
  readonly strategy: string | null;
  readonly planId: string | null;
  readonly revision: number | null;
};

function answerOf(row: AnswerRow | null): KeptAnswer | null {
  if (row === null) return null;
  const { id, workspaceId, userId, document, planId, revision } = row;
  const strategy = STRATEGY_IDS.find((known) => known === row.strategy) ?? null;
  const plan = planId === null || revision === null ? null : { id: planId, revision };
  return { id, workspaceId, userId, document, strategy, plan };
}
