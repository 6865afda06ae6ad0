import { query } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { dayOf } from '@zhiqin/kernel';
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { rectificationItem, rectificationNotice, upkeepEvent } from '../schema.ts';
import { type NoticeGap, noticeGaps } from './keep-notice.ts';
import { listNoticesInput, noticeInput } from './notice-input.ts';
import { itemsOf, type NoticeItem, type NoticeRow, requireNotice } from './require-notice.ts';

export interface NoticeLine {
  id: string;
  noticeNo: string;
  authority: string;
  authorityName: string;
  issuedOn: string;
  dueOn: string;
  closedOn: string | null;
  isOverdue: boolean;
  items: number;
  done: number;
  site: { id: string; name: string; nameEn: string | null; code: string };
}

/** 整改通知 in reach, the open ones first, by when they are due (K11). Errors: none. */
export const listNotices = query({
  action: 'upkeep.read',
  input: listNoticesInput,
  async run(ctx, { siteId }): Promise<NoticeLine[]> {
    const { tx, tenantId, now } = ctx;
    const [n, i] = [rectificationNotice, rectificationItem];
    const count = (only: ReturnType<typeof sql>) => sql<number>`(select count(*)::int from ${i}
      where ${i.tenantId} = ${n.tenantId} and ${i.noticeId} = ${n.id} and ${only})`;
    const rows = await tx
      .select({
        notice: n,
        items: count(sql`true`),
        done: count(sql`${i.doneAt} is not null`),
        site: { id: site.id, name: site.name, nameEn: site.nameEn, code: site.code },
        zone: site.zone,
      })
      .from(n)
      .innerJoin(site, and(eq(site.tenantId, n.tenantId), eq(site.id, n.siteId)))
      .where(and(eq(n.tenantId, tenantId), siteId ? eq(n.siteId, siteId) : undefined))
      .orderBy(sql`${n.closedAt} is not null`, asc(n.dueOn), desc(n.id))
      .limit(300);
    return rows.map(({ notice, zone, ...row }) => ({
      ...{ id: notice.id, noticeNo: notice.noticeNo, authority: notice.authority },
      ...{ authorityName: notice.authorityName, issuedOn: notice.issuedOn, dueOn: notice.dueOn },
      closedOn: notice.closedOn,
      isOverdue: notice.closedOn === null && notice.dueOn < dayOf(now, zone),
      ...row,
    }));
  },
});

export interface NoticeFound {
  notice: NoticeRow;
  items: NoticeItem[];
  gaps: NoticeGap[];
  course: { id: string; at: Date; kind: string; byName: string | null; data: Record<string, unknown> }[];
}

/** One notice with what it demands and its course. Errors: `not-found`. */
export const getNotice = query({
  action: 'upkeep.read',
  input: noticeInput,
  async run(ctx, { noticeId }): Promise<NoticeFound> {
    const { tx, tenantId } = ctx;
    const notice = await requireNotice(ctx, noticeId);
    const items = await itemsOf(ctx, noticeId);
    const course = await tx
      .select({
        ...{ id: upkeepEvent.id, at: upkeepEvent.at, kind: upkeepEvent.kind },
        ...{ byName: upkeepEvent.byName, data: upkeepEvent.data },
      })
      .from(upkeepEvent)
      .where(
        and(
          eq(upkeepEvent.tenantId, tenantId),
          eq(upkeepEvent.subjectId, noticeId),
          eq(upkeepEvent.siteId, notice.siteId),
        ),
      )
      .orderBy(asc(upkeepEvent.at), asc(upkeepEvent.id));
    return { notice, items, gaps: notice.closedAt ? [] : noticeGaps(notice, items), course };
  },
});
