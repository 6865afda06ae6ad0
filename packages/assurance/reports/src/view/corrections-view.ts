import type { MonthlyReport } from '../monthly-report.ts';
import { bound } from './cover-view.ts';
import { hoursBetween, lookOf, type ReportWords } from './report-words.ts';
import type { ViewBlock, ViewSection } from './view-blocks.ts';

/** What came too late, and what did not come. */
export function correctionsView(report: MonthlyReport, words: ReportWords): ViewSection {
  const { say } = bound(words);
  return {
    anchor: 'corrections',
    title: say('corrections.title'),
    follows: true,
    blocks: [
      { kind: 'heading', level: 2, text: say('corrections.list') },
      ...corrections(report.corrections, words),
      { kind: 'heading', level: 2, text: say('corrections.gaps') },
      ...gaps(report.dataGaps, words),
    ],
  };
}

function corrections(rows: MonthlyReport['corrections'], words: ReportWords): ViewBlock[] {
  const { say } = bound(words);
  if (rows.length === 0) return [{ kind: 'text', text: say('corrections.none') }];
  return [
    { kind: 'text', text: say('corrections.lead'), keepWithNext: true },
    {
      kind: 'table',
      columns: [
        { header: say('corrections.day'), points: 96 },
        { header: say('corrections.control'), share: 2 },
        { header: say('corrections.post'), share: 1 },
        { header: say('corrections.from'), points: 80 },
        { header: say('corrections.to'), points: 80 },
        { header: say('corrections.noticedAt'), points: 88 },
      ],
      rows: rows.map((row) => [
        words.day(row.day),
        words.control(row.controlCode),
        words.post(row.post),
        { text: words.verdictShort(row.from), look: lookOf(row.from) },
        { text: words.verdictShort(row.to), look: lookOf(row.to) },
        words.instant(row.noticedAt),
      ]),
    },
  ];
}

function gaps(rows: MonthlyReport['dataGaps'], words: ReportWords): ViewBlock[] {
  const { say } = bound(words);
  if (rows.length === 0) return [{ kind: 'text', text: say('corrections.noGaps') }];
  return [
    { kind: 'text', text: say('corrections.gapsLead'), keepWithNext: true },
    {
      kind: 'table',
      columns: [
        { header: say('corrections.device'), share: 1 },
        { header: say('corrections.silentFrom'), points: 104 },
        { header: say('corrections.silentTo'), points: 112 },
        { header: say('corrections.lasted'), align: 'end', points: 64 },
        { header: say('corrections.missingEntries'), align: 'end', points: 72 },
      ],
      rows: rows.map((row) => [
        row.device,
        words.instant(row.from),
        words.instant(row.to),
        say('corrections.hours', { hours: words.number(hoursBetween(row.from, row.to), 1) }),
        row.missingEntries > 0
          ? say('corrections.entries', { entries: words.number(row.missingEntries) })
          : '0',
      ]),
    },
  ];
}
