import { command, query, setDeadline, type UseContext } from '@zhiqin/access';
import { addMonths, DomainError, dayOf, instantAt, monthOf } from '@zhiqin/kernel';
import { notify } from '@zhiqin/notifications';
import { requireSite } from '@zhiqin/sites';
import { and, desc, eq } from 'drizzle-orm';
import { byWhom, clientOffice, membersOf } from '../members-of.ts';
import { appraisalFactsOf } from './appraisal-facts.ts';
import { openAppraisalInput, setAppraisalTemplateInput, siteInput } from './appraisal-input.ts';
import { type AppraisalItem, type Band, usualBands, usualItems } from './appraisal-items.ts';
import { appraisal, appraisalTemplate } from './schema.ts';

export const openAppraisalTask = 'service.open-appraisal';
/** The client has until then to score a month that is over: of the house. */
const scoreDays = 7;

export interface AppraisalTemplate {
  /** 0: the house's own, nothing was set yet. */
  revision: number;
  items: readonly AppraisalItem[];
  bands: readonly Band[];
}

async function templateOf({ tx, tenantId }: UseContext, siteId: string): Promise<AppraisalTemplate> {
  const [row] = await tx
    .select({
      revision: appraisalTemplate.revision,
      items: appraisalTemplate.items,
      bands: appraisalTemplate.bands,
    })
    .from(appraisalTemplate)
    .where(and(eq(appraisalTemplate.tenantId, tenantId), eq(appraisalTemplate.siteId, siteId)))
    .orderBy(desc(appraisalTemplate.revision))
    .limit(1);
  return row ?? { revision: 0, items: usualItems, bands: usualBands };
}

/** 考核细则 of a site, the usual ones until its own were set. Errors: `not-found`. */
export const getAppraisalTemplate = query({
  action: 'appraisal.read-template',
  input: siteInput,
  async run(ctx, { siteId }): Promise<AppraisalTemplate> {
    await requireSite(ctx, siteId);
    return templateOf(ctx, siteId);
  },
});

/** Sets items, weights and bands for months opened from now on, and has each month opened when it is over. Errors: `not-found`, `input.invalid`. */
export const setAppraisalTemplate = command({
  action: 'appraisal.set-template',
  input: setAppraisalTemplateInput,
  async run(ctx, { siteId, items, bands }): Promise<{ revision: number }> {
    const { zone } = await requireSite(ctx, siteId);
    if (new Set(items.map((item) => item.code)).size < items.length)
      throw new DomainError('input.invalid', {}, { items: 'field.duplicate' });
    const { revision } = await templateOf(ctx, siteId);
    const by = byWhom(ctx);
    await ctx.tx.insert(appraisalTemplate).values({
      ...{ tenantId: ctx.tenantId, id: ctx.newId(), siteId, revision: revision + 1, items, bands },
      ...{ setBy: by.id, setByName: by.name, setAt: ctx.now },
    });
    await openNextMonth(ctx, siteId, monthOf(ctx.now, zone), zone);
    ctx.audit({ siteId, revision: revision + 1 });
    return { revision: revision + 1 };
  },
});

/** The first morning after a month opens its sheet. */
async function openNextMonth(ctx: UseContext, siteId: string, month: string, zone: string): Promise<void> {
  await setDeadline(ctx, {
    task: openAppraisalTask,
    key: siteId,
    payload: { siteId, month },
    dueAt: instantAt(`${addMonths(month, 1)}-01`, '09:00', zone),
  });
}

/**
 * Opens a month's sheet with the facts counted beside its items, tells the client, and sets the next month's clock. Opened
 * before: nothing. The job of the month's end; bears a repeat. Errors: `not-found`, `report.no-client`, `month.not-ended`.
 */
export const openAppraisal = command({
  action: 'appraisal.open',
  input: openAppraisalInput,
  async run(ctx, { siteId, month }): Promise<{ appraisalId: string }> {
    const { tx, tenantId, now } = ctx;
    const site = await requireSite(ctx, siteId);
    const { clientId, zone } = site;
    if (month >= monthOf(now, zone)) throw new DomainError('month.not-ended');
    await openNextMonth(ctx, siteId, monthOf(now, zone), zone);
    if (!clientId) throw new DomainError('report.no-client');
    const ofMonth = and(
      eq(appraisal.tenantId, tenantId),
      eq(appraisal.siteId, siteId),
      eq(appraisal.month, month),
    );
    const [before] = await tx.select({ id: appraisal.id }).from(appraisal).where(ofMonth);
    if (before) return { appraisalId: before.id };
    const template = await templateOf(ctx, siteId);
    const appraisalId = ctx.newId();
    const made = await tx
      .insert(appraisal)
      .values({
        ...{ tenantId, id: appraisalId, siteId, clientId, month, openedAt: now, revision: 0 },
        items: [...template.items],
        bands: [...template.bands],
        facts: await appraisalFactsOf(ctx, { siteId, month }),
        dueAt: instantAt(dayOf(new Date(now.getTime() + scoreDays * 86_400_000), zone), '18:00', zone),
      })
      .onConflictDoNothing({ target: [appraisal.tenantId, appraisal.siteId, appraisal.month] })
      .returning({ id: appraisal.id });
    if (made.length > 0)
      await notify(ctx, await membersOf(ctx, clientOffice, siteId, clientId), {
        template: 'appraisalOpened',
        params: { site: site.name, month },
        path: `/client/appraisal/${appraisalId}`,
      });
    ctx.audit({ siteId, subjectId: appraisalId, month });
    return { appraisalId };
  },
});
