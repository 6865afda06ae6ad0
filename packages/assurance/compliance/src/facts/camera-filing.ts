import type { UseContext } from '@zhiqin/access';
import { addDays, addMonths, type Month, monthWindow } from '@zhiqin/kernel';
import type { CameraFilingFacts } from '@zhiqin/regulations';
import { camera } from '@zhiqin/sites/schema';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import type { SiteDays } from './site-days.ts';

/** Cameras in use by a month's end, and when they were filed with the police (M05). Since when is the register's word. */
export async function cameraFilingWindows(
  ctx: UseContext,
  days: SiteDays,
  month: Month,
): Promise<JudgedWindow[]> {
  const last = addDays(`${addMonths(month, 1)}-01`, -1);
  const rows = await ctx.tx
    .select({ name: camera.cameraNo, on: camera.usedSince, filedOn: camera.filedOn })
    .from(camera)
    .where(and(eq(camera.tenantId, ctx.tenantId), eq(camera.siteId, days.siteId), isNull(camera.retiredAt)))
    .orderBy(asc(camera.cameraNo));
  const changes = rows.flatMap(({ name, on, filedOn }) =>
    on !== null && on <= last ? [{ name, on, filedOn, entryIds: [] }] : [],
  );
  if (changes.length === 0) return [];
  const facts: CameraFilingFacts = { siteId: days.siteId, asOf: last, changes };
  return [
    {
      subjectKey: `site-month:camera-filing:${month}`,
      postId: null,
      shiftId: null,
      personId: null,
      day: last,
      ...monthWindow(month, days.zone),
      named: { family: 'cameraFiling', facts },
    },
  ];
}
