import type { Language } from '@zhiqin/i18n';
import { loadReportWords, type ReportData, type ReportStamp, viewOf } from '@zhiqin/reports/rules';
import type { PortalContext } from './portal-context.ts';

/** A report's data in one language, ready to be drawn; the page shows what the PDF shows. */
export async function reportPage(data: unknown, language: Language, stamp: ReportStamp) {
  return viewOf(data as ReportData, language, await loadReportWords(language), stamp);
}

/** An issued report, its data drawn and the rest beside it. */
export async function issuedReport({ caller, language }: PortalContext, reportId: string) {
  const { data, ...report } = await caller.service.getServiceReport({ reportId });
  const { dataSha256, revision, signerName, signedAt, remark } = report;
  const signature = signedAt && signerName ? { signerName, signedAt, remark } : null;
  return {
    report,
    brand: await caller.reports.getReportBrand({}),
    view: await reportPage(data, language, { dataSha256, draft: false, revision, signature }),
  };
}
