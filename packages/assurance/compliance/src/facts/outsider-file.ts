import type { UseContext } from '@zhiqin/access';
import { addDays, addMonths, type Day, instantAt, type Month } from '@zhiqin/kernel';
import type { OutsiderFileFacts } from '@zhiqin/regulations';
import { ban, longPass } from '@zhiqin/sites/schema';
import { sql } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { jsonRows } from './json-rows.ts';
import type { SiteDays } from './site-days.ts';

/** Files of outsiders in force when a quarter ends: long-term passes and bans, and when each was looked over (V12). */
export async function outsiderFileWindows(
  ctx: UseContext,
  days: SiteDays,
  month: Month,
): Promise<JudgedWindow[]> {
  if (Number(month.slice(5)) % 3 !== 0) return [];
  const firstAfter = `${addMonths(month, 1)}-01`;
  const last = addDays(firstAfter, -1);
  const endsAt = instantAt(firstAfter, '00:00', days.zone);
  const files = await filesOf(ctx, days, last, endsAt);
  if (files.length === 0) return [];
  const facts: OutsiderFileFacts = {
    siteId: days.siteId,
    asOf: last,
    files: files.map((file) => ({ ...file, entryIds: [] })),
  };
  return [
    {
      subjectKey: `site-quarter:${month}`,
      postId: null,
      shiftId: null,
      personId: null,
      day: last,
      startsAt: instantAt(`${addMonths(month, -2)}-01`, '00:00', days.zone),
      endsAt,
      named: { family: 'outsiderFile', facts },
    },
  ];
}

/** A ban has no number to be read by anybody, and was last looked at when it was decided. */
function filesOf(ctx: UseContext, days: SiteDays, last: Day, endsAt: Date) {
  const [p, b] = [longPass, ban];
  const end = endsAt.toISOString();
  return jsonRows<{ fileNo: string; reviewedOn: Day }>(
    ctx,
    sql`select * from (
          select ${p.passNo} as "fileNo", ${p.reviewedOn} as "reviewedOn" from ${p}
          where ${p.tenantId} = ${ctx.tenantId} and ${p.siteId} = ${days.siteId}
            and ${p.validFrom} <= ${last} and ${p.validUntil} >= ${last}
            and (${p.endedAt} is null or ${p.endedAt} >= ${end})
          union all
          select '', to_char(${b.changedAt} at time zone ${days.zone}, 'YYYY-MM-DD') from ${b}
          where ${b.tenantId} = ${ctx.tenantId} and ${b.siteId} = ${days.siteId} and ${b.untilDay} >= ${last}
            and ${b.endedAt} is null and ${b.changedAt} < ${end}) file
        order by "fileNo", "reviewedOn"`,
  );
}
