import type { ClientMonth } from './client/client-month.ts';
import type { MonthlyReport, Named } from './monthly-report.ts';

/** What a report's data are: a site's month, or that of a client over its sites. */
export type ReportData = MonthlyReport | ClientMonth;

export const isClientMonth = (report: ReportData): report is ClientMonth =>
  'kind' in report && report.kind === 'client';

/** Name and code of the site or of the client. */
export const subjectOf = (report: ReportData): Named & { code: string } =>
  isClientMonth(report) ? report.cover.client : report.cover.site;
