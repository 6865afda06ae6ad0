import type { MonthlyReport, ResultLine } from '../monthly-report.ts';
import { bound, type ReportStamp } from './cover-view.ts';
import type { ReportWords } from './report-words.ts';
import type { ViewBlock, ViewSection } from './view-blocks.ts';

const steps = ['record', 'judge', 'silence', 'review', 'fix'] as const;

/** Every finding with what it rests on, the log's index, where the numbers come from and what they prove. */
export function annexView({ annex }: MonthlyReport, words: ReportWords, stamp: ReportStamp): ViewSection {
  const { say } = bound(words);
  return {
    anchor: 'annex',
    title: say('annex.title'),
    blocks: [
      { kind: 'heading', level: 2, text: say('annex.breaches') },
      findings(annex.breaches, say('annex.noBreaches'), words, () => []),
      { kind: 'heading', level: 2, text: say('annex.unproven') },
      findings(annex.unproven, say('annex.noUnproven'), words, (line) =>
        line.missing.map((sentence) => words.missing(sentence)),
      ),
      { kind: 'heading', level: 2, text: say('annex.waived') },
      findings(annex.waived, say('annex.noWaived'), words, (line) => [
        say('annex.waivedBecause', { reason: line.reason, by: line.by }),
      ]),
      { kind: 'heading', level: 2, text: say('annex.log') },
      ...logIndex(annex, words),
      { kind: 'heading', level: 2, text: say('annex.made') },
      { kind: 'list', ordered: true, items: steps.map((step) => say(`annex.madeSteps.${step}`)) },
      { kind: 'heading', level: 2, text: say('annex.proves') },
      { kind: 'heading', level: 3, text: say('annex.provesHead') },
      { kind: 'list', items: ['data', 'chain'].map((key) => say(`annex.proven.${key}`)) },
      { kind: 'heading', level: 3, text: say('annex.notProvesHead') },
      { kind: 'list', items: ['truth', 'presence', 'clock'].map((key) => say(`annex.notProven.${key}`)) },
      { kind: 'heading', level: 3, text: say('annex.digest') },
      { kind: 'text', text: stamp.dataSha256, tone: 'small' },
      ...ledgerBlocks(stamp, words),
    ],
  };
}

/** The ledger's root the data stand under, the month's daily roots for the reader to keep, and how to check. */
export function ledgerBlocks({ ledger }: ReportStamp, words: ReportWords): ViewBlock[] {
  const { say } = bound(words);
  const head: ViewBlock = { kind: 'heading', level: 2, text: say('annex.ledger') };
  if (!ledger) return [head, { kind: 'text', text: say('annex.ledgerDraft') }];
  const { leaf, proof, dayRoots } = ledger;
  return [
    head,
    {
      kind: 'text',
      text: say('annex.ledgerLead', {
        no: words.number(proof.index + 1),
        size: words.number(ledger.head.size),
        at: words.fullInstant(new Date(ledger.head.at)),
      }),
    },
    { kind: 'text', text: ledger.head.root, tone: 'small' },
    {
      kind: 'list',
      ordered: true,
      items: ['file', 'page', 'keep'].map((key) => say(`annex.ledgerSteps.${key}`)),
    },
    { kind: 'text', text: say('annex.ledgerLimit', { commitment: leaf.commitment.slice(0, 8) }) },
    ...(dayRoots.length === 0
      ? [{ kind: 'text', text: say('annex.noDayRoots') } satisfies ViewBlock]
      : [
          {
            kind: 'table',
            columns: [
              { header: say('annex.rootDay'), points: 84 },
              { header: say('annex.rootSize'), align: 'end', points: 72 },
              { header: say('annex.root'), share: 1 },
            ],
            rows: dayRoots.map((root) => [words.day(root.day), words.number(root.size), root.root]),
          } satisfies ViewBlock,
        ]),
  ];
}

function findings<Line extends ResultLine>(
  lines: readonly Line[],
  none: string,
  words: ReportWords,
  more: (line: Line) => string[],
): ViewBlock {
  const { say } = bound(words);
  if (lines.length === 0) return { kind: 'text', text: none };
  return {
    kind: 'table',
    columns: [
      { header: say('annex.window'), points: 116 },
      { header: say('annex.post'), points: 84 },
      { header: say('annex.what'), share: 1 },
      { header: say('annex.rests'), align: 'end', points: 60 },
    ],
    rows: lines.map((line) => [
      words.window(line),
      words.post(line.post),
      {
        lead: words.control(line.controlCode),
        text: [words.measure(line.measure), ...more(line)].join('\n'),
      },
      say('annex.entriesCount', { count: line.entries }),
    ]),
  };
}

function logIndex(annex: MonthlyReport['annex'], words: ReportWords): ViewBlock[] {
  const { say } = bound(words);
  if (annex.entries === 0) return [{ kind: 'text', text: say('annex.noLog') }];
  return [
    {
      kind: 'text',
      text: say('annex.logLead', {
        entries: words.number(annex.entries),
        photos: words.number(annex.photos),
      }),
      keepWithNext: true,
    },
    {
      kind: 'table',
      columns: [
        { header: say('annex.device'), share: 1 },
        { header: say('annex.entries'), align: 'end', points: 96 },
        { header: say('annex.lastSeq'), align: 'end', points: 96 },
      ],
      rows: annex.devices.map((row) => [row.label, words.number(row.entries), words.number(row.lastSeq)]),
    },
  ];
}
