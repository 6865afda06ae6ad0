import * as z from 'zod/mini';

export type * from './monthly-report.ts';
export type { ReportStamp } from './view/cover-view.ts';
export { reportView } from './view/report-view.ts';
export { loadReportWords, reportContexts } from './view/report-words.ts';
export type * from './view/view-blocks.ts';

const month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'field.invalid'));

export const reportMonthInput = z.object({ siteId: z.uuid('field.invalid'), month });

export const printReportInput = z.object({
  siteId: z.uuid('field.invalid'),
  month,
  language: z.enum(['zh-CN', 'en']),
});

export const reportSiteInput = z.object({ siteId: z.uuid('field.invalid') });

export const signedCopyInput = z.object({
  reportId: z.uuid('field.invalid'),
  language: z.enum(['zh-CN', 'en']),
});
