import { command } from '@zhiqin/access';
import { tenant } from '@zhiqin/access/schema';
import { addDays, DomainError, dayOf } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { eq } from 'drizzle-orm';
import { askBinderInput } from '../rules.ts';
import { binder } from '../schema.ts';
import { partsOf } from './parts-of.ts';

/** The job that binds what was asked for. */
export const makeBinderTask = 'reports.make-binder';
/** Days a site's book looks back, today included. */
const siteDays = 30;
const mostDays = 2 * 366;

/**
 * 迎检台账: asks for a binder of a site (the last thirty days unless said) or, for those who see all sites, of the company. A job binds
 * it. Errors: `not-found`, `access.forbidden`, `input.invalid`.
 */
export const askBinder = command({
  action: 'binder.ask',
  input: askBinderInput,
  async run(
    ctx,
    { siteId, fromDay, untilDay, region = 'national', language },
  ): Promise<{ binderId: string }> {
    const { tx, tenantId, actor, now } = ctx;
    if (!siteId && actor.kind === 'member' && actor.sites !== 'all')
      throw new DomainError('access.forbidden');
    const [own] = await tx.select({ zone: tenant.zone }).from(tenant).where(eq(tenant.id, tenantId));
    const zone = siteId ? (await requireSite(ctx, siteId)).zone : (own?.zone ?? 'Asia/Shanghai');
    const until = untilDay || dayOf(now, zone);
    const from = fromDay || addDays(until, 1 - siteDays);
    if (from > until) throw new DomainError('input.invalid', {}, { untilDay: 'field.before-start' });
    if (addDays(from, mostDays) < until)
      throw new DomainError('input.invalid', {}, { fromDay: 'field.days-out-of-range' });
    const binderId = ctx.newId();
    await tx.insert(binder).values({
      tenantId,
      id: binderId,
      siteId: siteId ?? null,
      fromDay: from,
      untilDay: until,
      region,
      language: language ?? ctx.language,
      state: 'asked',
      partsDone: 0,
      partsAll: partsOf(region, siteId ? 'site' : 'company').length,
      annexes: [],
      askedBy: actor.kind === 'member' ? actor.membershipId : null,
      askedByName: actor.kind === 'member' ? actor.displayName : null,
      askedAt: now,
    });
    await ctx.enqueue(makeBinderTask, { binderId }, `binder:${binderId}`);
    ctx.audit({ siteId: siteId ?? null, subjectId: binderId, from, until, region });
    return { binderId };
  },
});
