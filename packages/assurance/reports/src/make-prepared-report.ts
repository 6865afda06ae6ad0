import { command, type Environment, execute, query } from '@zhiqin/access';
import { isDomainError } from '@zhiqin/kernel';
import { listServiceReports } from '@zhiqin/service';
import { and, eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { printBrand } from './brand/report-brand.ts';
import { keepPrints } from './hand-over.ts';
import type { PrintLanguage } from './monthly-report.ts';
import { preparedRow } from './prepared-row.ts';
import { readMonth } from './preview-monthly-report.ts';
import { printMonthlyReport } from './print/print-monthly-report.ts';
import { verifyAddress } from './print/verify-address.ts';
import { type ReportData, subjectOf } from './report-data.ts';
import type { MonthSubject } from './report-subject.ts';
import { monthSubjectInput } from './rules.ts';
import { preparedReport } from './schema.ts';
import { enterReportData } from './sealed/enter-report-data.ts';

const printed: readonly PrintLanguage[] = ['zh-CN', 'en', 'both'];

/** What is to be printed; null when nothing waits for it. */
const readAsked = query({
  action: 'report.prepare',
  input: monthSubjectInput,
  async run(ctx, subject) {
    const row = await preparedRow(ctx, subject);
    if (!row || row.state === 'ready') return null;
    const preview = await readMonth(ctx, subject);
    const { siteId, clientId, month } = subject;
    const issued = (await ctx.run(listServiceReports, { siteId, clientId })).filter(
      (report) => report.month === month,
    );
    const revision = 1 + Math.max(0, ...issued.map((report) => report.revision));
    const brand = await printBrand(ctx);
    return { ...preview, brand, revision, askedAt: row.askedAt, now: ctx.now };
  },
});

/** The data of a closed month go into the ledger before they are printed; null: the report was asked for again meanwhile. */
const enterData = command({
  action: 'report.prepare',
  input: z.extend(monthSubjectInput, { askedAt: z.date(), dataSha256: z.string() }),
  async run(ctx, { siteId, clientId, month, askedAt, dataSha256 }) {
    const row = await preparedRow(ctx, { siteId, clientId, month });
    if (!row || row.askedAt.getTime() !== askedAt.getTime() || row.state === 'ready') return null;
    ctx.audit({ siteId, subjectId: row.id, month, dataSha256 });
    return enterReportData(ctx, { subject: row.id, month, dataSha256 });
  },
});

const outcomeInput = z.extend(monthSubjectInput, {
  askedAt: z.date(),
  failure: z.nullable(z.string()),
  made: z.nullable(
    z.object({
      data: z.custom<ReportData>((value) => typeof value === 'object'),
      dataSha256: z.string(),
      madeAfterClose: z.boolean(),
      prints: z.array(
        z.object({
          language: z.enum(['zh-CN', 'en', 'both']),
          bytes: z.instanceof(Uint8Array),
          title: z.string(),
        }),
      ),
    }),
  ),
});

/** Keeps the outcome, unless the report was asked for again meanwhile: then the newer job's outcome counts. */
const keepOutcome = command({
  action: 'report.prepare',
  input: outcomeInput,
  async run(ctx, { siteId, clientId, month, askedAt, failure, made }) {
    const row = await preparedRow(ctx, { siteId, clientId, month });
    if (!row || row.askedAt.getTime() !== askedAt.getTime() || row.state === 'ready') return { kept: false };
    const isSigned = made?.madeAfterClose ?? false;
    const files = await keepPrints(ctx, { siteId, prints: made?.prints ?? [], isSigned });
    await ctx.tx
      .update(preparedReport)
      .set(
        made
          ? {
              state: 'ready',
              failure: null,
              readyAt: ctx.now,
              data: made.data,
              dataSha256: made.dataSha256,
              madeAfterClose: made.madeAfterClose,
              files,
            }
          : { state: 'failed', failure },
      )
      .where(and(eq(preparedReport.tenantId, ctx.tenantId), eq(preparedReport.id, row.id)));
    ctx.audit({ siteId, subjectId: row.id, month, state: made ? 'ready' : 'failed' });
    await ctx.publish({ siteId: siteId ?? null, topic: 'report' });
    return { kept: true };
  },
});

/**
 * The job behind `prepareReport`: reads the month, prints it in both languages and in one file of both outside any transaction, keeps the
 * files. Running it twice does the work once. What goes wrong is noted on the row and thrown on, so that the queue
 * tries again.
 */
export async function makePreparedReport(
  environment: Environment,
  subject: MonthSubject,
): Promise<{ kept: boolean }> {
  const asked = await execute(readAsked, environment, subject).catch((error: unknown) =>
    noteFailure(environment, subject, error),
  );
  if (!asked) return { kept: false };
  try {
    const { report, dataSha256, isClosed, brand, revision, askedAt, now } = asked;
    const ledger = isClosed
      ? await execute(enterData, environment, { ...subject, askedAt, dataSha256 })
      : null;
    if (isClosed && !ledger) return { kept: false };
    const prints = [];
    for (const language of printed) {
      const bytes = await printMonthlyReport(report, {
        language,
        createdAt: now,
        verifyAt: verifyAddress(),
        draft: !isClosed,
        brand,
        revision,
        ledger,
      });
      prints.push({ language, bytes, title: fileTitle(report, language) });
    }
    const made = { data: report, dataSha256, madeAfterClose: isClosed, prints };
    return await execute(keepOutcome, environment, { ...subject, askedAt, failure: null, made });
  } catch (error) {
    return noteFailure(environment, subject, error);
  }
}

/** "BJHY 2026-10 zh-CN": what the file is called when it is saved. */
export function fileTitle(report: ReportData, language: PrintLanguage): string {
  return `${subjectOf(report).code} ${report.cover.month} ${language}`;
}

const readAskedAt = query({
  action: 'report.prepare',
  input: monthSubjectInput,
  run: async (ctx, subject) => (await preparedRow(ctx, subject))?.askedAt ?? null,
});

async function noteFailure(environment: Environment, subject: MonthSubject, error: unknown): Promise<never> {
  const askedAt = await execute(readAskedAt, environment, subject);
  const failure = isDomainError(error) ? error.code : 'internal';
  if (askedAt) await execute(keepOutcome, environment, { ...subject, askedAt, failure, made: null });
  throw error;
}
