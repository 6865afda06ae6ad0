import type { UseContext } from '@zhiqin/access';
import { requiredVisitFields } from '@zhiqin/duty/rules';
import { visit } from '@zhiqin/duty/schema';
import { addDays, type Day } from '@zhiqin/kernel';
import type { GateFacts, SiteProfile } from '@zhiqin/regulations';
import { and, eq, gte, lt } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { dayKey, type Silence } from './silence.ts';
import { dayWindow, type SiteDays } from './site-days.ts';

/** Who comes to somebody. Couriers and officials come on their company's or office's name alone. */
const hosted: ReadonlySet<string> = new Set(['visitor', 'maintenance', 'construction']);

/** The gates' register and passes by day (V01, V02, V03, V04, V08). */
export async function gateWindows(
  ctx: UseContext,
  days: SiteDays,
  silence: Silence,
  profile: SiteProfile,
): Promise<JudgedWindow[]> {
  const gates = new Set(days.posts.filter((post) => post.registersVisitors).map((post) => post.id));
  if (gates.size === 0) return [];
  const rows = await ctx.tx
    .select()
    .from(visit)
    .where(
      and(
        eq(visit.tenantId, ctx.tenantId),
        eq(visit.siteId, days.siteId),
        gte(visit.admittedAt, days.span.startsAt),
        lt(visit.admittedAt, days.span.endsAt),
      ),
    )
    .orderBy(visit.admittedAt, visit.id);
  const windows: JudgedWindow[] = [];
  for (let day: Day = days.fromDay; day <= days.toDay; day = addDays(day, 1)) {
    const { startsAt, endsAt } = dayWindow(days, day, gates);
    const own = rows.filter((row) => row.admittedAt && row.admittedAt >= startsAt && row.admittedAt < endsAt);
    // Nobody was to stand at a gate and nobody came: there is nothing to say about the day.
    if (own.length === 0 && !days.shifts.some((s) => s.day === day && gates.has(s.postId))) continue;
    const withPass = own.filter((row) => row.passNo !== null);
    const backInTime = withPass.filter((row) => row.isPassReturned && row.leftAt && row.leftAt <= endsAt);
    const facts: GateFacts = {
      siteId: days.siteId,
      day,
      visits: own.map((row) => ({
        entryId: row.admitEntryId ?? row.id,
        requiredFieldsMissing: row.absentFields.filter((field) =>
          requiredVisitFields(profile, row.visitorKind).includes(field),
        ),
        needsHost: hosted.has(row.visitorKind ?? ''),
        isHostConfirmed: row.isHostConfirmed,
        isNoticeGiven: row.isNoticeGiven,
        passNo: row.passNo,
        admittedAt: (row.admittedAt ?? startsAt).toISOString(),
        expectedLeaveAt: row.expectedLeaveAt?.toISOString() ?? null,
        leftAt: row.leftAt && row.leftAt <= endsAt ? row.leftAt.toISOString() : null,
      })),
      passes: {
        issued: withPass.length,
        returned: backInTime.length,
        outstanding: withPass
          .filter((row) => !backInTime.includes(row))
          .map((row) => ({ passNo: row.passNo ?? '', issuedEntryId: row.admitEntryId ?? row.id })),
        returnEntryIds: backInTime.map((row) => row.leaveEntryId ?? row.id),
      },
      silence: silence.of(dayKey('gate', day)),
    };
    windows.push({ ...siteDay('gate', day, startsAt, endsAt), named: { family: 'gate', facts } });
  }
  return windows;
}

export function siteDay(place: string, day: Day, startsAt: Date, endsAt: Date) {
  return {
    subjectKey: dayKey(place, day),
    postId: null,
    shiftId: null,
    personId: null,
    day,
    startsAt,
    endsAt,
  };
}
