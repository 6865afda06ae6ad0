import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { guard } from '@zhiqin/workforce/schema';
import { and, arrayOverlaps, eq, isNull } from 'drizzle-orm';
import { memberIdOf } from '../change/record-changes.ts';
import { endOnCallInput, onCallInput } from '../roster-input.ts';
import { onCall } from '../schema.ts';

/** Who is rung first on a day, also through the night after it. Errors: `not-found` (site; guard not of the site). */
export const putOnCall = command({
  action: 'roster.plan',
  input: onCallInput,
  async run(ctx, { siteId, guardId, day }): Promise<{ id: string }> {
    const { tx, tenantId } = ctx;
    await requireSite(ctx, siteId);
    const [person] = await tx
      .select({ id: guard.id })
      .from(guard)
      .where(
        and(eq(guard.tenantId, tenantId), eq(guard.id, guardId), arrayOverlaps(guard.siteIds, [siteId])),
      );
    if (!person) throw new DomainError('not-found');
    const put = { putBy: memberIdOf(ctx), putAt: ctx.now, endedAt: null };
    const [row] = await tx
      .insert(onCall)
      .values({ tenantId, id: ctx.newId(), siteId, guardId, day, ...put })
      .onConflictDoUpdate({
        target: [onCall.tenantId, onCall.siteId, onCall.guardId, onCall.day],
        set: put,
      })
      .returning({ id: onCall.id });
    ctx.audit({ siteId, subjectId: guardId, day });
    return { id: row?.id as string };
  },
});

/** Takes somebody off call. Errors: `not-found`. */
export const endOnCall = command({
  action: 'roster.plan',
  input: endOnCallInput,
  async run(ctx, { onCallId }): Promise<{ id: string }> {
    const [row] = await ctx.tx
      .update(onCall)
      .set({ endedAt: ctx.now })
      .where(and(eq(onCall.tenantId, ctx.tenantId), eq(onCall.id, onCallId), isNull(onCall.endedAt)))
      .returning({ siteId: onCall.siteId, guardId: onCall.guardId });
    if (!row) throw new DomainError('not-found');
    ctx.audit({ siteId: row.siteId, subjectId: row.guardId });
    return { id: onCallId };
  },
});
