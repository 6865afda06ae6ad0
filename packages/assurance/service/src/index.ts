export { deliveryOf } from './delivery-of.ts';
export { issueServiceReport } from './issue-report.ts';
export { getServiceReport, listServiceReports } from './list-reports.ts';
export { reportIdInput, signReportInput } from './rules.ts';
export { markReportRead, signReport } from './sign-report.ts';
