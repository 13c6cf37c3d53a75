import { checkText, type TextRule } from '../input/check-text.js';
import type { InputError } from '../input/input-error.js';
import { type Outcome, refused } from '../plan/plan-error.js';
import type { IdempotencyRecord, PlansTransaction } from '../store/plans-store.js';
import { canonicalText } from './canonical-text.js';
import { inTransaction } from './in-transaction.js';
import type { PlansSession } from './plans-context.js';

const KEY_RULE: TextRule = { least: 1, most: 100, hasLines: false };

/** What is wrong with an idempotency key; none is right. */
export function checkIdempotencyKey(key: string | undefined): readonly InputError[] {
  return key === undefined ? [] : checkText('idempotencyKey', { value: key, rule: KEY_RULE });
}

/** A mutation that creates something, at most once for each key of an actor. */
export interface Creation<T> {
  /** Name of the operation: the same input to another operation is another request. */
  readonly operation: string;
  readonly input: { readonly idempotencyKey?: string | undefined };
  /** Creates the subject with this id. */
  readonly create: (transaction: PlansTransaction, subjectId: string) => Promise<Outcome<T>>;
  /** Answers again for what an earlier request with this key has created. */
  readonly answerAgain: (transaction: PlansTransaction, subjectId: string) => Promise<Outcome<T>>;
  readonly newSubjectId?: () => string;
}

/** Creates in one transaction; the same actor, key and request get the same subject again and nothing is written. */
export async function createOnce<T>(session: PlansSession, creation: Creation<T>): Promise<Outcome<T>> {
  const subjectId = (creation.newSubjectId ?? session.newId)();
  const record = recordOf(session, { creation, subjectId });
  return inTransaction(session.store, async (transaction) => {
    if (record === null || (await transaction.rememberIdempotency(record)) === 'DONE') {
      return creation.create(transaction, subjectId);
    }
    return answeredBefore(transaction, { creation, record });
  });
}

/** The answer that the key has got before; null where it has not, so that a retry is answered before anything is computed. */
export async function earlierAnswer<T>(
  session: PlansSession,
  creation: Omit<Creation<T>, 'create'>,
): Promise<Outcome<T> | null> {
  const record = recordOf(session, { creation, subjectId: '' });
  if (record === null) return null;
  return session.store.transaction(async (transaction) => {
    const known = await transaction.idempotency(record.actorId, record.key);
    return known === null ? null : answeredBefore(transaction, { creation, record });
  });
}

async function answeredBefore<T>(
  transaction: PlansTransaction,
  { creation, record }: { readonly creation: Omit<Creation<T>, 'create'>; readonly record: IdempotencyRecord },
): Promise<Outcome<T>> {
  const known = await transaction.idempotency(record.actorId, record.key);
  if (known?.requestHash !== record.requestHash) return refused({ code: 'IDEMPOTENCY_MISMATCH', key: record.key });
  return creation.answerAgain(transaction, known.subjectId);
}

function recordOf<T>(
  session: PlansSession,
  { creation, subjectId }: { readonly creation: Omit<Creation<T>, 'create'>; readonly subjectId: string },
): IdempotencyRecord | null {
  const { idempotencyKey, ...request } = creation.input;
  if (idempotencyKey === undefined) return null;
  return {
    actorId: session.actor.id,
    key: idempotencyKey,
    requestHash: session.sha256Hex(canonicalText([creation.operation, request])),
    subjectId,
    createdAt: session.now().toISOString(),
  };
}
