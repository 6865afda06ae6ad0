import type { ClientMonth, SiteOfClient } from '../../client/client-month.ts';
import { ledgerBlocks } from '../annex-view.ts';
import { bound, type ReportStamp } from '../cover-view.ts';
import { recommendationsPart, recommendationText } from '../recommendations-view.ts';
import type { ReportWords } from '../report-words.ts';
import { riskText } from '../verdict-view.ts';
import type { ViewBlock, ViewSection } from '../view-blocks.ts';
import { siteTable, sumColumn } from './site-table.ts';

/** What each site's report recommends. */
export function recommendationsSection({ sites }: ClientMonth, words: ReportWords): ViewSection {
  const colon = words.language === 'en' ? ': ' : '：';
  const items = sites.flatMap((site) =>
    site.recommendations.map((one) => `${words.name(site.name)}${colon}${recommendationText(one, words)}`),
  );
  return recommendationsPart(items, words);
}

/** What came too late, and what did not come: counts, each listed in its site's report. */
export function correctionsSection(report: ClientMonth, words: ReportWords): ViewSection {
  const { say } = bound(words);
  return {
    anchor: 'corrections',
    title: say('corrections.title'),
    follows: true,
    blocks: [
      { kind: 'text', text: say('corrections.gapsLead'), keepWithNext: true },
      siteTable(report, words, undefined, [
        sumColumn(say('corrections.list'), words, (sums) => sums.records.corrections, {
          points: 96,
          isBad: true,
        }),
        sumColumn(say('corrections.gaps'), words, (sums) => sums.records.gaps, { points: 96, isBad: true }),
        sumColumn(say('corrections.missingEntries'), words, (sums) => sums.records.missingEntries, {
          points: 96,
          isBad: true,
        }),
      ]),
    ],
  };
}

/** A chapter a site: what stood out there, what is asked, and which report says the rest. */
export function siteChapters({ sites }: ClientMonth, words: ReportWords): ViewSection {
  const { say } = bound(words);
  return {
    anchor: 'sites',
    title: say('client.chapters'),
    blocks: [
      { kind: 'text', text: say('client.chaptersLead') },
      ...sites.flatMap((site) => chapter(site, words)),
    ],
  };
}

function chapter(site: SiteOfClient, words: ReportWords): ViewBlock[] {
  const { say } = bound(words);
  // A site's hours are told by its own clock.
  const own = words.at(site.zone);
  const { verdicts, coverage } = site.sums;
  return [
    { kind: 'heading', level: 2, text: `${words.name(site.name)} (${site.code})` },
    {
      kind: 'figures',
      figures: [
        {
          label: say('verdict.score'),
          value: words.score(site.score),
          previous:
            site.lastMonthScore === null
              ? say('verdict.lastUnknown')
              : say('verdict.last', { value: words.score(site.lastMonthScore) }),
        },
        {
          label: say('verdict.breached'),
          value: words.number(verdicts.breached),
          unit: say('verdict.items', { count: verdicts.breached }),
          previous: say('verdict.proofRateNote', { unproven: words.number(verdicts.unproven) }),
        },
        ...site.figures.slice(0, 3).map(({ key, value, lastMonth }) => ({
          label: say(`figures.${key}`),
          value: value === null ? say('noFigure') : words.share(value),
          previous:
            lastMonth === null
              ? say('verdict.lastUnknown')
              : say('verdict.last', { value: words.share(lastMonth) }),
        })),
        {
          label: say('coverage.worked'),
          value: words.hours(coverage.workedMinutes),
          unit: say('coverage.hours'),
          previous: say('client.contractedHours', { contracted: words.hours(coverage.contractedMinutes) }),
        },
      ],
    },
    ...(site.risks.length === 0
      ? [{ kind: 'text' as const, text: say('verdict.noRisks') }]
      : [
          { kind: 'heading' as const, level: 3 as const, text: say('verdict.risks') },
          { kind: 'list' as const, items: site.risks.map((risk) => riskText(risk, own)) },
        ]),
    ...(site.requests.length === 0
      ? []
      : [
          { kind: 'heading' as const, level: 3 as const, text: say('verdict.requests') },
          {
            kind: 'list' as const,
            items: site.requests.map(({ key, values }) => say(`requests.${key}`, values)),
          },
        ]),
    { kind: 'text', tone: 'small', text: reference(site, words) },
  ];
}

const reference = (site: SiteOfClient, words: ReportWords) =>
  words.say('client.reference', {
    no: words.number(site.revision),
    at: words.fullInstant(new Date(site.issuedAt)),
    digest: site.dataSha256,
  });

/** The sites' reports by their digests, the log, where the numbers come from, and the ledger. */
export function annexSection(report: ClientMonth, words: ReportWords, stamp: ReportStamp): ViewSection {
  const { say } = bound(words);
  return {
    anchor: 'annex',
    title: say('annex.title'),
    blocks: [
      { kind: 'heading', level: 2, text: say('client.reports') },
      { kind: 'text', text: say('client.reportsLead'), keepWithNext: true },
      siteTable(report, words, undefined, [
        {
          header: say('client.revision'),
          points: 44,
          align: 'end',
          of: (site) => words.number(site.revision),
        },
        {
          header: say('certificate.issued'),
          points: 92,
          of: (site) => words.fullInstant(new Date(site.issuedAt)),
        },
        { header: say('annex.digest'), share: 2, of: (site) => site.dataSha256 },
      ]),
      { kind: 'heading', level: 2, text: say('annex.log') },
      siteTable(report, words, undefined, [
        sumColumn(say('annex.entries'), words, (sums) => sums.records.entries, { points: 96 }),
        sumColumn(say('client.photos'), words, (sums) => sums.records.photos, { points: 96 }),
        sumColumn(say('client.phones'), words, (sums) => sums.records.devices, { points: 96 }),
      ]),
      { kind: 'heading', level: 2, text: say('annex.made') },
      {
        kind: 'list',
        ordered: true,
        items: ['released', 'added', 'score', 'money'].map((step) => say(`client.madeSteps.${step}`)),
      },
      { kind: 'heading', level: 2, text: say('annex.proves') },
      { kind: 'heading', level: 3, text: say('annex.provesHead') },
      { kind: 'list', items: [say('annex.proven.data'), say('client.provenSites')] },
      { kind: 'heading', level: 3, text: say('annex.notProvesHead') },
      { kind: 'list', items: ['truth', 'presence', 'clock'].map((key) => say(`annex.notProven.${key}`)) },
      { kind: 'heading', level: 3, text: say('annex.digest') },
      { kind: 'text', text: stamp.dataSha256, tone: 'small' },
      ...ledgerBlocks(stamp, words),
    ],
  };
}
