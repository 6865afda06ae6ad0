export { askBinder, makeBinderTask } from './binder/ask-binder.ts';
export { contributeBinderPart } from './binder/binder-part.ts';
export {
  type InspectionFinding,
  listFindings,
  recordFinding,
  remindFinding,
  remindFindingTask,
  settleFinding,
  signFinding,
} from './binder/inspection-findings.ts';
export { makeBinder } from './binder/make-binder.ts';
export { dutyPlanPart, filingsPart } from './binder/parts/engagement.ts';
export { drillsPart, emergencyPlansPart } from './binder/parts/preparedness.ts';
export { upkeepPart } from './binder/parts/upkeep.ts';
export { getBinder, listBinders } from './binder/read-binders.ts';
export { getReportBrand, setReportBrand } from './brand/report-brand.ts';
export { buildMonthlyReport } from './build-monthly-report.ts';
export { buildClientMonth } from './client/build-client-month.ts';
export { listClientReportMonths } from './client/list-client-report-months.ts';
export {
  issueDueDayTask,
  listDaySchedules,
  setDaySchedule,
  sweepDueDays,
  sweepDueDaysTask,
} from './daily/day-schedule.ts';
export { getDayDue } from './daily/get-day-due.ts';
export { approveDayReport, askDayReport, issueDueDay } from './daily/issue-day.ts';
export { previewDailyReport, printDailyReport } from './daily/print-daily-report.ts';
export { digestOf } from './digest-of.ts';
export { getPreparedClientReport, getPreparedReport } from './get-prepared-report.ts';
export { issueClientReport, issueReport } from './issue-report.ts';
export { listReportMonths } from './list-report-months.ts';
export { makePreparedReport } from './make-prepared-report.ts';
export type * from './monthly-report.ts';
export { prepareClientReport, prepareReport, prepareReportTask } from './prepare-report.ts';
export { previewMonthlyReport } from './preview-monthly-report.ts';
export { drawingOf } from './print/add-blocks.ts';
export { type PrintOptions, printMonthlyReport } from './print/print-monthly-report.ts';
export { sampleMonth } from './print/sample-month.ts';
export { useReportOrigin } from './print/verify-address.ts';
export { printClientReport, printReport, printSignatureCertificate } from './print-report.ts';
export { approveClientReport, approveReport } from './schedule/approve-report.ts';
export { issueDueReport } from './schedule/issue-due-report.ts';
export { listReportSchedules } from './schedule/list-report-schedules.ts';
export { setReportSchedule } from './schedule/set-report-schedule.ts';
export { issueDueReportTask, sweepDueReports, sweepDueReportsTask } from './schedule/sweep-due-reports.ts';
export { type CheckOutcome, checkReportFile } from './sealed/check-report-file.ts';
export { reportFilesInLedger } from './sealed/report-files-in-ledger.ts';
export type * from './view/view-blocks.ts';
