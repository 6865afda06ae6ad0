import { isClientMonth, type ReportData } from '../report-data.ts';
import { clientView } from './client/client-view.ts';
import { reportView } from './report-view.ts';
import type { ReportView } from './view-blocks.ts';

type Rest<All extends unknown[]> = All extends [unknown, ...infer Others] ? Others : never;

/** A report in one language, of whichever subject: see `reportView` and `clientView`. */
export const viewOf = (report: ReportData, ...rest: Rest<Parameters<typeof reportView>>): ReportView =>
  isClientMonth(report) ? clientView(report, ...rest) : reportView(report, ...rest);
