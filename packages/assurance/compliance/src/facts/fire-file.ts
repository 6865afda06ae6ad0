import type { UseContext } from '@zhiqin/access';
import { addDays, addMonths, type Month, monthWindow } from '@zhiqin/kernel';
import type { FireFileFacts } from '@zhiqin/regulations';
import { fireRecord } from '@zhiqin/upkeep/schema';
import { and, desc, eq, lte } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { lastDrills } from './plan.ts';
import type { SiteDays } from './site-days.ts';

/** The fire file of a site at a month's end: its last inspection (F03), yearly test (F04) and drill (F07). */
export async function fireFileWindows(
  ctx: UseContext,
  days: SiteDays,
  month: Month,
): Promise<JudgedWindow[]> {
  const window = monthWindow(month, days.zone);
  const last = addDays(`${addMonths(month, 1)}-01`, -1);
  const drills = await lastDrills(ctx, days, window.endsAt);
  const records = await ctx.tx
    .select()
    .from(fireRecord)
    .where(
      and(
        eq(fireRecord.tenantId, ctx.tenantId),
        eq(fireRecord.siteId, days.siteId),
        lte(fireRecord.heldOn, last),
      ),
    )
    .orderBy(desc(fireRecord.heldOn), desc(fireRecord.isSigned), desc(fireRecord.id));
  const inspection = records.find((one) => one.kind === 'inspection');
  const test = records.find((one) => one.kind === 'test');
  const facts: FireFileFacts = {
    siteId: days.siteId,
    asOf: last,
    inspection: inspection
      ? {
          on: inspection.heldOn,
          isSigned: inspection.isSigned,
          entryIds: inspection.entryId ? [inspection.entryId] : [],
        }
      : null,
    test: test ? { on: test.heldOn, isReportStored: test.fileId !== null, entryIds: [] } : null,
    drill: drills.get('fire') ?? null,
  };
  return [
    {
      subjectKey: `site-month:fire-file:${month}`,
      postId: null,
      shiftId: null,
      personId: null,
      day: last,
      ...window,
      named: { family: 'fireFile', facts },
    },
  ];
}
