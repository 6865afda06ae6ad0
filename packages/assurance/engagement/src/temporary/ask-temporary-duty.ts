import { command, type UseContext } from '@zhiqin/access';
import { DomainError, dayOf } from '@zhiqin/kernel';
import { notify } from '@zhiqin/notifications';
import { requireSite } from '@zhiqin/sites';
import { post } from '@zhiqin/sites/schema';
import { and, count, eq, isNull, like, sql } from 'drizzle-orm';
import { clientsOf, signedBy } from '../signed-by.ts';
import { tellOfficeTask } from '../tell-office.ts';
import { askTemporaryDutyInput, permitInput, priceTemporaryDutyInput } from './input.ts';
import { amountOf } from './prices.ts';
import { changeDuty, requireDuty } from './require-duty.ts';
import { temporaryDuty, temporaryDutyLine } from './schema.ts';

/**
 * A temporary duty or a change of posts is asked for, by the client or by the office for it. Errors: `not-found`,
 * `temporary-duty.no-client`, `input.invalid` (a day gone by, a post or shift that is none).
 */
export const askTemporaryDuty = command({
  action: 'temporary-duty.ask',
  input: askTemporaryDutyInput,
  async run(ctx, input): Promise<{ dutyId: string; dutyNo: string }> {
    const { tx, tenantId, now, actor } = ctx;
    const { siteId, kind } = input;
    const site = await requireSite(ctx, siteId);
    if (!site.clientId) throw new DomainError('temporary-duty.no-client');
    const today = dayOf(now, site.zone);
    if (input.startsOn < today)
      throw new DomainError('input.invalid', {}, { startsOn: 'field.before-start' });
    const isClient = actor.kind === 'member' && actor.role.startsWith('client_');
    // A client does not see posts: what it wants changed it says in words, the office names the post.
    const names = kind === 'post-change' && !isClient;
    if (names && !input.postId) throw new DomainError('input.invalid', {}, { postId: 'field.required' });
    if (names && input.postId) await requirePostShift(ctx, siteId, input.postId, input.shiftCode);
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${siteId}, 51206))`);
    const year = today.slice(0, 4);
    const [row] = await tx
      .select({ taken: count() })
      .from(temporaryDuty)
      .where(
        and(
          eq(temporaryDuty.tenantId, tenantId),
          eq(temporaryDuty.siteId, siteId),
          like(temporaryDuty.dutyNo, `${year}-%`),
        ),
      );
    const dutyId = ctx.newId();
    const dutyNo = `${year}-${String((row?.taken ?? 0) + 1).padStart(3, '0')}`;
    await tx.insert(temporaryDuty).values({
      ...{ tenantId, id: dutyId, siteId, clientId: site.clientId, dutyNo, kind, title: input.title },
      ...{ place: input.place || null, startsOn: input.startsOn, endsOn: input.endsOn ?? null },
      changedPostId: names ? input.postId : null,
      changedCode: names ? input.shiftCode : null,
      ...{ startTime: input.startTime ?? null, endTime: input.endTime ?? null, heads: input.heads },
      ...{ orders: input.orders || null, isPublicEvent: input.isPublicEvent ?? false },
      ...{ permitNo: input.permitNo || null, askedBy: isClient ? 'client' : 'contractor' },
      ...{ askerName: signedBy(ctx).name, askedAt: now },
    });
    if (isClient) await ctx.enqueue(tellOfficeTask, { what: 'duty', id: dutyId }, `asked:${dutyId}`);
    ctx.audit({ siteId, subjectId: dutyId, dutyNo, kind });
    await ctx.publish({ siteId, topic: 'engagement', id: siteId, clientId: site.clientId });
    return { dutyId, dutyNo };
  },
});

/**
 * Prices a duty line by line, rate × heads × hours or a price agreed, in whole fen, and offers it to the client. Until it is
 * confirmed a new offer takes the place of the earlier. Errors: `not-found`, `temporary-duty.state`, `input.invalid`.
 */
export const priceTemporaryDuty = command({
  action: 'temporary-duty.price',
  input: priceTemporaryDutyInput,
  async run(ctx, { dutyId, lines, postId, shiftCode }): Promise<{ totalFen: number }> {
    const { tx, tenantId, now } = ctx;
    const row = await requireDuty(ctx, dutyId, ['asked', 'priced', 'declined']);
    if (row.kind === 'post-change' && !row.changedPostId) {
      if (!postId) throw new DomainError('input.invalid', {}, { postId: 'field.required' });
      await requirePostShift(ctx, row.siteId, postId, shiftCode);
      await changeDuty(ctx, dutyId, { changedPostId: postId, changedCode: shiftCode });
    }
    const site = await requireSite(ctx, row.siteId);
    await tx
      .delete(temporaryDutyLine)
      .where(and(eq(temporaryDutyLine.tenantId, tenantId), eq(temporaryDutyLine.dutyId, dutyId)));
    const priced = lines.map(({ day, text, basis, heads, minutes, rateFen, fixedFen }, position) => {
      const isHours = basis === 'hours';
      const of = { heads: heads ?? null, minutes: minutes ?? null, rateFen: rateFen ?? null };
      return {
        ...{ tenantId, id: ctx.newId(), siteId: row.siteId, clientId: row.clientId, dutyId, position },
        ...{ day: day ?? null, text, basis, offeredAt: now },
        ...(isHours ? of : { heads: null, minutes: null, rateFen: null }),
        amountFen: amountOf({ basis, ...of, fixedFen: fixedFen ?? null }),
      };
    });
    await tx.insert(temporaryDutyLine).values(priced);
    const totalFen = priced.reduce((sum, one) => sum + one.amountFen, 0);
    await changeDuty(ctx, dutyId, { pricedAt: now, totalFen, remark: null });
    await notify(ctx, await clientsOf(ctx, row.clientId), {
      template: 'temporaryDutyOffered',
      params: { site: site.name, title: row.title, no: row.dutyNo },
      path: '/client/requests',
    });
    ctx.audit({ siteId: row.siteId, subjectId: dutyId, totalFen });
    await ctx.publish({ siteId: row.siteId, topic: 'engagement', id: row.siteId, clientId: row.clientId });
    return { totalFen };
  },
});

/** The number of the police permit for a large public event (大型群众性活动安全管理条例). Errors: `not-found`, `temporary-duty.state`. */
export const recordEventPermit = command({
  action: 'temporary-duty.ask',
  input: permitInput,
  async run(ctx, { dutyId, permitNo }): Promise<void> {
    const row = await requireDuty(ctx, dutyId, ['asked', 'priced', 'declined']);
    await changeDuty(ctx, dutyId, { permitNo });
    ctx.audit({ siteId: row.siteId, subjectId: dutyId });
  },
});

/** A standing post of the site, and one of its shifts. */
async function requirePostShift(
  { tx, tenantId }: UseContext,
  siteId: string,
  postId: string,
  shiftCode: string | null | undefined,
): Promise<void> {
  const [known] = await tx
    .select({ pattern: post.shiftPattern })
    .from(post)
    .where(
      and(
        ...[eq(post.tenantId, tenantId), eq(post.id, postId), eq(post.siteId, siteId)],
        isNull(post.retiredAt),
      ),
    );
  if (!known) throw new DomainError('not-found');
  if (!known.pattern.some((one) => one.code === shiftCode))
    throw new DomainError('input.invalid', {}, { shiftCode: 'field.invalid' });
}
