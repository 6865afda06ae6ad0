import { getServiceReport, listServiceReports, markReportRead, signReport } from '@zhiqin/service';
import { mutation, reading, router } from '../procedures.ts';

export const serviceRouter = router({
  listServiceReports: reading(listServiceReports),
  getServiceReport: reading(getServiceReport),
  markReportRead: mutation(markReportRead),
  signReport: mutation(signReport),
});
