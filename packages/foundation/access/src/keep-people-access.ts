import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { UseContext } from './command.ts';
import { device, deviceRevocation, membership, pinCredential } from './schema.ts';

export interface PersonAccess {
  personId: string;
  displayName: string;
  /** Where the person works now: PINs are known to the devices of these sites alone. */
  siteIds: readonly string[];
  role: 'guard' | 'squad_leader';
}

/**
 * Called by the commands that hire, move or rename guards: one membership per person, and the PIN follows to the
 * person's sites. Callable again with the same rows. A member who has become more (captain) keeps his role.
 */
export async function keepPeopleAccess(ctx: UseContext, people: readonly PersonAccess[]): Promise<void> {
  if (people.length === 0) return;
  await ctx.tx
    .insert(membership)
    .values(
      people.map(({ personId, displayName, siteIds, role }) => ({
        tenantId: ctx.tenantId,
        id: ctx.newId(),
        role,
        allSites: false,
        siteIds: [...siteIds],
        clientIds: [],
        personId,
        displayName,
        createdAt: ctx.now,
      })),
    )
    .onConflictDoUpdate({
      target: [membership.tenantId, membership.personId],
      set: {
        displayName: sql`excluded.display_name`,
        siteIds: sql`excluded.site_ids`,
        role: sql`case when ${membership.role} in ('guard', 'squad_leader') then excluded.role else ${membership.role} end`,
        endedAt: null,
      },
    });
  await ctx.tx
    .update(pinCredential)
    .set({ siteIds: sql`${membership.siteIds}` })
    .from(membership)
    .where(
      and(
        eq(pinCredential.tenantId, ctx.tenantId),
        eq(membership.tenantId, ctx.tenantId),
        eq(membership.personId, pinCredential.id),
        inArray(
          pinCredential.id,
          people.map((person) => person.personId),
        ),
      ),
    );
}

/**
 * A person has left: no PIN and no membership from now on; open sessions die with the membership, and his own phone is
 * taken out of service. A site's phones go on.
 */
export async function endPeopleAccess(ctx: UseContext, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return;
  const ids = [...personIds];
  await ctx.tx
    .update(membership)
    .set({ endedAt: ctx.now })
    .where(
      and(
        eq(membership.tenantId, ctx.tenantId),
        inArray(membership.personId, ids),
        isNull(membership.endedAt),
      ),
    );
  await ctx.tx
    .delete(pinCredential)
    .where(and(eq(pinCredential.tenantId, ctx.tenantId), inArray(pinCredential.id, ids)));
  const phones = await ctx.tx
    .select({ id: device.id, siteId: device.siteId })
    .from(device)
    .where(and(eq(device.tenantId, ctx.tenantId), inArray(device.ownerPersonId, ids)));
  if (phones.length === 0) return;
  await ctx.tx
    .insert(deviceRevocation)
    .values(
      phones.map((phone) => ({
        tenantId: ctx.tenantId,
        id: ctx.newId(),
        siteId: phone.siteId,
        deviceId: phone.id,
        reason: '离职',
        revokedBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
        revokedAt: ctx.now,
      })),
    )
    .onConflictDoNothing({ target: [deviceRevocation.tenantId, deviceRevocation.deviceId] });
}
