import { command, type Environment, execute, type UseContext } from '@zhiqin/access';
import { DomainError } from '@zhiqin/kernel';
import { notify } from '@zhiqin/notifications';
import { company, getDayReport, issueDayReport, listDayReports, membersOf } from '@zhiqin/service';
import { requireSite } from '@zhiqin/sites';
import { and, eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { printBrand } from '../brand/report-brand.ts';
import { digestOf } from '../digest-of.ts';
import { handOver, keepPrints } from '../hand-over.ts';
import type { PrintLanguage } from '../monthly-report.ts';
import { verifyAddress } from '../print/verify-address.ts';
import { enterReportData } from '../sealed/enter-report-data.ts';
import { buildDailyReport } from './build-daily-report.ts';
import type { DailyReport } from './daily-report.ts';
import { correctionsOf, isSameDay } from './day-corrections.ts';
import { dayDueAt } from './day-due-at.ts';
import { approveDayInput, type DayHoldReason, siteDayInput } from './day-input.ts';
import { askToIssueDay, dayRules } from './day-schedule.ts';
import { printDaily } from './print-daily-report.ts';
import { dayDue } from './schema.ts';

const languages: readonly PrintLanguage[] = ['zh-CN', 'en', 'both'];

const rowOf = ({ tenantId }: Pick<UseContext, 'tenantId'>, siteId: string, day: string) =>
  and(eq(dayDue.tenantId, tenantId), eq(dayDue.siteId, siteId), eq(dayDue.day, day));

/** A day as it stands now, and what it changes of the revision the client has. */
async function readDay(ctx: UseContext, siteId: string, day: string) {
  const read = await buildDailyReport(ctx, siteId, day);
  const [newest] = await ctx.run(listDayReports, { siteId, day });
  const before = newest
    ? ((await ctx.run(getDayReport, { dayReportId: newest.id })).data as DailyReport)
    : null;
  const data: DailyReport =
    newest && before
      ? { ...read, corrects: { revision: newest.revision, figures: correctionsOf(before, read) } }
      : read;
  return { data, dataSha256: await digestOf(data), newest, isNew: !before || !isSameDay(before, read) };
}

/**
 * By hand: the day as its records stand now goes to the client; who asks answers for it. What was issued stays, this is
 * its next revision. Errors: `not-found`, `report.no-client`, `report.day-not-over`, `report.already-issued` (nothing
 * has changed since).
 */
export const askDayReport = command({
  action: 'report.issue',
  input: siteDayInput,
  async run(ctx, { siteId, day }): Promise<void> {
    const { tenantId, now, actor } = ctx;
    const { clientId } = await requireSite(ctx, siteId);
    if (!clientId) throw new DomainError('report.no-client');
    const { data, dataSha256, isNew } = await readDay(ctx, siteId, day);
    if (!data.isOver) throw new DomainError('report.day-not-over', { day });
    if (!isNew) throw new DomainError('report.already-issued', { month: day });
    const asked = {
      ...{ dueAt: now, data, dataSha256, isIssued: false, heldBy: null, dayReportId: null, settledAt: now },
      approvedBy: actor.kind === 'member' ? actor.membershipId : null,
      approvedByName: actor.kind === 'member' ? actor.displayName : null,
      approvedAt: now,
    };
    await ctx.tx
      .insert(dayDue)
      .values({ tenantId, id: ctx.newId(), siteId, day, ...asked })
      .onConflictDoUpdate({ target: [dayDue.tenantId, dayDue.siteId, dayDue.day], set: asked });
    await askToIssueDay(ctx, siteId, day);
    ctx.audit({ siteId, day, dataSha256 });
    await ctx.publish({ siteId, topic: 'report' });
  },
});

/** 审定: lets the day that was read when it fell due go. Errors: `not-found`, `report.changed` (another digest than shown). */
export const approveDayReport = command({
  action: 'report.approve',
  input: approveDayInput,
  async run(ctx, { siteId, day, dataSha256 }): Promise<void> {
    const { tx, actor, now } = ctx;
    const [row] = await tx
      .select()
      .from(dayDue)
      .where(rowOf(ctx, siteId, day))
      .for('update');
    if (!row) throw new DomainError('not-found');
    if (row.dataSha256 !== dataSha256) throw new DomainError('report.changed');
    if (row.isIssued || row.approvedAt) return;
    await tx
      .update(dayDue)
      .set({
        approvedBy: actor.kind === 'member' ? actor.membershipId : null,
        approvedByName: actor.kind === 'member' ? actor.displayName : null,
        approvedAt: now,
      })
      .where(rowOf(ctx, siteId, day));
    await askToIssueDay(ctx, siteId, day);
    ctx.audit({ siteId, day, dataSha256 });
    await ctx.publish({ siteId, topic: 'report' });
  },
});

/**
 * What is to be printed: read once when it falls due, and its digest in the ledger with a head signed at once; null
 * where it is issued already or something holds it, of which the company hears once.
 */
const readyDay = command({
  action: 'report.issue-due',
  input: siteDayInput,
  async run(ctx, { siteId, day }) {
    const { tx, tenantId, now } = ctx;
    const site = (await dayRules(ctx)).sites.find((one) => one.siteId === siteId);
    if (!site) throw new DomainError('not-found');
    const dueAt = site.rule ? dayDueAt(day, site.rule, site.zone) : null;
    if (dueAt && dueAt <= now)
      await tx
        .insert(dayDue)
        .values({
          ...{ tenantId, id: ctx.newId(), siteId, day, dueAt, isIssued: false, settledAt: now },
        })
        .onConflictDoNothing();
    // Locked, so that two workers with the same job do not issue two revisions.
    const [row] = await tx
      .select()
      .from(dayDue)
      .where(rowOf(ctx, siteId, day))
      .for('update');
    if (!row || row.isIssued) return null;
    const isAllowed = row.approvedAt !== null || (site.rule !== null && !site.rule.needsApproval);
    const read =
      row.data && row.dataSha256
        ? { data: row.data, dataSha256: row.dataSha256 }
        : await readDay(ctx, siteId, day);
    const held: DayHoldReason | null = !site.clientId
      ? 'noClient'
      : !read.data.isOver
        ? 'notOver'
        : isAllowed
          ? null
          : 'notApproved';
    const kept = held === 'notOver' ? {} : { data: read.data, dataSha256: read.dataSha256 };
    await tx
      .update(dayDue)
      .set({ ...kept, heldBy: held, settledAt: now })
      .where(rowOf(ctx, siteId, day));
    ctx.audit({ siteId, subjectId: row.id, day, heldBy: held });
    if (held) {
      // A day whose last shift still runs is only looked at again.
      if (held !== 'notOver' && held !== row.heldBy)
        await notify(ctx, await membersOf(ctx, company, siteId), {
          template: held === 'noClient' ? 'dayReportNoClient' : 'dayReportWaits',
          params: { site: site.name, day },
          path: `/admin/sites/${site.code}/daily?day=${day}`,
        });
      await ctx.publish({ siteId, topic: 'report' });
      return null;
    }
    const { data, dataSha256 } = read;
    const ledger = await enterReportData(ctx, {
      ...{ subject: row.id, month: day.slice(0, 7), toDay: day, dataSha256 },
    });
    const [newest] = await ctx.run(listDayReports, { siteId, day });
    return {
      ...{ data, dataSha256, ledger, brand: await printBrand(ctx), now },
      revision: (newest?.revision ?? 0) + 1,
    };
  },
});

const keepInput = z.extend(siteDayInput, {
  dataSha256: z.string(),
  revision: z.int(),
  prints: z.array(
    z.object({
      language: z.enum(['zh-CN', 'en', 'both']),
      bytes: z.instanceof(Uint8Array),
      title: z.string(),
    }),
  ),
});

/** Seals, keeps and hands over what was printed, unless another worker has, or it was asked for anew meanwhile. */
const issuePrintedDay = command({
  action: 'report.issue-due',
  input: keepInput,
  async run(ctx, { siteId, day, dataSha256, revision, prints }): Promise<{ isIssued: boolean }> {
    const { tx, now } = ctx;
    const [row] = await tx
      .select()
      .from(dayDue)
      .where(rowOf(ctx, siteId, day))
      .for('update');
    const [newest] = await ctx.run(listDayReports, { siteId, day });
    if (!row?.data || row.isIssued || row.dataSha256 !== dataSha256) return { isIssued: false };
    if ((newest?.revision ?? 0) + 1 !== revision) return { isIssued: false };
    const files = await keepPrints(ctx, { siteId, prints, isSigned: true });
    const { id, clientId } = await ctx.run(issueDayReport, {
      ...{ siteId, day, files, dataSha256, data: row.data, issuedBy: row.approvedBy },
    });
    await handOver(ctx, Object.values(files), clientId);
    await tx
      .update(dayDue)
      .set({ isIssued: true, heldBy: null, dayReportId: id, settledAt: now })
      .where(rowOf(ctx, siteId, day));
    ctx.audit({ siteId, subjectId: id, day, revision });
    return { isIssued: true };
  },
});

/**
 * The job of a day that fell due or was asked for: reads it, prints it in both languages and in one file of both outside any
 * transaction, issues it. Run twice it issues once.
 */
export async function issueDueDay(
  environment: Environment,
  { siteId, day }: { siteId: string; day: string },
): Promise<{ isIssued: boolean }> {
  const ready = await execute(readyDay, environment, { siteId, day });
  if (!ready) return { isIssued: false };
  const { data, dataSha256, ledger, brand, now, revision } = ready;
  const prints = [];
  for (const language of languages) {
    const bytes = await printDaily(data, {
      ...{ language, createdAt: now, dataSha256, brand, ledger, revision, draft: false },
      verifyAt: verifyAddress(),
    });
    prints.push({ language, bytes, title: `${data.site.code} ${day} ${language}` });
  }
  return execute(issuePrintedDay, environment, { siteId, day, dataSha256, revision, prints });
}
