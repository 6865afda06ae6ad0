import type { UseContext } from '@zhiqin/access';
import { vehicleStay, visit } from '@zhiqin/duty/schema';
import { addDays, type Day, instantAt } from '@zhiqin/kernel';
import type { BanFacts } from '@zhiqin/regulations';
import { ban } from '@zhiqin/sites/schema';
import { sql } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { siteDay } from './gate.ts';
import { jsonRows, ms, within } from './json-rows.ts';
import type { SiteDays } from './site-days.ts';

interface Ban {
  banId: string;
  untilDay: Day;
  hasApprover: boolean;
  changedMs: number;
  endedMs: number | null;
}

/** Bans in force on each day, and who was let in all the same (V07). A day without any asks nothing. */
export async function banWindows(ctx: UseContext, days: SiteDays): Promise<JudgedWindow[]> {
  const [bans, admissions] = await Promise.all([bansOf(ctx, days), admissionsOf(ctx, days)]);
  const windows: JudgedWindow[] = [];
  for (let day = days.fromDay; day <= days.toDay; day = addDays(day, 1)) {
    const startsAt = instantAt(day, '00:00', days.zone);
    const endsAt = instantAt(addDays(day, 1), '00:00', days.zone);
    const today = within(admissions, startsAt.getTime(), endsAt.getTime());
    const own = bans.filter(
      (one) =>
        today.some(({ banId }) => banId === one.banId) ||
        (day <= one.untilDay &&
          // A ban is changed once: when it is lifted.
          (one.endedMs === null ? one.changedMs < endsAt.getTime() : one.endedMs > startsAt.getTime())),
    );
    if (own.length === 0) continue;
    const facts: BanFacts = {
      siteId: days.siteId,
      day,
      // The register takes no ban without reason and last day, nor one of an occupier.
      bans: own.map(({ banId, hasApprover }) => ({
        banId,
        hasReason: true,
        hasExpiry: true,
        hasApprover,
        isOccupier: false,
        admittedEntryIds: today.filter((one) => one.banId === banId).map(({ entryId }) => entryId),
      })),
    };
    windows.push({ ...siteDay('ban', day, startsAt, endsAt), named: { family: 'ban', facts } });
  }
  return windows;
}

function bansOf(ctx: UseContext, days: SiteDays): Promise<Ban[]> {
  const b = ban;
  return jsonRows<Ban>(
    ctx,
    sql`select ${b.id} as "banId", ${b.untilDay} as "untilDay", ${b.decidedBy} is not null as "hasApprover",
               ${ms(b.changedAt, 'changedMs')}, ${ms(b.endedAt, 'endedMs')}
        from ${b} where ${b.tenantId} = ${ctx.tenantId} and ${b.siteId} = ${days.siteId} order by ${b.id}`,
  );
}

function admissionsOf(
  ctx: UseContext,
  days: SiteDays,
): Promise<{ banId: string; entryId: string; atMs: number }[]> {
  const [v, s] = [visit, vehicleStay];
  const from = days.span.startsAt.toISOString();
  const to = days.span.endsAt.toISOString();
  return jsonRows(
    ctx,
    sql`select * from (
          select ${v.banId} as "banId", coalesce(${v.admitEntryId}, ${v.id}) as "entryId", ${ms(v.admittedAt, 'atMs')}
          from ${v} where ${v.tenantId} = ${ctx.tenantId} and ${v.siteId} = ${days.siteId} and ${v.banId} is not null
            and ${v.admittedAt} >= ${from} and ${v.admittedAt} < ${to}
          union all
          select ${s.banId}, coalesce(${s.inEntryId}, ${s.id}), ${ms(s.inAt, 'atMs')}
          from ${s} where ${s.tenantId} = ${ctx.tenantId} and ${s.siteId} = ${days.siteId} and ${s.banId} is not null
            and ${s.inAt} >= ${from} and ${s.inAt} < ${to}) one
        order by "atMs", "entryId"`,
  );
}
