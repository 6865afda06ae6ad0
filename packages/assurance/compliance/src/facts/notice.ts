import type { UseContext } from '@zhiqin/access';
import { addDays, instantAt } from '@zhiqin/kernel';
import type { NoticeFacts } from '@zhiqin/regulations';
import { rectificationItem, rectificationNotice } from '@zhiqin/upkeep/schema';
import { sql } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { siteDay } from './gate.ts';
import { jsonRows } from './json-rows.ts';
import type { SiteDays } from './site-days.ts';

interface Row {
  noticeNo: string;
  dueOn: string;
  closedOn: string | null;
  hasProof: boolean;
}

/** Rectification notices on the day they are due (K11): proved where each demand has its photo or paper. */
export async function noticeWindows(ctx: UseContext, days: SiteDays): Promise<JudgedWindow[]> {
  const [n, i] = [rectificationNotice, rectificationItem];
  const rows = await jsonRows<Row>(
    ctx,
    sql`select ${n.noticeNo} as "noticeNo", ${n.dueOn} as "dueOn", ${n.closedOn} as "closedOn",
               coalesce((select bool_and(${i.proofFileId} is not null) from ${i}
                         where ${i.tenantId} = ${n.tenantId} and ${i.noticeId} = ${n.id}), false) as "hasProof"
        from ${n} where ${n.tenantId} = ${ctx.tenantId} and ${n.siteId} = ${days.siteId}
          and ${n.dueOn} >= ${days.fromDay} and ${n.dueOn} <= ${days.toDay}
        order by ${n.dueOn}, ${n.noticeNo}`,
  );
  return [...Map.groupBy(rows, (row) => row.dueOn)].map(([day, own]) => {
    // Asked when the day is over: the next is the first it can be late on.
    const facts: NoticeFacts = {
      siteId: days.siteId,
      asOf: addDays(day, 1),
      notices: own.map((row) => ({ ...row, entryIds: [] })),
    };
    const startsAt = instantAt(day, '00:00', days.zone);
    const endsAt = instantAt(addDays(day, 1), '00:00', days.zone);
    return { ...siteDay('notice', day, startsAt, endsAt), named: { family: 'notice', facts } };
  });
}
