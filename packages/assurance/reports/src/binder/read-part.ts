import { query, type UseContext } from '@zhiqin/access';
import { site, tenant } from '@zhiqin/access/schema';
import { type Context, createI18n, textFor } from '@zhiqin/i18n';
import { addDays, DomainError, instantAt } from '@zhiqin/kernel';
import { and, eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { printBrand } from '../brand/report-brand.ts';
import { binder } from '../schema.ts';
import type { BinderScope, BinderSection } from './binder-part.ts';
import type { BinderRegion } from './binder-regions.ts';
import { partsOf } from './parts-of.ts';

export type BinderRow = typeof binder.$inferSelect;

/** @throws DomainError `not-found` */
export async function binderRow({ tx, tenantId }: UseContext, binderId: string): Promise<BinderRow> {
  const [row] = await tx
    .select()
    .from(binder)
    .where(and(eq(binder.tenantId, tenantId), eq(binder.id, binderId)));
  if (!row) throw new DomainError('not-found');
  return row;
}

export interface BinderHead {
  row: BinderRow;
  site: typeof site.$inferSelect | null;
  tenant: typeof tenant.$inferSelect;
  zone: string;
}

async function headOf(ctx: UseContext, binderId: string): Promise<BinderHead> {
  const row = await binderRow(ctx, binderId);
  const [own] = await ctx.tx.select().from(tenant).where(eq(tenant.id, ctx.tenantId));
  if (!own) throw new DomainError('not-found');
  const [place] = row.siteId
    ? await ctx.tx
        .select()
        .from(site)
        .where(and(eq(site.tenantId, ctx.tenantId), eq(site.id, row.siteId)))
    : [];
  return { row, site: place ?? null, tenant: own, zone: place?.zone ?? own.zone };
}

/** What stands on the cover. */
export const readBinderHead = query({
  action: 'binder.make',
  input: z.object({ binderId: z.uuid() }),
  run: async (ctx, { binderId }) => ({ ...(await headOf(ctx, binderId)), brand: await printBrand(ctx) }),
});

/** One part of the book, read in a transaction of its own. */
export const readBinderPart = query({
  action: 'binder.make',
  input: z.object({ binderId: z.uuid(), key: z.string() }),
  async run(ctx, { binderId, key }): Promise<BinderSection | null> {
    const { row, site: place, zone } = await headOf(ctx, binderId);
    const part = partsOf(row.region as BinderRegion, row.siteId ? 'site' : 'company').find(
      (one) => one.key === key,
    );
    if (!part) throw new DomainError('not-found');
    return part.read(ctx, await scopeOf(row, place, zone));
  },
});

async function scopeOf(row: BinderRow, place: BinderHead['site'], zone: string): Promise<BinderScope> {
  const language = row.language === 'en' ? 'en' : 'zh-CN';
  return {
    site: place,
    fromDay: row.fromDay,
    untilDay: row.untilDay,
    window: {
      startsAt: instantAt(row.fromDay, '00:00', zone),
      endsAt: instantAt(addDays(row.untilDay, 1), '00:00', zone),
    },
    zone,
    language,
    say: await speaker(language),
  };
}

/** Contexts a part may take words from. */
const spoken = [
  'portalBinder',
  'portalPreparedness',
  'portalUpkeep',
  'portalEngagement',
  'duty',
  'workforce',
  'reports',
] as const satisfies readonly Context[];

export async function speaker(language: 'zh-CN' | 'en'): Promise<BinderScope['say']> {
  const i18n = await createI18n(language, [...spoken]);
  return (context, key, params) => textFor(i18n, context, key, params);
}
