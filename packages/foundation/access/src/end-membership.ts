import { DomainError } from '@zhiqin/kernel';
import { and, eq, isNull, ne } from 'drizzle-orm';
import { door } from './door.ts';
import { endSessionsOfMembership } from './end-sessions.ts';
import { memberInput } from './people-input.ts';
import { recordAudit } from './record-audit.ts';
import { membership, pinCredential, tenant } from './schema.ts';

/**
 * Somebody leaves: his sessions here end with the same commit. The row stays, for the audit to name him.
 * @throws DomainError `not-found`; `member.last-owner`; `access.forbidden` when HR would end an owner.
 */
export const endMembership = door({
  action: 'member.end',
  input: memberInput,
  async run({ db, now, actor, tenantId, requestId }, input) {
    return db.identity(async (tx) => {
      // One after the other per tenant: two owners cannot end each other at the same moment.
      await tx.select({ id: tenant.id }).from(tenant).where(eq(tenant.id, tenantId)).for('update');
      const [leaving] = await tx
        .select()
        .from(membership)
        .where(
          and(
            eq(membership.tenantId, tenantId),
            eq(membership.id, input.membershipId),
            isNull(membership.endedAt),
          ),
        );
      if (!leaving) throw new DomainError('not-found');
      if (leaving.role === 'owner') {
        if (actor.role !== 'owner') throw new DomainError('access.forbidden');
        const others = await tx
          .select({ id: membership.id })
          .from(membership)
          .where(
            and(
              eq(membership.tenantId, tenantId),
              eq(membership.role, 'owner'),
              isNull(membership.endedAt),
              ne(membership.id, leaving.id),
            ),
          );
        if (others.length === 0) throw new DomainError('member.last-owner');
      }
      await tx
        .update(membership)
        .set({ endedAt: now })
        .where(and(eq(membership.tenantId, tenantId), eq(membership.id, leaving.id)));
      await endSessionsOfMembership(tx, tenantId, leaving.id);
      if (leaving.personId) {
        await tx
          .delete(pinCredential)
          .where(and(eq(pinCredential.tenantId, tenantId), eq(pinCredential.id, leaving.personId)));
      }
      await recordAudit(tx, { tenantId, actor, action: 'member.end', requestId, now, subjectId: leaving.id });
      return { membershipId: leaving.id };
    });
  },
});
