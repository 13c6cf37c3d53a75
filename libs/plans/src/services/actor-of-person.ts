import type { Actor, Membership } from '../access/role.js';
import type { PlansContext } from './plans-context.js';

/** A person who has signed in, or a Slack user who is linked to one. */
export interface SignedInPerson {
  readonly kind: 'PERSON' | 'SLACK';
  /** Subject at the identity provider. */
  readonly id: string;
  readonly name: string;
  /** What the groups of the identity provider give beside the memberships that are kept here. */
  readonly groupMemberships: readonly Membership[];
  readonly isInstallationAdmin: boolean;
}

/** The actor of a person: the memberships that are kept here together with those of its groups. */
export async function actorOfPerson({ store }: PlansContext, person: SignedInPerson): Promise<Actor> {
  const kept = await store.transaction((transaction) => transaction.membershipsOf(person.id));
  const { kind, id, name, groupMemberships, isInstallationAdmin } = person;
  return { kind, id, name, memberships: [...kept, ...groupMemberships], scopes: null, isInstallationAdmin };
}
