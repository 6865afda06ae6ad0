import type { Language } from '@zhiqin/i18n';
import type { ClientMonth } from '../../client/client-month.ts';
import { bound, type ReportStamp } from '../cover-view.ts';
import { frameOf, noteOf, signaturesOf } from '../document-frame.ts';
import { ReportWords } from '../report-words.ts';
import type { ReportView } from '../view-blocks.ts';
import { accessSection, equipmentSection, incidentSection } from './events-sections.ts';
import { coverageSection, patrolSection } from './hours-sections.ts';
import { peopleSection, readinessSection, rulesSection } from './people-sections.ts';
import { serviceSection } from './service-section.ts';
import { annexSection, correctionsSection, recommendationsSection, siteChapters } from './sites-sections.ts';
import { summarySection } from './summary-section.ts';

/**
 * A client's month in one language, as `reportView` says a site's: the same parts in the same order, each over all sites,
 * then a chapter a site that names its own report.
 */
export function clientView(
  report: ClientMonth,
  language: Language,
  i18n: ConstructorParameters<typeof ReportWords>[0],
  stamp: ReportStamp,
): ReportView {
  const words = new ReportWords(i18n, language, report.cover.zone);
  const { say } = bound(words);
  const { cover } = report;
  const [name, month] = [words.name(cover.client), words.month(cover.month)];
  const contractor = words.name(cover.contractor);
  return {
    language,
    title: say('client.documentTitle', { client: name, month }),
    subject: name,
    ...frameOf(contractor, name, words, stamp),
    fileName: say('client.fileName', { client: cover.client.code, month: cover.month }),
    cover: coverOf(report, words, stamp),
    sections: [
      summarySection(report, words),
      coverageSection(report, words),
      patrolSection(report, words),
      incidentSection(report, words),
      equipmentSection(report, words),
      accessSection(report, words),
      rulesSection(report, words),
      peopleSection(report, words),
      readinessSection(report, words),
      serviceSection(report, words),
      recommendationsSection(report, words),
      correctionsSection(report, words),
      siteChapters(report, words),
      annexSection(report, words, stamp),
    ],
    signatures: signaturesOf({ contractor, client: name }, words, stamp),
  };
}

function coverOf(
  { cover, sites, generatedAt }: ClientMonth,
  words: ReportWords,
  stamp: ReportStamp,
): ReportView['cover'] {
  const { say } = bound(words);
  // A cover holds a dozen names; of more it says how many, the summary names them all.
  const named = sites.slice(0, 8).map((site) => `${words.name(site.name)} (${site.code})`);
  const facts: [string, string][] = [
    ['client', words.name(cover.client)],
    [
      'sites',
      [
        ...named,
        ...(sites.length > named.length ? [say('client.andMore', { count: sites.length })] : []),
      ].join('\n'),
    ],
    [
      'period',
      say('cover.periodValue', { from: words.day(cover.periodFrom), to: words.day(cover.periodTo) }),
    ],
    ['contract', cover.contractNos.join('\n')],
    ['licence', cover.licenceNo ?? ''],
    ['made', words.fullInstant(new Date(generatedAt))],
    ['edition', stamp.draft ? say('draft') : say('revision', { no: stamp.revision ?? 1 })],
  ];
  const kind = say('client.kind');
  return {
    eyebrow: stamp.draft ? `${kind} · ${say('draft')}` : kind,
    title: say('cover.title', { site: words.name(cover.client), month: words.month(cover.month) }),
    subtitle: say('client.subtitle', { count: sites.length }),
    facts: facts.map(([key, value]) => ({
      label: say(key === 'sites' ? 'client.sites' : `cover.${key}`),
      value: value || say('notKnown'),
    })),
    verify: say('cover.verify'),
    note: noteOf('client.note', stamp, words),
  };
}
