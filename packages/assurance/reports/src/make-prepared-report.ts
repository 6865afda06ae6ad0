import { command, type Environment, execute, query } from '@zhiqin/access';
import { isDomainError } from '@zhiqin/kernel';
import { listServiceReports } from '@zhiqin/service';
import { and, eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { printBrand } from './brand/report-brand.ts';
import { keepPrints } from './hand-over.ts';
import type { MonthlyReport, PrintLanguage } from './monthly-report.ts';
import { preparedRow } from './prepared-row.ts';
import { previewMonthlyReport } from './preview-monthly-report.ts';
import { printMonthlyReport } from './print/print-monthly-report.ts';
import { verifyAddress } from './print/verify-address.ts';
import { reportMonthInput } from './rules.ts';
import { preparedReport } from './schema.ts';
import { enterReportData } from './sealed/enter-report-data.ts';

const printed: readonly PrintLanguage[] = ['zh-CN', 'en', 'both'];

/** What is to be printed; null when nothing waits for it. */
const readAsked = query({
  action: 'report.prepare',
  input: reportMonthInput,
  async run(ctx, { siteId, month }) {
    const row = await preparedRow(ctx, siteId, month);
    if (!row || row.state === 'ready') return null;
    const preview = await ctx.run(previewMonthlyReport, { siteId, month });
    const issued = (await ctx.run(listServiceReports, { siteId })).filter((report) => report.month === month);
    const revision = 1 + Math.max(0, ...issued.map((report) => report.revision));
    const brand = await printBrand(ctx);
    return { ...preview, brand, revision, askedAt: row.askedAt, now: ctx.now };
  },
});

/** The data of a closed month go into the ledger before they are printed; null: the report was asked for again meanwhile. */
const enterData = command({
  action: 'report.prepare',
  input: z.extend(reportMonthInput, { askedAt: z.date(), dataSha256: z.string() }),
  async run(ctx, { siteId, month, askedAt, dataSha256 }) {
    const row = await preparedRow(ctx, siteId, month);
    if (!row || row.askedAt.getTime() !== askedAt.getTime() || row.state === 'ready') return null;
    ctx.audit({ siteId, subjectId: row.id, month, dataSha256 });
    return enterReportData(ctx, { subject: row.id, month, dataSha256 });
  },
});

const outcomeInput = z.extend(reportMonthInput, {
  askedAt: z.date(),
  failure: z.nullable(z.string()),
  made: z.nullable(
    z.object({
      data: z.custom<MonthlyReport>((value) => typeof value === 'object'),
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
  async run(ctx, { siteId, month, askedAt, failure, made }) {
    const row = await preparedRow(ctx, siteId, month);
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
    await ctx.publish({ siteId, topic: 'report' });
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
  { siteId, month }: { siteId: string; month: string },
): Promise<{ kept: boolean }> {
  const asked = await execute(readAsked, environment, { siteId, month }).catch((error: unknown) =>
    noteFailure(environment, siteId, month, error),
  );
  if (!asked) return { kept: false };
  try {
    const { report, dataSha256, isClosed, brand, revision, askedAt, now } = asked;
    const ledger = isClosed
      ? await execute(enterData, environment, { siteId, month, askedAt, dataSha256 })
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
    return await execute(keepOutcome, environment, { siteId, month, askedAt, failure: null, made });
  } catch (error) {
    return noteFailure(environment, siteId, month, error);
  }
}

/** "BJHY 2026-10 zh-CN": what the file is called when it is saved. */
export function fileTitle({ cover }: MonthlyReport, language: PrintLanguage): string {
  return `${cover.site.code} ${cover.month} ${language}`;
}

const readAskedAt = query({
  action: 'report.prepare',
  input: reportMonthInput,
  run: async (ctx, { siteId, month }) => (await preparedRow(ctx, siteId, month))?.askedAt ?? null,
});

async function noteFailure(
  environment: Environment,
  siteId: string,
  month: string,
  error: unknown,
): Promise<never> {
  const askedAt = await execute(readAskedAt, environment, { siteId, month });
  const failure = isDomainError(error) ? error.code : 'internal';
  if (askedAt) await execute(keepOutcome, environment, { siteId, month, askedAt, failure, made: null });
  throw error;
}
