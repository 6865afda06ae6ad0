import { command } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { requireOwnSite } from '@zhiqin/sites';
import { changeRoster, type RefusedCell } from '../change/change-roster.ts';
import { requireUnpublished } from '../publication.ts';
import { rosterWorkbookInput } from '../roster-input.ts';
import { checkRosterWorkbook } from './check-roster-workbook.ts';

/**
 * Writes a workbook's month into the draft, in the place of what its people had there; others keep theirs. A cell that
 * cannot be (place full, two at once) is left out and named; findings of the law never stop it.
 * Errors: `not-found`, `workbook.unreadable`, `roster.already-published`, `roster-import.refused` ({faults}).
 */
export const importRoster = command({
  action: 'roster.plan',
  scope: 'tenant',
  input: rosterWorkbookInput,
  async run(ctx, input): Promise<{ imported: number; refused: (RefusedCell & { cell: string })[] }> {
    const { siteId, month } = input;
    await requireOwnSite(ctx, siteId);
    await requireUnpublished(ctx, siteId, month);
    const { stored, read, placed, faults } = await checkRosterWorkbook(ctx, input);
    if (faults.length > 0) throw new DomainError('roster-import.refused', { faults: faults.length });
    const shiftOf = new Map(stored.shifts.map((one) => [one.id, one]));
    const cells = new Map<
      string,
      { from: { postId: string; code: string }[]; to: { postId: string; code: string }[] }
    >();
    const at = (guardId: string, day: string) => {
      const key = `${guardId} ${day}`;
      const known = cells.get(key) ?? { from: [], to: [] };
      cells.set(key, known);
      return known;
    };
    const readGuards = new Set(read.rows.map((row) => row.guardId));
    for (const { guardId, shiftId } of stored.assignments) {
      const shift = shiftOf.get(shiftId);
      if (shift && readGuards.has(guardId))
        at(guardId, shift.day).from.push({ postId: shift.postId, code: shift.code });
    }
    for (const { guardId, day, postId, code } of placed) at(guardId, day).to.push({ postId, code });
    const changes = [...cells].map(([key, { from, to }]) => {
      const [guardId, day] = key.split(' ') as [string, string];
      return { guardId, day, from, to };
    });
    if (changes.length === 0) return { imported: 0, refused: [] };
    const { refused } = await ctx.run(changeRoster, { siteId, month, changes });
    const cellOf = new Map(placed.map((one) => [`${one.guardId} ${one.day}`, one.cell]));
    ctx.audit({ siteId, month, imported: placed.length - refused.length, refused: refused.length });
    return {
      imported: placed.length - refused.length,
      refused: refused.map((one) => ({ ...one, cell: cellOf.get(`${one.guardId} ${one.day}`) ?? '' })),
    };
  },
});
