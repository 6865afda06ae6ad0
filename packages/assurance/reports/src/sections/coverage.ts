import type { UseContext } from '@zhiqin/access';
import { handoverRow } from '@zhiqin/duty/schema';
import { minutesBetween, timeOf } from '@zhiqin/kernel';
import { shift } from '@zhiqin/rostering/schema';
import { and, eq, gte, isNotNull, lte } from 'drizzle-orm';
import type { MonthlyReport } from '../monthly-report.ts';
import type { ReportScope } from './report-scope.ts';
import { shiftsOfMonth, shortStretches, staysOfMonth } from './stays.ts';

type Coverage = MonthlyReport['coverage'];
const minute = 60_000;

/** Contracted, rostered and worked time by post and day; late reliefs; unmanned minutes by post and hour. */
export async function coverageSection(ctx: UseContext, scope: ReportScope): Promise<Coverage> {
  const [shifts, stays, late] = await Promise.all([
    shiftsOfMonth(ctx, scope),
    staysOfMonth(ctx, scope),
    lateReliefs(ctx, scope),
  ]);
  const staysByPost = Map.groupBy(stays, (stay) => stay.postId);
  const posts = new Map<string, Coverage['posts'][number]>();
  const days = new Map(scope.days.map((day) => [day, { day, contractedHours: 0, workedHours: 0 }]));
  const heat = new Map<string, number[]>();
  let rosteredMinutes = 0;

  for (const planned of shifts) {
    if (planned.endsAt > ctx.now) continue;
    const named = scope.posts.get(planned.postId);
    if (!named) continue;
    const contracted = minutesBetween(planned.startsAt, planned.endsAt) * planned.heads;
    const short = shortStretches(planned, staysByPost.get(planned.postId) ?? [], ctx.now);
    const missing = short.reduce((sum, s) => sum + ((s.toMs - s.fromMs) / minute) * s.missingHeads, 0);
    rosteredMinutes +=
      minutesBetween(planned.startsAt, planned.endsAt) * Math.min(planned.assigned, planned.heads);
    const row = posts.get(planned.postId) ?? {
      name: { zh: named.zh, en: named.en },
      code: named.code,
      contractedMinutes: 0,
      workedMinutes: 0,
      lateReliefs: late.get(planned.postId) ?? 0,
      unmannedMinutes: 0,
      shifts: 0,
    };
    row.contractedMinutes += contracted;
    row.workedMinutes += contracted - missing;
    row.unmannedMinutes += missing;
    row.shifts += 1;
    posts.set(planned.postId, row);
    const day = days.get(planned.day);
    if (day) {
      day.contractedHours += contracted / 60;
      day.workedHours += (contracted - missing) / 60;
    }
    addToHours(heat, named.code, short, scope.zone);
  }
  const whole = [...posts.values()].map((row) => ({
    ...row,
    contractedMinutes: Math.round(row.contractedMinutes),
    workedMinutes: Math.floor(row.workedMinutes),
    unmannedMinutes: Math.ceil(row.unmannedMinutes),
  }));
  // Of the posts as they are printed: whoever adds them up comes to the total.
  const sum = (key: 'contractedMinutes' | 'workedMinutes') =>
    whole.reduce((total, row) => total + row[key], 0);
  return {
    contractedMinutes: sum('contractedMinutes'),
    rosteredMinutes: Math.round(rosteredMinutes),
    workedMinutes: sum('workedMinutes'),
    posts: whole,
    days: [...days.values()].map((day) => ({
      day: day.day,
      contractedHours: roundHours(day.contractedHours),
      workedHours: roundHours(day.workedHours),
    })),
    heat: [...posts.values()].map((row) => ({
      postCode: row.code,
      hours: (heat.get(row.code) ?? emptyDay()).map(Math.round),
    })),
  };
}

const emptyDay = () => Array.from({ length: 24 }, () => 0);
const roundHours = (hours: number) => Math.round(hours * 100) / 100;

function addToHours(
  heat: Map<string, number[]>,
  code: string,
  short: { fromMs: number; toMs: number }[],
  zone: string,
) {
  for (const { fromMs, toMs } of short) {
    const hours = heat.get(code) ?? emptyDay();
    for (let at = fromMs; at < toMs; at += minute) {
      const hour = Number(timeOf(new Date(at), zone).slice(0, 2));
      hours[hour] = (hours[hour] ?? 0) + Math.min(1, (toMs - at) / minute);
    }
    heat.set(code, hours);
  }
}

/** Reliefs whose guard came after his shift had begun, by post. */
async function lateReliefs(ctx: UseContext, scope: ReportScope): Promise<Map<string, number>> {
  const rows = await ctx.tx
    .select({
      postId: handoverRow.postId,
      arrivedAt: handoverRow.incomingArrivedAt,
      startsAt: shift.startsAt,
    })
    .from(handoverRow)
    .innerJoin(
      shift,
      and(eq(shift.tenantId, handoverRow.tenantId), eq(shift.id, handoverRow.incomingShiftId)),
    )
    .where(
      and(
        eq(handoverRow.tenantId, ctx.tenantId),
        eq(handoverRow.siteId, scope.siteId),
        isNotNull(handoverRow.incomingShiftId),
        gte(shift.day, scope.fromDay),
        lte(shift.day, scope.toDay),
      ),
    );
  const counts = new Map<string, number>();
  for (const row of rows)
    if (row.arrivedAt > row.startsAt) counts.set(row.postId, (counts.get(row.postId) ?? 0) + 1);
  return counts;
}
