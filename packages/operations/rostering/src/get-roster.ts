import { query, roleOf } from '@zhiqin/access';
import { daysOfMonth } from '@zhiqin/kernel';
import { calendarRegionOf, dayKind, requireSite } from '@zhiqin/sites';
import { post } from '@zhiqin/sites/schema';
import { and, asc, eq } from 'drizzle-orm';
import { publishedAt } from './publication.ts';
import { readMonth } from './read-month.ts';
import { siteMonthInput } from './roster-input.ts';

export interface RosterCell {
  assignmentId: string;
  shiftId: string;
  postId: string;
  code: string;
  startsAt: Date;
  endsAt: Date;
}

/**
 * The month as a grid: a row per guard in pinyin order, `cells[day]` what he does that day; then the places nobody
 * has. Guards and devices see a month only once it is published.
 */
export const getRoster = query({
  action: 'roster.read',
  input: siteMonthInput,
  async run(ctx, { siteId, month }) {
    const site = await requireSite(ctx, siteId);
    const known = await publishedAt(ctx, siteId, month);
    const seesDrafts = !['guard', 'device'].includes(roleOf(ctx.actor));
    const { shifts, assignments } =
      known || seesDrafts ? await readMonth(ctx, siteId, month) : { shifts: [], assignments: [] };
    const posts = await ctx.tx
      .select({ id: post.id, code: post.code, name: post.name, nameEn: post.nameEn })
      .from(post)
      .where(and(eq(post.tenantId, ctx.tenantId), eq(post.siteId, siteId)))
      .orderBy(asc(post.sortOrder), asc(post.code));
    const byId = new Map(shifts.map((one) => [one.id, one]));
    const byGuard = Map.groupBy(assignments, (one) => one.guardId);
    const rows = [...byGuard.values()].map((own) => {
      const cells: Record<string, RosterCell[]> = {};
      for (const one of own) {
        const planned = byId.get(one.shiftId);
        if (!planned) continue;
        const cell = {
          assignmentId: one.id,
          shiftId: one.shiftId,
          postId: planned.postId,
          code: planned.code,
        };
        cells[planned.day] = [
          ...(cells[planned.day] ?? []),
          { ...cell, startsAt: planned.startsAt, endsAt: planned.endsAt },
        ];
      }
      const { guardId, name, pinyin, staffNo, squadId } = own[0] as (typeof own)[number];
      return { guardId, name, pinyin, staffNo, squadId, cells };
    });
    // Pinyin is plain Latin: compared by code unit, alike on every machine.
    rows.sort((a, b) => (a.pinyin + a.staffNo < b.pinyin + b.staffNo ? -1 : 1));
    const filled = Map.groupBy(assignments, (one) => one.shiftId);
    return {
      site: { id: site.id, code: site.code, name: site.name, nameEn: site.nameEn, zone: site.zone },
      month,
      days: daysOfMonth(month),
      dayKinds: daysOfMonth(month).map((day) => dayKind(day, calendarRegionOf(site))),
      publishedAt: known,
      posts,
      rows,
      open: shifts
        .map(({ id, day, code, postId, heads }) => ({
          shiftId: id,
          day,
          code,
          postId,
          places: heads - (filled.get(id)?.length ?? 0),
        }))
        .filter((one) => one.places > 0),
    };
  },
});
