import type { UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { type DeclaredPeriod, declaredPeriodsFor } from '@zhiqin/adoption';
import { addDays, type Day, DomainError, instantAt, type Window } from '@zhiqin/kernel';
import { assignment, shift } from '@zhiqin/rostering/schema';
import { post } from '@zhiqin/sites/schema';
import { and, eq, sql } from 'drizzle-orm';
import { jsonRows, ms } from './json-rows.ts';

export interface PlannedShift {
  id: string;
  postId: string;
  day: Day;
  code: string;
  startsAt: Date;
  endsAt: Date;
  heads: number;
  guardIds: string[];
}

/** What every fact family needs of a site's days: the site, its posts and its planned shifts. */
export interface SiteDays {
  siteId: string;
  zone: string;
  siteType: string;
  overlays: string[];
  region: string | null;
  fromDay: Day;
  toDay: Day;
  posts: { id: string; name: string; kind: string; registersVisitors: boolean }[];
  shifts: PlannedShift[];
  shiftsByDay: ReadonlyMap<Day, readonly PlannedShift[]>;
  /** Festivals, storms and shutdowns HQ declared, by day. */
  declared: ReadonlyMap<Day, readonly DeclaredPeriod[]>;
  /** Midnight of the first day to the end of the last day's last shift. */
  span: Window;
}

/** @throws DomainError `not-found` */
export async function loadSiteDays(
  ctx: UseContext,
  siteId: string,
  fromDay: Day,
  toDay: Day,
): Promise<SiteDays> {
  const tenant = ctx.tenantId;
  const all: Day[] = [];
  for (let day = fromDay; day <= toDay; day = addDays(day, 1)) all.push(day);
  const [[found], posts, declared, shifts] = await Promise.all([
    ctx.tx
      .select()
      .from(site)
      .where(and(eq(site.tenantId, tenant), eq(site.id, siteId))),
    ctx.tx
      .select({ id: post.id, name: post.name, kind: post.kind, registersVisitors: post.registersVisitors })
      .from(post)
      .where(and(eq(post.tenantId, tenant), eq(post.siteId, siteId))),
    declaredPeriodsFor(ctx, siteId, all),
    plannedShifts(ctx, siteId, addDays(fromDay, -1), addDays(toDay, 1)),
  ]);
  if (!found) throw new DomainError('not-found');
  const ends = shifts.filter((s) => s.day <= toDay).map((s) => s.endsAt.getTime());
  return {
    siteId,
    zone: found.zone,
    siteType: found.siteType,
    overlays: found.overlays,
    region: found.region,
    fromDay,
    toDay,
    posts,
    shifts,
    shiftsByDay: Map.groupBy(shifts, (s) => s.day),
    declared,
    span: {
      startsAt: instantAt(fromDay, '00:00', found.zone),
      endsAt: new Date(Math.max(instantAt(addDays(toDay, 1), '00:00', found.zone).getTime(), ...ends)),
    },
  };
}

/** The site's shifts of some days in order of time, with who is on them. */
async function plannedShifts(
  ctx: UseContext,
  siteId: string,
  first: Day,
  last: Day,
): Promise<PlannedShift[]> {
  const [s, a] = [shift, assignment];
  // By instants as well, which are indexed: a day begins and ends within a day of the same one in Greenwich.
  const since = `${addDays(first, -1)}T00:00:00Z`;
  const until = `${addDays(last, 2)}T00:00:00Z`;
  const rows = await jsonRows<
    Omit<PlannedShift, 'startsAt' | 'endsAt'> & { startsMs: number; endsMs: number }
  >(
    ctx,
    sql`select ${s.id} as "id", ${s.postId} as "postId", ${s.day} as "day", ${s.code} as "code",
               ${s.heads} as "heads", ${ms(s.startsAt, 'startsMs')}, ${ms(s.endsAt, 'endsMs')},
               array(select ${a.guardId} from ${a} where ${a.tenantId} = ${s.tenantId} and ${a.shiftId} = ${s.id}
                     and ${a.withdrawnAt} is null order by ${a.guardId}) as "guardIds"
        from ${s} where ${s.tenantId} = ${ctx.tenantId} and ${s.siteId} = ${siteId}
          and ${s.startsAt} >= ${since} and ${s.startsAt} < ${until} and ${s.day} between ${first} and ${last}
        order by ${s.startsAt}`,
  );
  return rows.map(({ startsMs, endsMs, ...row }) => ({
    ...row,
    startsAt: new Date(startsMs),
    endsAt: new Date(endsMs),
  }));
}

/** Posts that watch the monitors; where a site has no control room, any of its posts. */
export function monitorsOf({ posts }: SiteDays): ReadonlySet<string> {
  const rooms = posts.filter((post) => post.kind === 'control_room');
  return new Set((rooms.length > 0 ? rooms : posts).map((post) => post.id));
}

/** Whether anybody was to stand at one of these posts that day. */
export function isManned(days: SiteDays, day: Day, postIds: ReadonlySet<string>): boolean {
  return (days.shiftsByDay.get(day) ?? []).some((s) => postIds.has(s.postId));
}

/**
 * The window of a site's day at its gates and lanes: from the first shift that starts that day to the end of the
 * last, so that a guest who leaves after midnight is the night shift's, and the day closes when it is relieved.
 * Without shifts: from midnight, or the end of the night before, to midnight.
 */
export function dayWindow(days: SiteDays, day: Day, postIds: ReadonlySet<string>): Window {
  const own = (days.shiftsByDay.get(day) ?? []).filter((s) => postIds.has(s.postId));
  if (own.length === 0) {
    // The night before keeps what was recorded until it was relieved: nothing counts for two days.
    const before = (days.shiftsByDay.get(addDays(day, -1)) ?? []).filter((s) => postIds.has(s.postId));
    const midnightMs = instantAt(day, '00:00', days.zone).getTime();
    return {
      startsAt: new Date(Math.max(midnightMs, ...before.map((s) => s.endsAt.getTime()))),
      endsAt: instantAt(addDays(day, 1), '00:00', days.zone),
    };
  }
  return {
    startsAt: new Date(Math.min(...own.map((s) => s.startsAt.getTime()))),
    endsAt: new Date(Math.max(...own.map((s) => s.endsAt.getTime()))),
  };
}
