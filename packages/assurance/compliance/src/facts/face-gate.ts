import type { UseContext } from '@zhiqin/access';
import { addDays, addMonths, type Month, monthWindow } from '@zhiqin/kernel';
import type { FaceGateFacts } from '@zhiqin/regulations';
import { installation } from '@zhiqin/upkeep/schema';
import { and, asc, eq, gte, isNull, lt, or } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import type { SiteDays } from './site-days.ts';

/** Gates that know faces at a month's end, and in how many other ways each opens (V13). */
export async function faceGateWindows(
  ctx: UseContext,
  days: SiteDays,
  month: Month,
): Promise<JudgedWindow[]> {
  const window = monthWindow(month, days.zone);
  const rows = await ctx.tx
    .select({ name: installation.installationNo, otherWays: installation.otherWays })
    .from(installation)
    .where(
      and(
        eq(installation.tenantId, ctx.tenantId),
        eq(installation.siteId, days.siteId),
        eq(installation.knowsFaces, true),
        lt(installation.createdAt, window.endsAt),
        or(isNull(installation.retiredAt), gte(installation.retiredAt, window.endsAt)),
      ),
    )
    .orderBy(asc(installation.installationNo));
  if (rows.length === 0) return [];
  const asOf = addDays(`${addMonths(month, 1)}-01`, -1);
  const facts: FaceGateFacts = {
    siteId: days.siteId,
    asOf,
    gates: rows.map(({ name, otherWays }) => ({ name, otherWays: otherWays?.length ?? null, entryIds: [] })),
  };
  return [
    {
      ...{ subjectKey: `site-month:face-gate:${month}`, postId: null, shiftId: null, personId: null },
      ...{ day: asOf, ...window },
      named: { family: 'faceGate', facts },
    },
  ];
}
