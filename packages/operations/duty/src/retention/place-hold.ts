import { command, type UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { DomainError, dayOf } from '@zhiqin/kernel';
import { guard } from '@zhiqin/workforce/schema';
import { and, eq, isNull } from 'drizzle-orm';
import { erasureHold } from '../schema.ts';
import { liftHoldInput, placeHoldInput } from './retention-input.ts';

/**
 * Stops erasure for entries of some days of a site: an incident is looked into, somebody disputes, the police ask.
 * @throws DomainError `not-found` for the site; `input.invalid`.
 */
export const placeHold = command({
  action: 'erasure-hold.place',
  input: placeHoldInput,
  async run(ctx, { siteId, staffNo, ...hold }): Promise<{ holdId: string }> {
    const { tx, tenantId, now, actor } = ctx;
    const [place] = await tx
      .select({ zone: site.zone })
      .from(site)
      .where(and(eq(site.tenantId, tenantId), eq(site.id, siteId)));
    if (!place) throw new DomainError('not-found');
    if (hold.expiresOn < dayOf(now, place.zone))
      throw new DomainError('input.invalid', {}, { expiresOn: 'field.before-start' });
    const personId = staffNo ? await personOf(ctx, staffNo) : null;
    const id = ctx.newId();
    const placedBy = actor.kind === 'member' ? actor.membershipId : tenantId;
    await tx.insert(erasureHold).values({ tenantId, id, siteId, personId, ...hold, placedBy, placedAt: now });
    ctx.audit({
      siteId,
      subjectId: id,
      fromDay: hold.fromDay,
      untilDay: hold.untilDay,
      expiresOn: hold.expiresOn,
    });
    return { holdId: id };
  },
});

async function personOf({ tx, tenantId }: UseContext, staffNo: string): Promise<string> {
  const [found] = await tx
    .select({ id: guard.id })
    .from(guard)
    .where(and(eq(guard.tenantId, tenantId), eq(guard.staffNo, staffNo)));
  if (!found) throw new DomainError('input.invalid', {}, { staffNo: 'field.invalid' });
  return found.id;
}

/** @throws DomainError `not-found` for a hold that is not there or was lifted before. */
export const liftHold = command({
  action: 'erasure-hold.place',
  input: liftHoldInput,
  async run(ctx, { holdId }): Promise<void> {
    const { tx, tenantId, now, actor } = ctx;
    const liftedBy = actor.kind === 'member' ? actor.membershipId : tenantId;
    const [lifted] = await tx
      .update(erasureHold)
      .set({ liftedAt: now, liftedBy })
      .where(
        and(eq(erasureHold.tenantId, tenantId), eq(erasureHold.id, holdId), isNull(erasureHold.liftedAt)),
      )
      .returning({ siteId: erasureHold.siteId });
    if (!lifted) throw new DomainError('not-found');
    ctx.audit({ siteId: lifted.siteId, subjectId: holdId });
  },
});
