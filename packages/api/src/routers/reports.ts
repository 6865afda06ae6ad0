import {
  getPreparedReport,
  issueReport,
  listReportMonths,
  prepareReport,
  previewMonthlyReport,
  printSignedCopy,
} from '@zhiqin/reports';
import { mutation, reading, router } from '../procedures.ts';

export const reportsRouter = router({
  listReportMonths: reading(listReportMonths),
  previewMonthlyReport: reading(previewMonthlyReport),
  prepareReport: mutation(prepareReport),
  getPreparedReport: reading(getPreparedReport),
  issueReport: mutation(issueReport),
  printSignedCopy: reading(printSignedCopy),
});
