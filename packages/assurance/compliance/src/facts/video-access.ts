import type { UseContext } from '@zhiqin/access';
import { footageAccessRow } from '@zhiqin/duty/schema';
import type { VideoAccessFacts } from '@zhiqin/regulations';
import { sql } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { siteDay } from './gate.ts';
import { daysAt } from './gate-days.ts';
import { jsonRows, ms } from './json-rows.ts';
import { dayKey, type Silence } from './silence.ts';
import { monitorsOf, type SiteDays } from './site-days.ts';

interface View {
  entryId: string;
  atMs: number;
  missingFields: string[];
  isApproved: boolean;
}

/** The register of views of recordings by day (M03). Whoever was refused has viewed nothing. */
export async function videoAccessWindows(
  ctx: UseContext,
  days: SiteDays,
  silence: Silence,
): Promise<JudgedWindow[]> {
  const f = footageAccessRow;
  const { startsAt, endsAt } = days.span;
  const rows = await jsonRows<View>(
    ctx,
    sql`select ${f.id} as "entryId", ${ms(f.at, 'atMs')}, ${f.missingFields} as "missingFields",
               ${f.isApproved} as "isApproved"
        from ${f} where ${f.tenantId} = ${ctx.tenantId} and ${f.siteId} = ${days.siteId} and ${f.handling} <> 'refused'
          and ${f.at} >= ${startsAt.toISOString()} and ${f.at} < ${endsAt.toISOString()}
        order by ${f.at}, ${f.id}`,
  );
  return daysAt(days, monitorsOf(days), rows).map((window) => {
    const facts: VideoAccessFacts = {
      siteId: days.siteId,
      day: window.day,
      views: window.rows.map(({ entryId, missingFields, isApproved }) => ({
        entryId,
        missingFields,
        isApproved,
      })),
      silence: silence.of(dayKey('monitor', window.day)),
    };
    return {
      ...siteDay('video-access', window.day, window.startsAt, window.endsAt),
      named: { family: 'videoAccess', facts },
    };
  });
}
