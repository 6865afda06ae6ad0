import {
  askBinder,
  getBinder,
  getPreparedReport,
  issueReport,
  listBinders,
  listFindings,
  listReportMonths,
  prepareReport,
  previewMonthlyReport,
  printSignatureCertificate,
  recordFinding,
  settleFinding,
  signFinding,
} from '@zhiqin/reports';
import { mutation, reading, router } from '../procedures.ts';

export const reportsRouter = router({
  listReportMonths: reading(listReportMonths),
  previewMonthlyReport: reading(previewMonthlyReport),
  prepareReport: mutation(prepareReport),
  getPreparedReport: reading(getPreparedReport),
  issueReport: mutation(issueReport),
  printSignatureCertificate: reading(printSignatureCertificate),
  askBinder: mutation(askBinder),
  listBinders: reading(listBinders),
  getBinder: reading(getBinder),
  listFindings: reading(listFindings),
  recordFinding: mutation(recordFinding),
  signFinding: mutation(signFinding),
  settleFinding: mutation(settleFinding),
});
