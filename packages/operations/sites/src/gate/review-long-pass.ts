import { command } from '@zhiqin/access';
import { DomainError, dayOf } from '@zhiqin/kernel';
import { and, eq, isNull } from 'drizzle-orm';
import { requireSite } from '../require-site.ts';
import { reviewLongPassInput } from './input.ts';
import { longPass } from './schema.ts';

/** Says that the holder's file was looked over today and is right (S6-3.5.2). Errors: `not-found`. */
export const reviewLongPass = command({
  action: 'gate-register.keep',
  input: reviewLongPassInput,
  async run(ctx, { passId }) {
    const wanted = and(
      eq(longPass.tenantId, ctx.tenantId),
      eq(longPass.id, passId),
      isNull(longPass.endedAt),
    );
    const [pass] = await ctx.tx.select({ siteId: longPass.siteId }).from(longPass).where(wanted);
    if (!pass) throw new DomainError('not-found');
    const { zone } = await requireSite(ctx, pass.siteId);
    const reviewedOn = dayOf(ctx.now, zone);
    await ctx.tx.update(longPass).set({ reviewedOn }).where(wanted);
    ctx.audit({ siteId: pass.siteId, subjectId: passId, reviewedOn });
    return { id: passId, reviewedOn };
  },
});
