import type { Language } from '@zhiqin/i18n';
import { loadReportWords, type MonthlyReport, type ReportStamp, reportView } from '@zhiqin/reports/rules';

/** A report's data in one language, ready to be drawn; the page shows what the PDF shows. */
export async function reportPage(data: unknown, language: Language, stamp: ReportStamp) {
  return reportView(data as MonthlyReport, language, await loadReportWords(language), stamp);
}
