import type { Language } from '@zhiqin/i18n';
import type { MonthlyReport } from '../monthly-report.ts';
import { accessView } from './access-view.ts';
import { annexView } from './annex-view.ts';
import { correctionsView } from './corrections-view.ts';
import { bound, coverView, type ReportStamp } from './cover-view.ts';
import { coverageView } from './coverage-view.ts';
import { frameOf, signaturesOf } from './document-frame.ts';
import { equipmentView } from './equipment-view.ts';
import { incidentView } from './incident-view.ts';
import { patrolView } from './patrol-view.ts';
import { peopleView } from './people-view.ts';
import { readinessView } from './readiness-view.ts';
import { recommendationsView } from './recommendations-view.ts';
import { ReportWords } from './report-words.ts';
import { rulesView } from './rules-view.ts';
import { serviceView } from './service-view.ts';
import { verdictView } from './verdict-view.ts';
import type { ReportView } from './view-blocks.ts';

/**
 * A report in one language: every heading, sentence and formatted number, once for HTML and PDF.
 * @param i18n holds the contexts named in `reportContexts` in `language`.
 */
export function reportView(
  report: MonthlyReport,
  language: Language,
  i18n: ConstructorParameters<typeof ReportWords>[0],
  stamp: ReportStamp,
): ReportView {
  const words = new ReportWords(i18n, language, report.cover.zone);
  const { say } = bound(words);
  const site = words.name(report.cover.site);
  const month = words.month(report.cover.month);
  const contractor = words.name(report.cover.contractor);
  const client = words.name(report.cover.client);
  return {
    language,
    title: say('documentTitle', { site, month }),
    subject: client || site,
    ...frameOf(contractor, site, words, stamp),
    fileName: say('fileName', { site: report.cover.site.code, month: report.cover.month }),
    cover: coverView(report, words, stamp),
    sections: [
      verdictView(report, words),
      coverageView(report, words),
      patrolView(report, words),
      ...incidentView(report, words),
      ...equipmentView(report, words),
      accessView(report, words),
      rulesView(report, words),
      ...peopleView(report, words),
      ...readinessView(report, words),
      ...serviceView(report, words),
      ...recommendationsView(report, words),
      correctionsView(report, words),
      annexView(report, words, stamp),
    ],
    signatures: signaturesOf({ contractor, client: client || say('signatures.noClient') }, words, stamp),
  };
}
