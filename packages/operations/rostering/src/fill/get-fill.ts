import { query, type UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { isAnyOf } from '@zhiqin/db';
import { guard } from '@zhiqin/workforce/schema';
import { and, arrayOverlaps, desc, eq, ne } from 'drizzle-orm';
import { getRosterSheet } from '../change/get-roster-sheet.ts';
import { kmBetween, readSitePlaces } from '../cover/site-distance.ts';
import { siteMonthInput } from '../roster-input.ts';
import { sitesOfRun, stateOf } from './fill-run.ts';
import { differences } from './roster-differences.ts';
import { rosterRun } from './schema.ts';

type RosterSheet = Awaited<ReturnType<typeof getRosterSheet.run>>;

/**
 * The latest search of a month and how far it is: cost, bound, what the cost is made of, why places stay open, and
 * what would change in the roster as it stands now. Null where there is none, or it was put away. Beside it the sites
 * that could be filled in one with this: the actor's that share guards with it, most first.
 * Errors: `not-found` (site).
 */
export const getFill = query({
  action: 'roster.plan',
  scope: 'tenant',
  input: siteMonthInput,
  async run(ctx, { siteId, month }) {
    const main = await ctx.run(getRosterSheet, { siteId, month });
    const run = await latestRun(ctx, siteId, month);
    const sheets: RosterSheet[] = [main];
    for (const along of run?.alongSiteIds ?? [])
      sheets.push(await ctx.run(getRosterSheet, { siteId: along, month }));
    const shifts = sheets.flatMap((sheet) => sheet.shifts);
    const guards = [
      ...Map.groupBy(
        sheets.flatMap((sheet) => sheet.guards),
        ({ guardId }) => guardId,
      ).values(),
    ].map((rows) => {
      const { guardId, name, staffNo } = rows[0] as RosterSheet['guards'][number];
      return { guardId, name, staffNo, cells: rows.flatMap(({ cells }) => cells) };
    });
    const minutes = shifts.reduce(
      (sum, { heads, startsAt, endsAt }) => sum + (heads * (endsAt.getTime() - startsAt.getTime())) / 60_000,
      0,
    );
    return {
      site: main.site,
      sites: sheets.map((sheet) => sheet.site),
      neighbours: await neighboursOf(ctx, siteId),
      month,
      today: main.today,
      publishedAt: sheets.map((sheet) => sheet.publishedAt).find((at) => at !== null) ?? null,
      posts: sheets.flatMap((sheet) =>
        sheet.posts.map(({ id, code, name, nameEn }) => ({ id, code, name, nameEn, siteId: sheet.site.id })),
      ),
      guards: guards.map(({ guardId, name, staffNo }) => ({ guardId, name, staffNo })),
      places: shifts.reduce((sum, { heads }) => sum + heads, 0),
      takenPlaces: guards.reduce((sum, { cells }) => sum + cells.length, 0),
      normHours: main.workdays * 8,
      /** What the places come to for each guard. */
      hoursEach: guards.length > 0 ? Math.ceil(minutes / 60 / guards.length) : 0,
      run: run
        ? {
            runId: run.id,
            alongSiteIds: run.alongSiteIds,
            state: stateOf(run, ctx.now),
            startedAt: run.startedAt,
            finishedAt: run.finishedAt,
            seconds: run.seconds,
            maxHours: run.maxHours,
            levels: run.levels,
            isStopAsked: run.stopAskedAt !== null,
            penalty: run.penalty,
            lowerBound: run.lowerBound,
            openPlaces: run.openPlaces,
            used: run.used,
            account: run.account,
            changes: run.cells ? differences(guards, run.cells) : [],
          }
        : null,
    };
  },
});

/** Of sites that are all the actor's: what somebody above him fills with other sites is not his to see. */
async function latestRun(ctx: UseContext, siteId: string, month: string) {
  const { tx, tenantId } = ctx;
  const rows = await tx
    .select()
    .from(rosterRun)
    .where(
      and(
        eq(rosterRun.tenantId, tenantId),
        eq(rosterRun.siteId, siteId),
        eq(rosterRun.month, month),
        ne(rosterRun.state, 'discarded'),
      ),
    )
    .orderBy(desc(rosterRun.startedAt), desc(rosterRun.id))
    .limit(5);
  return rows.find((run) => sitesOfRun(run).every((id) => isOwn(ctx, id)));
}

function isOwn({ actor }: UseContext, siteId: string): boolean {
  if (actor.kind !== 'member') return actor.kind === 'system';
  return actor.sites === 'all' || actor.sites.includes(siteId);
}

const mostNeighbours = 30;

async function neighboursOf(ctx: UseContext, siteId: string) {
  const { tx, tenantId } = ctx;
  const { actor } = ctx;
  const within = actor.kind === 'member' && actor.sites !== 'all' ? actor.sites : null;
  const rows = await tx
    .select({ siteId: site.id, code: site.code, name: site.name, nameEn: site.nameEn })
    .from(site)
    .where(
      and(eq(site.tenantId, tenantId), ne(site.id, siteId), within ? isAnyOf(site.id, within) : undefined),
    );
  const located = await readSitePlaces(ctx);
  const people = await tx
    .select({ siteIds: guard.siteIds })
    .from(guard)
    .where(and(eq(guard.tenantId, tenantId), arrayOverlaps(guard.siteIds, [siteId])));
  return (
    rows
      .map((row) => ({
        ...row,
        /** Guards of both. */
        people: people.filter(({ siteIds }) => siteIds.includes(row.siteId)).length,
        km: kmBetween(located.get(siteId), located.get(row.siteId)),
      }))
      // With nobody in common each is filled as well alone.
      .filter(({ people: both }) => both > 0)
      .sort(
        (a, b) =>
          b.people - a.people ||
          (a.km ?? Number.POSITIVE_INFINITY) - (b.km ?? Number.POSITIVE_INFINITY) ||
          (a.code < b.code ? -1 : 1),
      )
      .slice(0, mostNeighbours)
  );
}
