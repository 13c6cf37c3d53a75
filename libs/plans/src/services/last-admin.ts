import type { Member } from '../store/plans-store.js';

/** Whether the person is the only one of the team who can manage it. */
export function isLastAdmin(members: readonly Member[], personId: string): boolean {
  const admins = members.filter(({ role }) => role === 'ADMIN');
  return admins.length === 1 && admins[0]?.personId === personId;
}
