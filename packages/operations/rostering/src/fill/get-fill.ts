import { query } from '@zhiqin/access';
import { and, desc, eq, ne } from 'drizzle-orm';
import { getRosterSheet } from '../change/get-roster-sheet.ts';
import { siteMonthInput } from '../roster-input.ts';
import { stateOf } from './fill-run.ts';
import { differences } from './roster-differences.ts';
import { rosterRun } from './schema.ts';

/**
 * The latest search of a month and how far it is: cost, bound, what the cost is made of, why places stay open, and
 * what would change in the roster as it stands now. Null where there is none, or it was put away.
 */
export const getFill = query({
  action: 'roster.plan',
  scope: 'tenant',
  input: siteMonthInput,
  async run(ctx, { siteId, month }) {
    const sheet = await ctx.run(getRosterSheet, { siteId, month });
    const [run] = await ctx.tx
      .select()
      .from(rosterRun)
      .where(
        and(
          eq(rosterRun.tenantId, ctx.tenantId),
          eq(rosterRun.siteId, siteId),
          eq(rosterRun.month, month),
          ne(rosterRun.state, 'discarded'),
        ),
      )
      .orderBy(desc(rosterRun.startedAt), desc(rosterRun.id))
      .limit(1);
    const places = sheet.shifts.reduce((sum, { heads }) => sum + heads, 0);
    const minutes = sheet.shifts.reduce(
      (sum, { heads, startsAt, endsAt }) => sum + (heads * (endsAt.getTime() - startsAt.getTime())) / 60_000,
      0,
    );
    return {
      site: sheet.site,
      month,
      today: sheet.today,
      publishedAt: sheet.publishedAt,
      posts: sheet.posts.map(({ id, code, name, nameEn }) => ({ id, code, name, nameEn })),
      guards: sheet.guards.map(({ guardId, name, staffNo }) => ({ guardId, name, staffNo })),
      places,
      takenPlaces: sheet.guards.reduce((sum, { cells }) => sum + cells.length, 0),
      normHours: sheet.workdays * 8,
      /** What the places come to for each guard. */
      hoursEach: sheet.guards.length > 0 ? Math.ceil(minutes / 60 / sheet.guards.length) : 0,
      run: run
        ? {
            runId: run.id,
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
            changes: run.cells ? differences(sheet.guards, run.cells) : [],
          }
        : null,
    };
  },
});
