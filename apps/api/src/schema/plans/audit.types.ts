import { AUDIT_ACTIONS, type AuditEvent } from '@headroom/plans';
import { choice, id, json, moment, orNull, text } from '../fields/field-spec.js';
import { enumType, objectType } from '../fields/object-type.js';
import { connectionType } from './connection.js';
import { ActorKindEnum } from './team.types.js';

/** The append-only audit. */
const AuditActionEnum = enumType({
  name: 'AuditAction',
  description: 'What happened.',
  values: AUDIT_ACTIONS,
});

const AuditSubjectEnum = enumType({
  name: 'AuditSubject',
  description: 'What it happened to.',
  values: ['PLAN', 'TEAM', 'MEMBER', 'TOKEN', 'SLACK_USER'],
});

const RequestSourceEnum = enumType({
  name: 'RequestSource',
  description: 'Where a request came in.',
  values: ['API', 'SLACK', 'CLI', 'SYSTEM'],
});

export const AuditEventType = objectType<AuditEvent>({
  name: 'AuditEvent',
  description: 'One line of the audit; it is written together with what it tells of, and never changes.',
  fields: {
    id: text('Its id.'),
    at: moment('When.'),
    actorKind: choice(ActorKindEnum, 'What kind of actor it was.'),
    actorId: text('Id of the actor.'),
    actorName: text('Name of the actor.'),
    action: choice(AuditActionEnum, 'What happened.'),
    teamId: orNull(id('Global id of the team; null for the installation.')),
    subjectType: choice(AuditSubjectEnum, 'What it happened to.'),
    subjectId: text('Id of what it happened to.'),
    before: orNull(json('Small facts from before; null where it was not there.')),
    after: orNull(json('Small facts from after; null where it is gone.')),
    requestId: orNull(text('Id of the request, to find it in the logs.')),
    source: choice(RequestSourceEnum, 'Where the request came in.'),
  },
});

export const AuditConnectionType = connectionType<AuditEvent>({ name: 'AuditEvent', node: () => AuditEventType });
