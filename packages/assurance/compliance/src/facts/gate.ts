import type { UseContext } from '@zhiqin/access';
import { requiredVisitFields } from '@zhiqin/duty/rules';
import { visit } from '@zhiqin/duty/schema';
import { addDays, type Day } from '@zhiqin/kernel';
import type { GateFacts, SiteProfile } from '@zhiqin/regulations';
import { sql } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { jsonRows, ms, within } from './json-rows.ts';
import { isoOf } from './presence.ts';
import { dayKey, type Silence } from './silence.ts';
import { dayWindow, isManned, type SiteDays } from './site-days.ts';

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
  const rows = await visitsOf(ctx, days);
  const windows: JudgedWindow[] = [];
  for (let day: Day = days.fromDay; day <= days.toDay; day = addDays(day, 1)) {
    const { startsAt, endsAt } = dayWindow(days, day, gates);
    const endMs = endsAt.getTime();
    const own = within(rows, startsAt.getTime(), endMs);
    // Nobody was to stand at a gate and nobody came: there is nothing to say about the day.
    if (own.length === 0 && !isManned(days, day, gates)) continue;
    const withPass = own.filter((row) => row.passNo !== null);
    const isBack = (row: Visit) => row.isPassReturned === true && row.leftMs !== null && row.leftMs <= endMs;
    const backInTime = withPass.filter(isBack);
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
        admittedAt: isoOf(row.atMs),
        expectedLeaveAt: row.expectedLeaveMs === null ? null : isoOf(row.expectedLeaveMs),
        leftAt: row.leftMs !== null && row.leftMs <= endMs ? isoOf(row.leftMs) : null,
      })),
      passes: {
        issued: withPass.length,
        returned: backInTime.length,
        outstanding: withPass
          .filter((row) => !isBack(row))
          .map((row) => ({ passNo: row.passNo ?? '', issuedEntryId: row.admitEntryId ?? row.id })),
        returnEntryIds: backInTime.map((row) => row.leaveEntryId ?? row.id),
      },
      silence: silence.of(dayKey('gate', day)),
    };
    windows.push({ ...siteDay('gate', day, startsAt, endsAt), named: { family: 'gate', facts } });
  }
  return windows;
}

interface Visit {
  id: string;
  visitorKind: string | null;
  passNo: string | null;
  atMs: number;
  admitEntryId: string | null;
  expectedLeaveMs: number | null;
  isHostConfirmed: boolean;
  isNoticeGiven: boolean;
  absentFields: string[];
  leftMs: number | null;
  leaveEntryId: string | null;
  isPassReturned: boolean | null;
}

function visitsOf(ctx: UseContext, days: SiteDays): Promise<Visit[]> {
  const v = visit;
  const { startsAt, endsAt } = days.span;
  return jsonRows<Visit>(
    ctx,
    sql`select ${v.id} as "id", ${v.visitorKind} as "visitorKind", ${v.passNo} as "passNo",
               ${ms(v.admittedAt, 'atMs')}, ${v.admitEntryId} as "admitEntryId",
               ${ms(v.expectedLeaveAt, 'expectedLeaveMs')}, ${v.isHostConfirmed} as "isHostConfirmed",
               ${v.isNoticeGiven} as "isNoticeGiven", ${v.absentFields} as "absentFields", ${ms(v.leftAt, 'leftMs')},
               ${v.leaveEntryId} as "leaveEntryId", ${v.isPassReturned} as "isPassReturned"
        from ${v} where ${v.tenantId} = ${ctx.tenantId} and ${v.siteId} = ${days.siteId}
          and ${v.admittedAt} >= ${startsAt.toISOString()} and ${v.admittedAt} < ${endsAt.toISOString()}
        order by ${v.admittedAt}, ${v.id}`,
  );
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
