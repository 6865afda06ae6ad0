import type { Language } from '@zhiqin/i18n';
import { type DailyReport, dailyView, loadReportWords } from '@zhiqin/reports/rules';
import type { PortalContext } from './portal-context.ts';

/** A day's data in one language, ready to be drawn; the page shows what the PDF shows. @param revision null: a draft */
export async function dayPage(
  data: DailyReport,
  language: Language,
  { dataSha256, revision }: { dataSha256: string; revision: number | null },
) {
  return dailyView(data, language, await loadReportWords(language), { dataSha256, revision });
}

/** An issued daily report, its data drawn and the rest beside it. */
export async function issuedDay({ caller, language }: PortalContext, dayReportId: string) {
  const { data, ...report } = await caller.service.getDayReport({ dayReportId });
  return {
    report,
    brand: await caller.reports.getReportBrand({}),
    view: await dayPage(data as DailyReport, language, report),
  };
}
