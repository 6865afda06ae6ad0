import * as z from 'zod/mini';
import { binderRegions } from './binder/binder-regions.ts';

export { type BinderRegion, binderRegions } from './binder/binder-regions.ts';
export type { ClientMonth, SiteOfClient } from './client/client-month.ts';
export type { DailyReport } from './daily/daily-report.ts';
export { dailyView } from './daily/daily-view.ts';
export { type DayHoldReason, dayHoldReasons } from './daily/day-input.ts';
export type * from './monthly-report.ts';
export type { ReportData } from './report-data.ts';
export { type HoldReason, holdReasons } from './schedule/schedule-input.ts';
export {
  type CheckOutcome,
  checkReportFile,
  type ReportVerification,
} from './sealed/check-report-file.ts';
export type { ReportStamp } from './view/cover-view.ts';
export { reportView } from './view/report-view.ts';
export { loadReportWords, reportContexts } from './view/report-words.ts';
export type * from './view/view-blocks.ts';
export { viewOf } from './view/view-of.ts';

const month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'field.invalid'));

export const reportMonthInput = z.object({ siteId: z.uuid('field.invalid'), month });

/** Of a client with several sites. */
export const clientMonthInput = z.object({ clientId: z.uuid('field.invalid'), month });
export const reportClientInput = z.object({ clientId: z.uuid('field.invalid') });
/** Either of both, as jobs name it. */
export const monthSubjectInput = z.object({
  siteId: z.optional(z.uuid('field.invalid')),
  clientId: z.optional(z.uuid('field.invalid')),
  month,
});
export const printClientReportInput = z.object({
  clientId: z.uuid('field.invalid'),
  month,
  language: z.enum(['zh-CN', 'en', 'both']),
});

export const printReportInput = z.object({
  siteId: z.uuid('field.invalid'),
  month,
  language: z.enum(['zh-CN', 'en', 'both']),
});

const calendarDay = z
  .string()
  .check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'field.not-a-day'));
export const reportDayInput = z.object({ siteId: z.uuid('field.invalid'), day: calendarDay });
export const printDailyInput = z.object({
  siteId: z.uuid('field.invalid'),
  day: calendarDay,
  language: z.enum(['zh-CN', 'en', 'both']),
});

export const reportSiteInput = z.object({ siteId: z.uuid('field.invalid') });

export const signatureCertificateInput = z.object({
  reportId: z.uuid('field.invalid'),
  language: z.enum(['zh-CN', 'en']),
});

const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/, 'field.not-a-day'));
const text = (most: number) =>
  z
    .string('field.required')
    .check(z.trim(), z.minLength(1, 'field.required'), z.maxLength(most, 'field.too-long'));
const maybe = (most: number) =>
  z.optional(z.nullable(z.string().check(z.trim(), z.maxLength(most, 'field.too-long'))));

export const askBinderInput = z.object({
  /** Null: of the company. */
  siteId: z.optional(z.nullable(z.uuid('field.invalid'))),
  fromDay: z.optional(z.nullable(day)),
  untilDay: z.optional(z.nullable(day)),
  region: z.optional(z.enum(binderRegions, 'field.invalid')),
  language: z.optional(z.enum(['zh-CN', 'en'])),
});
export const binderInput = z.object({ binderId: z.uuid('field.invalid') });
export const listBindersInput = z.object({ siteId: z.optional(z.nullable(z.uuid('field.invalid'))) });
export const recordFindingInput = z.object({
  siteId: z.uuid('field.invalid'),
  inspectedOn: day,
  authority: text(120),
  inspectorName: text(80),
  inspectorNo: maybe(60),
  found: text(4000),
  demands: maybe(4000),
  dueOn: z.optional(z.nullable(day)),
});
export const findingInput = z.object({ findingId: z.uuid('field.invalid') });
export const signFindingInput = z.object({
  findingId: z.uuid('field.invalid'),
  as: z.enum(['inspector', 'captain'], 'field.required'),
  /** The inspector's own, as he types it. */
  name: maybe(80),
});
export const settleFindingInput = z.object({ findingId: z.uuid('field.invalid'), note: text(2000) });
