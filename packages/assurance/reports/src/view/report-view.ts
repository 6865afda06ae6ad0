import type { Language } from '@zhiqin/i18n';
import type { MonthlyReport } from '../monthly-report.ts';
import { accessView } from './access-view.ts';
import { annexView } from './annex-view.ts';
import { correctionsView } from './corrections-view.ts';
import { bound, coverView, type ReportStamp } from './cover-view.ts';
import { coverageView } from './coverage-view.ts';
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
  return {
    language,
    title: say('documentTitle', { site, month }),
    subject: words.name(report.cover.client) || site,
    author: words.name(report.cover.contractor),
    footer: [
      ...(stamp.draft ? [say('draft')] : []),
      say('footer', { site, digest: shortDigest(stamp) }),
    ].join(' · '),
    fileName: say('fileName', { site: report.cover.site.code, month: report.cover.month }),
    attachment: say('attachment'),
    tableAttachment: say('tableAttachment'),
    proofAttachment: say('proofAttachment'),
    pictures: {
      logo: say('pictures.logo', { name: words.name(report.cover.contractor) }),
      seal: say('pictures.seal', { name: words.name(report.cover.contractor) }),
    },
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
    signatures: signaturesView(report, words, stamp),
  };
}

const shortDigest = ({ dataSha256 }: ReportStamp) => dataSha256.slice(0, 12);

function signaturesView(
  report: MonthlyReport,
  words: ReportWords,
  stamp: ReportStamp,
): ReportView['signatures'] {
  const { say } = bound(words);
  const { signature } = stamp;
  return {
    title: say('signatures.title'),
    lead: say('signatures.lead'),
    remark: signature?.remark ? say('signatures.remark', { remark: signature.remark }) : null,
    parties: [
      { party: say('signatures.contractor'), organisation: words.name(report.cover.contractor) },
      {
        party: say('signatures.client'),
        organisation: words.name(report.cover.client) || say('signatures.noClient'),
        ...(signature && {
          signedBy: signature.signerName,
          signedAt: words.fullInstant(signature.signedAt),
          proof: say('signatures.proof', { digest: shortDigest(stamp) }),
        }),
      },
    ],
  };
}
