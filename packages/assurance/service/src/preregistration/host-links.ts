import { addPublicLink, command, newToken, query, retirePublicLinks } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { and, desc, eq, isNull } from 'drizzle-orm';
import * as z from 'zod/mini';
import { day, id, required } from '../fields.ts';
import { byWhom } from '../members-of.ts';
import { hostLink } from './schema.ts';

const addInput = z.object({ siteId: id, unit: required(60), untilDay: day });
const linkInput = z.object({ hostLinkId: id });
const siteInput = z.object({ siteId: id });

/** An address by which a unit announces its visitors, good until a day. Errors: `not-found`. */
export const addHostLink = command({
  action: 'host-link.keep',
  input: addInput,
  async run(ctx, { siteId, unit, untilDay }): Promise<{ hostLinkId: string; token: string }> {
    await requireSite(ctx, siteId);
    const hostLinkId = ctx.newId();
    const token = newToken();
    await ctx.tx.insert(hostLink).values({
      ...{ tenantId: ctx.tenantId, id: hostLinkId, siteId, unit, token, untilDay },
      ...{ madeBy: byWhom(ctx).id, madeAt: ctx.now },
    });
    await addPublicLink(ctx, { siteId, kind: 'host', subjectId: hostLinkId, token });
    ctx.audit({ siteId, subjectId: hostLinkId, untilDay });
    return { hostLinkId, token };
  },
});

/** Takes an address back: the tenant has moved, or it was passed on. Errors: `not-found`. */
export const retireHostLink = command({
  action: 'host-link.keep',
  input: linkInput,
  async run(ctx, { hostLinkId }): Promise<void> {
    const [row] = await ctx.tx
      .update(hostLink)
      .set({ retiredAt: ctx.now })
      .where(and(eq(hostLink.tenantId, ctx.tenantId), eq(hostLink.id, hostLinkId)))
      .returning({ siteId: hostLink.siteId });
    if (!row) throw new DomainError('not-found');
    await retirePublicLinks(ctx, hostLinkId);
    ctx.audit({ siteId: row.siteId, subjectId: hostLinkId });
  },
});

/** A site's addresses that are good, newest first. Errors: `not-found`. */
export const listHostLinks = query({
  action: 'host-link.keep',
  input: siteInput,
  async run(ctx, { siteId }) {
    await requireSite(ctx, siteId);
    return ctx.tx
      .select({
        id: hostLink.id,
        unit: hostLink.unit,
        token: hostLink.token,
        untilDay: hostLink.untilDay,
        madeAt: hostLink.madeAt,
      })
      .from(hostLink)
      .where(
        and(eq(hostLink.tenantId, ctx.tenantId), eq(hostLink.siteId, siteId), isNull(hostLink.retiredAt)),
      )
      .orderBy(desc(hostLink.madeAt))
      .limit(500);
  },
});
