import { command, query } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { DomainError } from '@zhiqin/kernel';
import { requireSite } from '@zhiqin/sites';
import { and, desc, eq, isNull } from 'drizzle-orm';
import * as z from 'zod/mini';
import { day, id, required } from '../fields.ts';
import { byWhom } from '../members-of.ts';
import { bulletin } from './schema.ts';

const publishInput = z.object({ siteId: id, title: required(80), text: required(2000), untilDay: day });
const withdrawInput = z.object({ bulletinId: id });
const listInput = z.object({ siteId: z.optional(z.nullable(id)) });

/** 安保动态 (S4-4.6): told to residents on the poster's page and to the client. Errors: `not-found`. */
export const publishBulletin = command({
  action: 'bulletin.keep',
  input: publishInput,
  async run(ctx, { siteId, title, text, untilDay }): Promise<{ bulletinId: string }> {
    const { clientId } = await requireSite(ctx, siteId);
    const bulletinId = ctx.newId();
    await ctx.tx.insert(bulletin).values({
      ...{ tenantId: ctx.tenantId, id: bulletinId, siteId, clientId, title, text, untilDay },
      ...{ publishedAt: ctx.now, publishedByName: byWhom(ctx).name },
    });
    ctx.audit({ siteId, subjectId: bulletinId, untilDay });
    return { bulletinId };
  },
});

/** Taken down; it stays in the list of what was said. Errors: `not-found`. */
export const withdrawBulletin = command({
  action: 'bulletin.keep',
  input: withdrawInput,
  async run(ctx, { bulletinId }): Promise<void> {
    const [row] = await ctx.tx
      .update(bulletin)
      .set({ withdrawnAt: ctx.now })
      .where(
        and(eq(bulletin.tenantId, ctx.tenantId), eq(bulletin.id, bulletinId), isNull(bulletin.withdrawnAt)),
      )
      .returning({ siteId: bulletin.siteId });
    if (!row) throw new DomainError('not-found');
    ctx.audit({ siteId: row.siteId, subjectId: bulletinId });
  },
});

/** Bulletins in reach, newest first. Errors: none. */
export const listBulletins = query({
  action: 'bulletin.read',
  input: listInput,
  async run({ tx, tenantId }, { siteId }) {
    return tx
      .select({
        id: bulletin.id,
        siteId: bulletin.siteId,
        siteName: site.name,
        siteNameEn: site.nameEn,
        zone: site.zone,
        title: bulletin.title,
        text: bulletin.text,
        publishedAt: bulletin.publishedAt,
        publishedByName: bulletin.publishedByName,
        untilDay: bulletin.untilDay,
        withdrawnAt: bulletin.withdrawnAt,
      })
      .from(bulletin)
      .innerJoin(site, and(eq(site.tenantId, bulletin.tenantId), eq(site.id, bulletin.siteId)))
      .where(and(eq(bulletin.tenantId, tenantId), siteId ? eq(bulletin.siteId, siteId) : undefined))
      .orderBy(desc(bulletin.publishedAt))
      .limit(100);
  },
});
