import type { UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { DomainError } from '@zhiqin/kernel';
import { and, asc, eq } from 'drizzle-orm';
import { rectificationItem, rectificationNotice } from '../schema.ts';

export type NoticeItem = typeof rectificationItem.$inferSelect;
export interface NoticeRow extends Omit<typeof rectificationNotice.$inferSelect, never> {
  site: { name: string; nameEn: string | null; code: string; zone: string };
}

/**
 * The notice with its site, through the actor's walls; held until the end of the transaction where it must be open.
 * @throws DomainError `not-found`, the same for absent and foreign ids; `notice.closed`.
 */
export async function requireNotice(
  { tx, tenantId }: Pick<UseContext, 'tx' | 'tenantId'>,
  noticeId: string,
  how: 'read' | 'open' = 'read',
): Promise<NoticeRow> {
  const own = and(eq(rectificationNotice.tenantId, tenantId), eq(rectificationNotice.id, noticeId));
  if (how === 'open')
    await tx.select({ id: rectificationNotice.id }).from(rectificationNotice).where(own).for('update');
  const [row] = await tx
    .select({
      notice: rectificationNotice,
      site: { name: site.name, nameEn: site.nameEn, code: site.code, zone: site.zone },
    })
    .from(rectificationNotice)
    .innerJoin(
      site,
      and(eq(site.tenantId, rectificationNotice.tenantId), eq(site.id, rectificationNotice.siteId)),
    )
    .where(own);
  if (!row) throw new DomainError('not-found');
  if (how === 'open' && row.notice.closedAt) throw new DomainError('notice.closed');
  return { ...row.notice, site: row.site };
}

/** What it demands, by day. */
export function itemsOf(
  { tx, tenantId }: Pick<UseContext, 'tx' | 'tenantId'>,
  noticeId: string,
): Promise<NoticeItem[]> {
  return tx
    .select()
    .from(rectificationItem)
    .where(and(eq(rectificationItem.tenantId, tenantId), eq(rectificationItem.noticeId, noticeId)))
    .orderBy(asc(rectificationItem.dueOn), asc(rectificationItem.id));
}
