import { STRATEGY_IDS } from '@headroom/core';
import { z } from 'zod';
import { ANSWER_DETAILS } from '../views/answer/answer-actions.js';
import { originSchema } from './origin.js';

const strategy = z.enum(STRATEGY_IDS).nullable();

/** Everything that is worked on after it has been acknowledged. */
export const workSchema = z.discriminatedUnion('kind', [
  /** Plan a document and answer. */
  z.object({
    kind: z.literal('PLAN'),
    document: z.string(),
    strategy,
    basedOn: z.string().nullable(),
    /** What was assumed when the document was made of a line, a sentence each. */
    notes: z.array(z.string()).optional(),
  }),
  /** The same with a file of the workspace. */
  z.object({ kind: z.literal('PLAN_FILE'), fileId: z.string() }),
  /** Show an answer to its channel. */
  z.object({ kind: z.literal('SHARE'), answerId: z.string() }),
  z.object({
    kind: z.literal('DETAILS'),
    answerId: z.string(),
    detail: z.enum(ANSWER_DETAILS),
    page: z.number().int().min(1),
  }),
  /** Save an answer as a new plan. */
  z.object({
    kind: z.literal('SAVE'),
    answerId: z.string(),
    name: z.string(),
    teamId: z.string(),
    notes: z.string(),
    reviewOn: z.string().nullable(),
  }),
  /** Save an answer as a new revision of the plan that it came from. */
  z.object({ kind: z.literal('SAVE_REVISION'), answerId: z.string() }),
  z.object({ kind: z.literal('LIST'), text: z.string(), after: z.string().nullable() }),
  z.object({ kind: z.literal('SHOW'), name: z.string() }),
  z.object({ kind: z.literal('COMPARE'), names: z.array(z.string()) }),
  z.object({ kind: z.literal('WHAT_IF'), name: z.string(), losses: z.array(z.string()) }),
  z.object({ kind: z.literal('REPLAN'), name: z.string(), acceptsRevision: z.number().int().nullable() }),
  z.object({ kind: z.literal('LOCK'), name: z.string(), reason: z.string() }),
  z.object({ kind: z.literal('UNLOCK'), name: z.string() }),
  z.object({ kind: z.literal('UNLINK') }),
  /** Show plans behind links that somebody has posted. */
  z.object({
    kind: z.literal('UNFURL'),
    urls: z.array(z.string()),
    messageTs: z.string(),
    unfurlId: z.string().nullable(),
    source: z.string().nullable(),
  }),
  z.object({ kind: z.literal('HOME') }),
  /** Answer somebody who wrote to the app, perhaps with a file. */
  z.object({ kind: z.literal('MENTION'), text: z.string(), fileId: z.string().nullable() }),
]);

/** See {@link workSchema}. */
export type Work = z.output<typeof workSchema>;

/** A piece of work, and for whom. */
export const jobSchema = z.object({
  /** UUID: what the job makes is named by it, so that it is made once however often the job is begun. */
  id: z.string(),
  origin: originSchema,
  work: workSchema,
  /** The span in which it was asked for, in the form of W3C's `traceparent`; absent where that is not traced. */
  traceParent: z.string().optional(),
});

/** See {@link jobSchema}. */
export type Job = z.output<typeof jobSchema>;

/** Work of one kind. */
export type WorkOf<Kind extends Work['kind']> = Extract<Work, { readonly kind: Kind }>;
