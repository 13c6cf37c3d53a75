import { teamRefusal } from '../access/permission.js';
import { teamsWhere } from '../access/policy.js';
import { checkText, type TextRule } from '../input/check-text.js';
import { done, type Outcome, refused } from '../plan/plan-error.js';
import { AUDIT_ORDER, type AuditPage } from '../store/plans-store.js';
import { checkPage, type PageInput } from './page-input.js';
import type { PlansSession } from './plans-context.js';

/** A page of the audit, the newest first. */
export interface ListAuditEventsInput extends PageInput {
  /** Events of this team; absent = of every team whose audit the actor may read. */
  readonly teamId?: string | undefined;
  /** Only what happened to this plan, team, member or token. */
  readonly subjectId?: string | undefined;
}

const SUBJECT_RULE: TextRule = { least: 1, most: 255, hasLines: false };

/** The audit of the teams in which the actor may read it, and of the installation for its administrator. */
export async function listAuditEvents(
  { actor, store }: PlansSession,
  { teamId, subjectId, first, after = null }: ListAuditEventsInput,
): Promise<Outcome<AuditPage>> {
  const refusal = teamId === undefined ? null : teamRefusal(actor, { action: 'AUDIT_READ', teamId, path: 'teamId' });
  const errors = [
    ...(refusal === null ? [] : [refusal]),
    ...(subjectId === undefined ? [] : checkText('subjectId', { value: subjectId, rule: SUBJECT_RULE })),
    ...checkPage({ first, after }, AUDIT_ORDER),
  ];
  if (errors.length > 0) return refused(...errors);
  const teamIds = teamId === undefined ? teamsWhere(actor, 'AUDIT_READ') : [teamId];
  const withInstallation = teamId === undefined && actor.isInstallationAdmin;
  const request = { teamIds, withInstallation, subjectId: subjectId ?? null, after, first };
  return done(await store.transaction((transaction) => transaction.auditPage(request)));
}
