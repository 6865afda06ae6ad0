import type { UseContext } from '@zhiqin/access';
import { supervisionCheck } from '@zhiqin/duty/schema';
import { addDays, type Day, instantAt } from '@zhiqin/kernel';
import type { SupervisionFacts } from '@zhiqin/regulations';
import { shift } from '@zhiqin/rostering/schema';
import { sql } from 'drizzle-orm';
import type { JudgedWindow } from '../judged-window.ts';
import { jsonRows, ms, within } from './json-rows.ts';
import type { SiteDays } from './site-days.ts';
import { siteSilence } from './site-silence.ts';
import { siteWeek, type Week } from './week.ts';

/** The night of a day, by the site's clock: labour law's night too. */
const nightFrom = '22:00';
const nightUntil = '06:00';
const leaders: ReadonlySet<string> = new Set(['leader', 'captain']);

interface Check {
  id: string;
  rank: string;
  atMs: number;
}
interface WeekShift {
  day: Day;
  code: string;
  startMs: number;
  endMs: number;
}

/** Checks by superiors over a week: of leaders in every shift that ended in it, of managers at night (K10). */
export async function supervisionWindows(
  ctx: UseContext,
  days: SiteDays,
  week: Week,
): Promise<JudgedWindow[]> {
  const [shifts, checks] = await Promise.all([shiftsEnded(ctx, days, week), checksOf(ctx, days, week)]);
  if (shifts.length === 0 && checks.length === 0) return [];
  const byLeaders = checks.filter((check) => leaders.has(check.rank));
  const byManagers = checks.filter(
    (check) => check.rank === 'manager' && check.atMs >= week.startsAt.getTime(),
  );
  const nights: Check[][] = [];
  for (let day = addDays(week.monday, -1); day <= week.sunday; day = addDays(day, 1)) {
    const from = instantAt(day, nightFrom, days.zone).getTime();
    const until = instantAt(addDays(day, 1), nightUntil, days.zone).getTime();
    nights.push(within(byManagers, from, until));
  }
  const facts: SupervisionFacts = {
    siteId: days.siteId,
    asOf: week.sunday,
    shifts: shifts.map(({ day, code, startMs, endMs }) => {
      const own = within(byLeaders, startMs, endMs);
      return { name: `${day} ${code}`, leaderChecks: own.length, entryIds: own.map((check) => check.id) };
    }),
    managerNights: nights.filter((night) => night.length > 0).length,
    managerEntryIds: nights.flat().map((check) => check.id),
    silence: await siteSilence(ctx, days.siteId, week),
  };
  return [{ ...siteWeek(week), named: { family: 'supervision', facts } }];
}

/** One line for all posts on duty between the same hours. The night into Monday is of the week it ends in. */
function shiftsEnded(ctx: UseContext, days: SiteDays, { startsAt, endsAt }: Week): Promise<WeekShift[]> {
  const s = shift;
  return jsonRows<WeekShift>(
    ctx,
    sql`select min(${s.day}) as "day", min(${s.code}) as "code",
               ${ms(s.startsAt, 'startMs')}, ${ms(s.endsAt, 'endMs')}
        from ${s} where ${s.tenantId} = ${ctx.tenantId} and ${s.siteId} = ${days.siteId}
          and ${s.endsAt} > ${startsAt.toISOString()} and ${s.endsAt} <= ${endsAt.toISOString()}
        group by ${s.startsAt}, ${s.endsAt} order by ${s.startsAt}, ${s.endsAt}`,
  );
}

function checksOf(ctx: UseContext, days: SiteDays, { startsAt, endsAt }: Week): Promise<Check[]> {
  const c = supervisionCheck;
  const since = new Date(startsAt.getTime() - 24 * 3_600_000).toISOString();
  return jsonRows<Check>(
    ctx,
    sql`select ${c.id} as "id", ${c.supervisorRank} as "rank", ${ms(c.at, 'atMs')}
        from ${c} where ${c.tenantId} = ${ctx.tenantId} and ${c.siteId} = ${days.siteId}
          and ${c.at} >= ${since} and ${c.at} < ${endsAt.toISOString()}
        order by ${c.at}, ${c.id}`,
  );
}
