import { query, type UseContext } from '@zhiqin/access';
import { site } from '@zhiqin/access/schema';
import { bindingsByDay } from '@zhiqin/adoption';
import { addDays, addMonths, type Day, dayOf, type Month, monthOf } from '@zhiqin/kernel';
import { controlByCode, resolveParameters } from '@zhiqin/regulations';
import { circumstancesOf, noInput } from '@zhiqin/sites/rules';
import { and, arrayOverlaps, asc, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import { guard } from '../schema.ts';
import { type Stage, unsettledStages } from './assessment-stages.ts';
import { assessment } from './schema.ts';

export interface OverdueMonth {
  siteId: string;
  siteName: string;
  siteNameEn: string | null;
  month: Month;
  /** The last day on which it was in time (P10). */
  dueOn: Day;
  today: Day;
  /** People without a sheet. */
  withoutSheet: number;
  /** Sheets not decided, or appealed against and not answered. */
  undecided: number;
}

/** Sites, as far as the walls show them, whose last month should have been assessed by now and is not (P10). */
export async function overdueMonths(ctx: UseContext): Promise<OverdueMonth[]> {
  const { tx, tenantId, now } = ctx;
  const sites = await tx
    .select()
    .from(site)
    .where(eq(site.tenantId, tenantId))
    .orderBy(asc(site.code), asc(site.id));
  const control = controlByCode('P10');
  const late = [];
  for (const one of sites) {
    const today = dayOf(now, one.zone);
    const month = addMonths(monthOf(now, one.zone), -1);
    const lastDay = addDays(`${addMonths(month, 1)}-01`, -1);
    const bound = (await bindingsByDay(ctx, one.id, [lastDay]))
      .get(lastDay)
      ?.find((binding) => binding.controlCode === control.code);
    const { values } = resolveParameters(control, circumstancesOf(one, lastDay), bound?.parameters ?? {});
    const dueOn = addDays(lastDay, values.assessByDay ?? 0);
    if (today > dueOn) late.push({ one, month, lastDay, dueOn, today });
  }
  if (late.length === 0) return [];
  const ids = late.map(({ one }) => one.id);
  const months = [...new Set(late.map(({ month }) => month))];
  const [people, sheets] = await Promise.all([
    tx
      .select({ id: guard.id, siteIds: guard.siteIds, joinedOn: guard.joinedOn, leftOn: guard.leftOn })
      .from(guard)
      .where(
        and(
          eq(guard.tenantId, tenantId),
          arrayOverlaps(guard.siteIds, ids),
          lte(guard.joinedOn, `${months.toSorted().at(-1)}-31`),
          or(isNull(guard.leftOn), gte(guard.leftOn, `${months.toSorted()[0]}-01`)),
        ),
      ),
    tx
      .select({
        guardId: assessment.guardId,
        siteId: assessment.siteId,
        month: assessment.month,
        stage: assessment.stage,
      })
      .from(assessment)
      .where(and(eq(assessment.tenantId, tenantId), inArray(assessment.month, months))),
  ]);
  return late
    .map(({ one, month, lastDay, dueOn, today }): OverdueMonth => {
      const ofMonth = sheets.filter((sheet) => sheet.month === month);
      // Who works at several sites is assessed at one of them.
      const assessed = new Set(ofMonth.map((sheet) => sheet.guardId));
      const owed = people.filter(
        (person) =>
          person.siteIds.includes(one.id) &&
          person.joinedOn <= lastDay &&
          (person.leftOn === null || person.leftOn >= `${month}-01`) &&
          !assessed.has(person.id),
      );
      const open = ofMonth.filter(
        (sheet) =>
          sheet.siteId === one.id && (unsettledStages as readonly Stage[]).includes(sheet.stage as Stage),
      );
      return {
        siteId: one.id,
        siteName: one.name,
        siteNameEn: one.nameEn,
        ...{ month, dueOn, today, withoutSheet: owed.length, undecided: open.length },
      };
    })
    .filter((one) => one.withoutSheet + one.undecided > 0);
}

/** The same, to be shown. */
export const overdueAssessments = query({
  action: 'assessment.read',
  input: noInput,
  run: overdueMonths,
});
