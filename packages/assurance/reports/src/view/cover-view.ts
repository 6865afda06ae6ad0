import type { MonthlyReport } from '../monthly-report.ts';
import type { ReportProof } from '../sealed/report-proof.ts';
import { noteOf } from './document-frame.ts';
import type { ReportWords } from './report-words.ts';
import type { ReportView } from './view-blocks.ts';

/** What is known of the printing beside the data. */
export interface ReportStamp {
  /** SHA-256 (hex) of the data's canonical JSON. */
  dataSha256: string;
  draft: boolean;
  /** Of an issued report; 1 is the first. */
  revision?: number | null;
  /** Of a month that is closed: what shows that its data stand in the ledger. */
  ledger?: ReportProof | null;
  signature?: { signerName: string; signedAt: Date; remark?: string | null } | null;
}

export function coverView(
  { cover, annex }: MonthlyReport,
  words: ReportWords,
  stamp: ReportStamp,
): ReportView['cover'] {
  const { say } = bound(words);
  const regulations = cover.regulations.map((row) =>
    say('cover.regulationSince', {
      title: words.name(row.title),
      versionNo: row.versionNo,
      date: words.day(row.effectiveOn),
    }),
  );
  const titles = cover.regulations.map((row) =>
    say('cover.regulation', { title: words.name(row.title), versionNo: row.versionNo }),
  );
  const type = words.word('sites', 'types', cover.site.type);
  const facts: [string, string | null][] = [
    ['client', cover.client ? words.name(cover.client) : null],
    [
      'site',
      [
        say('cover.siteValue', { name: words.name(cover.site), code: cover.site.code, type }),
        cover.site.address,
      ]
        .filter(Boolean)
        .join('\n'),
    ],
    [
      'period',
      say('cover.periodValue', { from: words.day(cover.periodFrom), to: words.day(cover.periodTo) }),
    ],
    ['contract', cover.contractNo],
    ['licence', cover.licenceNo],
    ['regulations', regulations.join('\n') || null],
    ['made', words.fullInstant(new Date(annex.generatedAt))],
    ['edition', stamp.draft ? say('draft') : say('revision', { no: stamp.revision ?? 1 })],
  ];
  return {
    eyebrow: stamp.draft ? `${say('kind')} · ${say('draft')}` : say('kind'),
    title: say('cover.title', { site: words.name(cover.site), month: words.month(cover.month) }),
    subtitle:
      titles.length > 0 ? say('cover.judgedBy', { regulations: words.list(titles) }) : say('cover.notJudged'),
    facts: facts.map(([key, value]) => ({ label: say(`cover.${key}`), value: value || say('notKnown') })),
    verify: say('cover.verify'),
    note: noteOf('cover.note', stamp, words),
  };
}

/** `say` alone, for readability where a section says much. */
export function bound(words: ReportWords) {
  return { say: (key: string, values?: Record<string, unknown>) => words.say(key, values) };
}
