import type { UseContext } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { requireSite, type SiteRow } from '@zhiqin/sites';
import { and, asc, desc, eq } from 'drizzle-orm';
import { checklistLine, engagement } from './schema.ts';

type Reading = Pick<UseContext, 'tx' | 'tenantId'>;
export type EngagementRow = typeof engagement.$inferSelect;
export type LineRow = typeof checklistLine.$inferSelect;

/** @throws DomainError `not-found`; `engagement.closed` where it must still go on. */
export async function requireEngagement(
  ctx: Reading,
  engagementId: string,
  how: 'read' | 'open' = 'read',
): Promise<{ row: EngagementRow; site: SiteRow }> {
  const wanted = ctx.tx
    .select()
    .from(engagement)
    .where(and(eq(engagement.tenantId, ctx.tenantId), eq(engagement.id, engagementId)));
  const [row] = how === 'open' ? await wanted.for('update') : await wanted;
  if (!row) throw new DomainError('not-found');
  if (how === 'open' && row.closedAt) throw new DomainError('engagement.closed');
  return { row, site: await requireSite(ctx, row.siteId) };
}

/** The line and its engagement, which is held: two hands at one checklist wait for each other. */
export async function requireLine(ctx: Reading, checklistLineId: string) {
  const [found] = await ctx.tx
    .select()
    .from(checklistLine)
    .where(and(eq(checklistLine.tenantId, ctx.tenantId), eq(checklistLine.id, checklistLineId)));
  if (!found) throw new DomainError('not-found');
  const { row, site } = await requireEngagement(ctx, found.engagementId, 'open');
  const [line] = await ctx.tx
    .select()
    .from(checklistLine)
    .where(and(eq(checklistLine.tenantId, ctx.tenantId), eq(checklistLine.id, checklistLineId)));
  return { line: line ?? found, row, site };
}

export function linesOf({ tx, tenantId }: Reading, engagementId: string): Promise<LineRow[]> {
  return tx
    .select()
    .from(checklistLine)
    .where(and(eq(checklistLine.tenantId, tenantId), eq(checklistLine.engagementId, engagementId)))
    .orderBy(asc(checklistLine.phase), asc(checklistLine.position));
}

/** The site's engagement that goes on; null: none, or left. */
export async function openEngagementOf(
  { tx, tenantId }: Reading,
  siteId: string,
): Promise<EngagementRow | null> {
  const [row] = await tx
    .select()
    .from(engagement)
    .where(and(eq(engagement.tenantId, tenantId), eq(engagement.siteId, siteId)))
    .orderBy(desc(engagement.startedAt), desc(engagement.id))
    .limit(1);
  return row && !row.closedAt ? row : null;
}
