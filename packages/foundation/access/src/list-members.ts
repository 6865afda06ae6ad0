import { asc, eq } from 'drizzle-orm';
import { query } from './command.ts';
import { membership } from './schema.ts';
import { noInput } from './sign-in-input.ts';

/** Everybody who may or might sign in to this contractor's data, those who have left too. */
export const listMembers = query({
  action: 'member.list',
  input: noInput,
  async run({ tx, tenantId }) {
    return tx
      .select({
        membershipId: membership.id,
        displayName: membership.displayName,
        loginHint: membership.loginHint,
        role: membership.role,
        allSites: membership.allSites,
        siteIds: membership.siteIds,
        clientIds: membership.clientIds,
        personId: membership.personId,
        createdAt: membership.createdAt,
        endedAt: membership.endedAt,
      })
      .from(membership)
      .where(eq(membership.tenantId, tenantId))
      .orderBy(asc(membership.id));
  },
});
