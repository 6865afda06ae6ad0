import { query } from '@zhiqin/access';
import { calendarRegionOf, requireOwnSite } from '@zhiqin/sites';
import { checkGuardMonth } from '../checks/check-guard-month.ts';
import { monthCalendar, readGuardMonths } from '../checks/read-guard-months.ts';
import type { RosterFinding } from '../checks/roster-finding.ts';
import { publishedAt } from '../publication.ts';
import { rosterWorkbookInput } from '../roster-input.ts';
import { checkRosterWorkbook } from './check-roster-workbook.ts';

/**
 * What an import would do: whom it read with how many shifts, what each mark is taken for, every fault by its cell, and
 * what the law says of the month as it stands in the sheet; findings stop nothing. Errors: `not-found`,
 * `workbook.unreadable`.
 */
export const previewRosterImport = query({
  action: 'roster.plan',
  scope: 'tenant',
  input: rosterWorkbookInput,
  async run(ctx, input) {
    const site = await requireOwnSite(ctx, input.siteId);
    const { month } = input;
    const { stored, shifts, people, codes, read, placed, faults } = await checkRosterWorkbook(ctx, input);
    const at = new Map(shifts.map((one) => [`${one.day}/${one.postId}/${one.code}`, one]));
    const own = new Set(stored.assignments.map((one) => one.id));
    const calendar = monthCalendar(month, calendarRegionOf(site));
    const guardIds = read.rows.map((row) => row.guardId);
    const months = await readGuardMonths(ctx, month, guardIds);
    const byGuard = Map.groupBy(placed, (one) => one.guardId);
    const findings: RosterFinding[] = months.flatMap((guard) => {
      const wanted = (byGuard.get(guard.guardId) ?? []).flatMap(({ day, postId, code, cell }) => {
        const shift = at.get(`${day}/${postId}/${code}`);
        if (!shift) return [];
        const { startsAt, endsAt } = shift;
        return [{ key: cell, siteId: site.id, day, startsAt, endsAt, zone: site.zone }];
      });
      const work = [...guard.work.filter((one) => !own.has(one.key)), ...wanted];
      return checkGuardMonth({ ...guard, work }, calendar);
    });
    const names = new Map(people.map((one) => [one.guardId, one]));
    return {
      isPublished: (await publishedAt(ctx, input.siteId, month)) !== null,
      codes,
      marks: read.marks,
      faults,
      shifts: placed.length,
      people: read.rows.map(({ row, guardId, days }) => ({
        row,
        guardId,
        name: names.get(guardId)?.name ?? '',
        staffNo: names.get(guardId)?.staffNo ?? '',
        shifts: days.size,
      })),
      findings: findings.map(({ control, guardId, days, measure, limit, unit }) => ({
        control,
        name: names.get(guardId ?? '')?.name ?? '',
        days,
        measure,
        limit,
        unit,
      })),
    };
  },
});
