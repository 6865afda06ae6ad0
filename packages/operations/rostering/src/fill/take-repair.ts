import { command, type UseContext } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { readSitePlan, requireOwnSite } from '@zhiqin/sites';
import { guard } from '@zhiqin/workforce/schema';
import { and, eq, inArray } from 'drizzle-orm';
import { changeRoster } from '../change/change-roster.ts';
import { requireMonthShifts } from '../change/month-shifts.ts';
import { lendGuard } from '../cover/lend-guard.ts';
import { takeRepairInput } from './fill-input.ts';

/**
 * Takes a proposed repair over, at all the sites it touches, whole or not at all: who comes from another site is lent
 * for the shift, all give up what they had, then take what they get. Of sites that are the actor's alone.
 * Errors: `not-found`, `input.invalid` (reason missing in a published month), `roster.double-booked`, and what refuses
 * a cell: `roster.shift-full`, `roster.ineligible`, `roster.on-leave`, `roster.protected`, `roster.not-employed`,
 * `roster.cell-changed` ({name}).
 */
export const takeRepair = command({
  action: 'roster.plan',
  scope: 'tenant',
  input: takeRepairInput,
  async run(ctx, { siteId, month, sites, reason }): Promise<{ saved: number }> {
    for (const one of [{ siteId }, ...sites]) await requireOwnSite(ctx, one.siteId);
    let saved = 0;
    const change = async (at: string, changes: (typeof sites)[number]['changes']) => {
      if (changes.length === 0) return;
      const answer = await ctx.run(changeRoster, { siteId: at, month, changes, reason });
      const [refused] = answer.refused;
      if (refused)
        throw new DomainError(refused.code, { name: await nameOf(ctx, refused.guardId), control: '' });
      saved += answer.saved;
    };
    for (const { siteId: at, changes } of sites)
      await lendAll(
        ctx,
        at,
        month,
        changes.filter(({ to }) => to.length > 0),
      );
    for (const { siteId: at, changes } of sites)
      await change(
        at,
        changes.filter(({ to }) => to.length === 0),
      );
    for (const { siteId: at, changes } of sites)
      await change(
        at,
        changes.filter(({ to }) => to.length > 0),
      );
    ctx.audit({ siteId, month, sites: sites.length, saved });
    return { saved };
  },
});

type Changes = Parameters<typeof changeRoster.run>[1]['changes'];

/** Who takes a shift of a site that is not his is lent to it. */
async function lendAll(ctx: UseContext, siteId: string, month: string, changes: Changes): Promise<void> {
  const { tx, tenantId } = ctx;
  if (changes.length === 0) return;
  const rows = await tx
    .select({ id: guard.id, name: guard.name, siteIds: guard.siteIds })
    .from(guard)
    .where(
      and(
        eq(guard.tenantId, tenantId),
        inArray(
          guard.id,
          changes.map(({ guardId }) => guardId),
        ),
      ),
    );
  const strangers = rows.filter(({ siteIds }) => !siteIds.includes(siteId));
  if (strangers.length === 0) return;
  const shifts = await requireMonthShifts(ctx, await readSitePlan(ctx, siteId), month);
  for (const { id: guardId, name, siteIds } of strangers)
    for (const { day, to } of changes.filter((one) => one.guardId === guardId))
      for (const { postId, code } of to) {
        const target = shifts.find((one) => one.day === day && one.postId === postId && one.code === code);
        if (target) await lendGuard(ctx, { guardId, name, siteIds }, target);
      }
}

async function nameOf({ tx, tenantId }: UseContext, guardId: string): Promise<string> {
  const [row] = await tx
    .select({ name: guard.name })
    .from(guard)
    .where(and(eq(guard.tenantId, tenantId), eq(guard.id, guardId)));
  return row?.name ?? '';
}
