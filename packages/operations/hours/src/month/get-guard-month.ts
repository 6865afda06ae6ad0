import { query, type UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { isAnyOf } from '@zhiqin/db';
import { DomainError } from '@zhiqin/kernel';
import { post } from '@zhiqin/sites/schema';
import { guard } from '@zhiqin/workforce/schema';
import { and, asc, eq } from 'drizzle-orm';
import type { WorkedDay } from '../worked/hours-facts.ts';
import { correctionsOf } from './counted-days.ts';
import { personOf } from './find-month.ts';
import { guardMonthInput, ownMonthInput } from './month-input.ts';
import { guardDay, guardMonth, guardMonthEvent, guardMonthRevision, timeOffInLieu } from './schema.ts';
import type { MonthRow } from './store-months.ts';

/**
 * One guard's month, day by day: what counts, where each minute comes from, what was corrected and why, and what was
 * said about it. Errors: `not-found`.
 */
export const getGuardMonth = query({
  action: 'hours.read',
  input: guardMonthInput,
  async run(ctx, { guardMonthId }) {
    const { tx, tenantId } = ctx;
    const [row] = await tx
      .select()
      .from(guardMonth)
      .where(and(eq(guardMonth.tenantId, tenantId), eq(guardMonth.id, guardMonthId)));
    if (!row) throw new DomainError('not-found');
    return monthRecord(ctx, row);
  },
});

/** The guard's own month; null while there is none. Errors: `not-found` for who is no guard. */
export const myHours = query({
  action: 'hours.read-own',
  input: ownMonthInput,
  async run(ctx, { month }) {
    const [row] = await ctx.tx
      .select()
      .from(guardMonth)
      .where(
        and(
          eq(guardMonth.tenantId, ctx.tenantId),
          eq(guardMonth.guardId, personOf(ctx)),
          eq(guardMonth.month, month),
        ),
      );
    return row ? monthRecord(ctx, row) : null;
  },
});

export type MonthRecord = Awaited<ReturnType<typeof monthRecord>>;

/** All that is kept about a month, without pay. */
export async function monthRecord(ctx: UseContext, row: MonthRow) {
  const { tx, tenantId } = ctx;
  const { tenantId: _, overtime, factsHash: __, ...own } = row;
  const ofMonth = <
    T extends { tenantId: typeof guardDay.tenantId; guardMonthId: typeof guardDay.guardMonthId },
  >(
    table: T,
  ) => and(eq(table.tenantId, tenantId), eq(table.guardMonthId, row.id));
  const [person] = await tx
    .select({ name: guard.name, staffNo: guard.staffNo })
    .from(guard)
    .where(and(eq(guard.tenantId, tenantId), eq(guard.id, row.guardId)));
  const days = await tx.select().from(guardDay).where(ofMonth(guardDay)).orderBy(asc(guardDay.day));
  const corrections = Map.groupBy((await correctionsOf(ctx, [row.id])).get(row.id) ?? [], (one) => one.day);
  const events = await tx
    .select({
      id: guardMonthEvent.id,
      what: guardMonthEvent.what,
      words: guardMonthEvent.words,
      byName: guardMonthEvent.byName,
      workedMinutes: guardMonthEvent.workedMinutes,
      at: guardMonthEvent.at,
    })
    .from(guardMonthEvent)
    .where(ofMonth(guardMonthEvent as never))
    .orderBy(asc(guardMonthEvent.at), asc(guardMonthEvent.id));
  const revisions = await tx
    .select()
    .from(guardMonthRevision)
    .where(ofMonth(guardMonthRevision as never))
    .orderBy(asc(guardMonthRevision.number));
  const lieu = await tx
    .select({
      workedOn: timeOffInLieu.workedOn,
      takenOn: timeOffInLieu.takenOn,
      minutes: timeOffInLieu.minutes,
    })
    .from(timeOffInLieu)
    .where(and(eq(timeOffInLieu.tenantId, tenantId), eq(timeOffInLieu.guardId, row.guardId)));
  const counted = days.map((day) => day.corrected ?? day.computed);
  return {
    ...own,
    overtime,
    guardName: person?.name ?? '',
    staffNo: person?.staffNo ?? '',
    days: days.map(({ day, computed, corrected }) => ({
      day,
      counted: corrected ?? computed,
      computed: corrected ? computed : null,
      corrections: (corrections.get(day) ?? []).map(
        ({ id, minutesBefore, minutesAfter, reason, correctedBy, correctedAt }) => ({
          ...{ id, minutesBefore, minutesAfter, reason, correctedBy, correctedAt },
        }),
      ),
      overtime: overtime.lines.filter((line) => line.day === day),
      lieu: lieu.find((one) => one.workedOn === day) ?? null,
    })),
    ...(await placesOf(ctx, [...counted, ...days.map((day) => day.computed)])),
    events,
    // What a revision changes in pay is the statement's to say.
    revisions: revisions.map(
      ({ number, days: changed, workedMinutesBefore, workedMinutesAfter, adjustsMonth, at }) => ({
        ...{ number, days: changed, workedMinutesBefore, workedMinutesAfter, adjustsMonth, at },
      }),
    ),
  };
}

/** Names of the sites and posts in the days, as far as the reader's walls show them. */
async function placesOf({ tx, tenantId }: UseContext, days: readonly WorkedDay[]) {
  const spans = days.flatMap((day) => [...day.pieces, ...day.duties]);
  const siteIds = [...new Set(spans.map((span) => span.siteId))];
  const postIds = [...new Set(spans.flatMap((span) => (span.postId ? [span.postId] : [])))];
  const sites = await tx
    .select({ id: site.id, code: site.code, name: site.name, nameEn: site.nameEn, zone: site.zone })
    .from(site)
    .where(and(eq(site.tenantId, tenantId), isAnyOf(site.id, siteIds)));
  const posts = await tx
    .select({ id: post.id, name: post.name, nameEn: post.nameEn })
    .from(post)
    .where(and(eq(post.tenantId, tenantId), isAnyOf(post.id, postIds)));
  return { sites, posts };
}
