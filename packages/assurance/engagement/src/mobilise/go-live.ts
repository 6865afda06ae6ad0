import { command, revokeDevice, type UseContext } from '@zhiqin/access';
import { device, deviceRevocation } from '@zhiqin/access/schema';
import { addDays, DomainError, dayOf, instantAt } from '@zhiqin/kernel';
import { withdrawAssignment } from '@zhiqin/rostering';
import { assignment } from '@zhiqin/rostering/schema';
import { readSitePlan } from '@zhiqin/sites';
import { contract } from '@zhiqin/sites/schema';
import { and, eq, gte, isNull, ne } from 'drizzle-orm';
import { recordContractStep, requireContract } from '../contract/require-contract.ts';
import { setNeed } from '../set-need.ts';
import { signedBy } from '../signed-by.ts';
import { openMusts, type Phase } from './checklist-lines.ts';
import { computedFacts } from './computed-facts.ts';
import { engagementInput, startWithdrawalInput } from './input.ts';
import { type EngagementRow, linesOf, requireEngagement } from './require-engagement.ts';
import { engagement } from './schema.ts';
import { layOutLines } from './start-mobilisation.ts';

/**
 * The site goes live: refused until every must of the entry list is done or waived by name. Errors: `not-found`,
 * `engagement.closed`, `engagement.live`, `engagement.open-musts` ({count}).
 */
export const goLive = command({
  action: 'engagement.decide',
  input: engagementInput,
  async run(ctx, { engagementId }): Promise<void> {
    const { row, site } = await requireEngagement(ctx, engagementId, 'open');
    if (row.wentLiveAt) throw new DomainError('engagement.live');
    await refuseOpenMusts(ctx, row, site, 'in');
    await change(ctx, engagementId, { wentLiveAt: ctx.now, wentLiveByName: signedBy(ctx).name });
    ctx.audit({ siteId: row.siteId, subjectId: engagementId });
    await ctx.publish({ siteId: row.siteId, topic: 'engagement', id: row.siteId });
  },
});

/**
 * 撤场 begins: the last day of service, why, and the exit list (民法典 第949条). Errors: `not-found`, `engagement.closed`,
 * `engagement.leaving`, `input.invalid` (a day gone by).
 */
export const startWithdrawal = command({
  action: 'engagement.decide',
  input: startWithdrawalInput,
  async run(ctx, { engagementId, exitOn, reason, owner }): Promise<void> {
    const { row, site } = await requireEngagement(ctx, engagementId, 'open');
    if (row.exitOn) throw new DomainError('engagement.leaving');
    if (exitOn < dayOf(ctx.now, site.zone))
      throw new DomainError('input.invalid', {}, { exitOn: 'field.before-start' });
    await change(ctx, engagementId, { exitOn, exitReason: reason });
    const of = { engagementId, siteId: row.siteId, zone: site.zone };
    await layOutLines(ctx, of, 'out', exitOn, owner, false);
    await standDownAfter(ctx, row.siteId, exitOn);
    ctx.audit({ siteId: row.siteId, subjectId: engagementId, exitOn });
    await ctx.publish({ siteId: row.siteId, topic: 'engagement', id: row.siteId });
  },
});

/**
 * The site is left: refused until every must of the exit list is done or waived by name; its contract ends, its phones are
 * answered no more, the roster has needed nobody since. Errors: `not-found`, `engagement.closed`, `engagement.not-leaving`, `engagement.open-musts` ({count}).
 */
export const closeEngagement = command({
  action: 'engagement.decide',
  input: engagementInput,
  async run(ctx, { engagementId }): Promise<void> {
    const { row, site } = await requireEngagement(ctx, engagementId, 'open');
    const { exitOn } = row;
    if (!exitOn || dayOf(ctx.now, site.zone) < exitOn) throw new DomainError('engagement.not-leaving');
    await refuseOpenMusts(ctx, row, site, 'out');
    await change(ctx, engagementId, { closedAt: ctx.now, closedByName: signedBy(ctx).name });
    await stopRoster(ctx, row.siteId, site.zone, exitOn);
    await stopPhones(ctx, row.siteId);
    if (row.contractId) await endOwnContract(ctx, row.contractId, row.siteId, exitOn);
    ctx.audit({ siteId: row.siteId, subjectId: engagementId, exitOn });
    await ctx.publish({ siteId: row.siteId, topic: 'engagement', id: row.siteId });
  },
});

async function refuseOpenMusts(
  ctx: UseContext,
  row: EngagementRow,
  site: Parameters<typeof computedFacts>[2],
  phase: Phase,
): Promise<void> {
  const lines = (await linesOf(ctx, row.id)).filter((line) => line.phase === phase);
  const open = openMusts(lines, await computedFacts(ctx, row, site));
  if (open.length > 0) throw new DomainError('engagement.open-musts', { count: open.length });
}

const change = (ctx: UseContext, id: string, to: Partial<typeof engagement.$inferInsert>) =>
  ctx.tx
    .update(engagement)
    .set(to)
    .where(and(eq(engagement.tenantId, ctx.tenantId), eq(engagement.id, id), isNull(engagement.closedAt)));

/** From the day after the last one no post of the site needs anybody. */
async function standDownAfter(ctx: UseContext, siteId: string, exitOn: string): Promise<void> {
  const { posts } = await readSitePlan(ctx, siteId);
  const fromDay = addDays(exitOn, 1);
  for (const { id, shiftPattern } of posts)
    for (const { code } of shiftPattern)
      await setNeed(ctx, { siteId, postId: id, code }, { heads: 0, skills: [] }, fromDay);
}

/** A contract of this site alone ends with it; one that serves others goes on. */
async function endOwnContract(
  ctx: UseContext,
  contractId: string,
  siteId: string,
  exitOn: string,
): Promise<void> {
  const row = await requireContract(ctx, contractId, 'change');
  if (row.endedOn || row.siteIds.some((one) => one !== siteId)) return;
  await ctx.tx
    .update(contract)
    .set({ endedOn: exitOn })
    .where(and(eq(contract.tenantId, ctx.tenantId), eq(contract.id, contractId)));
  await recordContractStep(ctx, contractId, 'ended', { day: exitOn });
}

/** Whoever is still placed after the last day is placed no more. */
async function stopRoster(ctx: UseContext, siteId: string, zone: string, exitOn: string): Promise<void> {
  const rows = await ctx.tx
    .select({ id: assignment.id })
    .from(assignment)
    .where(
      and(
        eq(assignment.tenantId, ctx.tenantId),
        eq(assignment.siteId, siteId),
        gte(assignment.startsAt, instantAt(addDays(exitOn, 1), '00:00', zone)),
        isNull(assignment.withdrawnAt),
      ),
    );
  for (const { id } of rows) await ctx.run(withdrawAssignment, { assignmentId: id });
}

/** A phone that was not handed in is not answered from here on. */
async function stopPhones(ctx: UseContext, siteId: string): Promise<void> {
  const rows = await ctx.tx
    .select({ id: device.id })
    .from(device)
    .leftJoin(
      deviceRevocation,
      and(eq(deviceRevocation.tenantId, device.tenantId), eq(deviceRevocation.deviceId, device.id)),
    )
    .where(
      and(
        eq(device.tenantId, ctx.tenantId),
        eq(device.siteId, siteId),
        ne(device.kind, 'desk'),
        isNull(deviceRevocation.id),
      ),
    );
  for (const { id } of rows) await ctx.run(revokeDevice, { deviceId: id, reason: 'site closed' });
}
