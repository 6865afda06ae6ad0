import { command, setDeadline, type UseContext } from '@zhiqin/access';
import { addDays, DomainError, dayOf, instantAt } from '@zhiqin/kernel';
import { notify } from '@zhiqin/notifications';
import { requireSite } from '@zhiqin/sites';
import { and, eq, sql } from 'drizzle-orm';
import { openFiling } from '../contract/company-papers.ts';
import { requireContract } from '../contract/require-contract.ts';
import { policeFiling } from '../contract/schema.ts';
import { officeOf, signedBy } from '../signed-by.ts';
import { isLineDone, type Phase, templateLines } from './checklist-lines.ts';
import { computedFacts } from './computed-facts.ts';
import { addLineInput, changeLineInput, lineInput, startMobilisationInput } from './input.ts';
import { linesOf, openEngagementOf, requireEngagement, requireLine } from './require-engagement.ts';
import { checklistLine, engagement } from './schema.ts';

export const remindLineTask = 'engagement.remind-line';

/**
 * 进驻: a site is to go live on a day; its checklist is laid out with owners and days, each a row that reminds (S2-4.4). Of a
 * site in another province the filing with the police is opened with it. Errors: `not-found`, `engagement.running`,
 * `input.invalid` (a contract of other sites).
 */
export const startMobilisation = command({
  action: 'engagement.keep',
  input: startMobilisationInput,
  async run(ctx, { siteId, contractId, goLiveOn, owner }): Promise<{ engagementId: string }> {
    const { tx, tenantId, now } = ctx;
    const site = await requireSite(ctx, siteId);
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${siteId}, 51205))`);
    if (await openEngagementOf(ctx, siteId)) throw new DomainError('engagement.running');
    if (contractId && !(await requireContract(ctx, contractId)).siteIds.includes(siteId))
      throw new DomainError('input.invalid', {}, { contractId: 'field.invalid' });
    const engagementId = ctx.newId();
    await tx.insert(engagement).values({
      ...{ tenantId, id: engagementId, siteId, contractId: contractId ?? null, goLiveOn },
      ...{ startedByName: signedBy(ctx).name, startedAt: now },
    });
    const isCrossProvince = site.overlays.includes('cross_province');
    if (isCrossProvince) await fileOnce(ctx, siteId, site.name, goLiveOn);
    await layOutLines(ctx, { engagementId, siteId, zone: site.zone }, 'in', goLiveOn, owner, isCrossProvince);
    ctx.audit({ siteId, subjectId: engagementId, goLiveOn });
    await ctx.publish({ siteId, topic: 'engagement', id: siteId });
    return { engagementId };
  },
});

async function fileOnce(ctx: UseContext, siteId: string, name: string, serviceFrom: string): Promise<void> {
  const [known] = await ctx.tx
    .select({ id: policeFiling.id })
    .from(policeFiling)
    .where(
      and(
        eq(policeFiling.tenantId, ctx.tenantId),
        eq(policeFiling.siteId, siteId),
        eq(policeFiling.kind, 'cross-province'),
      ),
    );
  if (!known) await ctx.run(openFiling, { siteId, kind: 'cross-province', name, serviceFrom });
}

/** The template's lines of a phase, each with its day from the first or last day of service. */
export async function layOutLines(
  ctx: UseContext,
  of: { engagementId: string; siteId: string; zone: string },
  phase: Phase,
  day: string,
  owner: string,
  isCrossProvince: boolean,
): Promise<void> {
  const wanted = templateLines.filter(
    (one) => one.phase === phase && (isCrossProvince || !one.isCrossProvince),
  );
  for (const [position, one] of wanted.entries())
    await addRow(ctx, of, {
      ...{ phase, code: one.code, position, title: null, owner, isMust: one.isMust },
      ...{ dueOn: addDays(day, one.offsetDays), asksSignatures: one.asksSignatures ?? false },
    });
}

async function addRow(
  ctx: UseContext,
  { engagementId, siteId, zone }: { engagementId: string; siteId: string; zone: string },
  line: Pick<
    typeof checklistLine.$inferInsert,
    'phase' | 'code' | 'position' | 'title' | 'owner' | 'dueOn' | 'isMust' | 'asksSignatures'
  >,
): Promise<string> {
  const checklistLineId = ctx.newId();
  await ctx.tx
    .insert(checklistLine)
    .values({ tenantId: ctx.tenantId, id: checklistLineId, siteId, engagementId, ...line });
  await remindOn(ctx, { engagementId, checklistLineId }, line.dueOn, zone);
  return checklistLineId;
}

/** In the morning of its day, after those of the same list before it; what is done by then reminds nobody. */
const remindOn = (
  ctx: UseContext,
  { engagementId, checklistLineId }: { engagementId: string; checklistLineId: string },
  dueOn: string,
  zone: string,
) =>
  setDeadline(ctx, {
    task: remindLineTask,
    key: `${engagementId}:${checklistLineId}`,
    payload: { checklistLineId },
    dueAt: instantAt(dueOn, '09:00', zone),
  });

/** A line of one's own. Errors: `not-found`, `engagement.closed`, `input.invalid`. */
export const addChecklistLine = command({
  action: 'engagement.keep',
  input: addLineInput,
  async run(ctx, { engagementId, ...line }): Promise<{ checklistLineId: string }> {
    const { row, site } = await requireEngagement(ctx, engagementId, 'open');
    const own = (await linesOf(ctx, engagementId)).filter((one) => one.phase === line.phase);
    const position = Math.max(-1, ...own.map((one) => one.position)) + 1;
    const of = { engagementId, siteId: row.siteId, zone: site.zone };
    const checklistLineId = await addRow(ctx, of, { ...line, code: 'own', position });
    ctx.audit({ siteId: row.siteId, subjectId: engagementId, checklistLineId });
    return { checklistLineId };
  },
});

/** Another owner or day for a line. Errors: `not-found`, `engagement.closed`. */
export const changeChecklistLine = command({
  action: 'engagement.keep',
  input: changeLineInput,
  async run(ctx, { checklistLineId, owner, dueOn }): Promise<void> {
    const { line, site } = await requireLine(ctx, checklistLineId);
    await ctx.tx
      .update(checklistLine)
      .set({ owner, dueOn, remindedAt: null })
      .where(and(eq(checklistLine.tenantId, ctx.tenantId), eq(checklistLine.id, checklistLineId)));
    await remindOn(ctx, { engagementId: line.engagementId, checklistLineId }, dueOn, site.zone);
    ctx.audit({ siteId: line.siteId, subjectId: checklistLineId, dueOn });
  },
});

/** A line's day has come and it is not done: the office and the site's captain are told, once. Bears a repeat. Errors: `not-found`. */
export const remindChecklistLine = command({
  action: 'engagement.remind',
  input: lineInput,
  async run(ctx, { checklistLineId }): Promise<{ isDue: boolean }> {
    const { tx, tenantId, now } = ctx;
    const where = and(eq(checklistLine.tenantId, tenantId), eq(checklistLine.id, checklistLineId));
    const [line] = await tx.select().from(checklistLine).where(where).for('update');
    if (!line) throw new DomainError('not-found');
    const { row, site } = await requireEngagement(ctx, line.engagementId);
    const isMoved = dayOf(now, site.zone) < line.dueOn;
    if (line.waivedAt || line.remindedAt || row.closedAt || isMoved) return { isDue: false };
    if (isLineDone(line, await computedFacts(ctx, row, site))) return { isDue: false };
    await tx.update(checklistLine).set({ remindedAt: now }).where(where);
    await notify(ctx, await officeOf(ctx, line.siteId), {
      template: 'checklistDue',
      params: {
        site: site.name,
        line: line.code,
        title: line.title ?? '',
        owner: line.owner,
        day: line.dueOn,
      },
      path: `/admin/sites/${site.code}/engagement/checklist`,
    });
    ctx.audit({ siteId: line.siteId, subjectId: checklistLineId });
    return { isDue: true };
  },
});
