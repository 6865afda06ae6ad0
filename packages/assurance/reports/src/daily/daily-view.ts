import type { Language } from '@zhiqin/i18n';
import type { ReportProof } from '../sealed/report-proof.ts';
import { bound } from '../view/cover-view.ts';
import { frameOf, noteOf } from '../view/document-frame.ts';
import { lookOf, ReportWords } from '../view/report-words.ts';
import type { ReportView, ViewBlock, ViewSection } from '../view/view-blocks.ts';
import type { DailyReport } from './daily-report.ts';

/** What is known of the printing beside the data. */
export interface DayStamp {
  dataSha256: string;
  /** Of an issued report; null: a draft. */
  revision?: number | null;
  ledger?: ReportProof | null;
}

/** A day in one language: the same blocks as the monthly report, on a page or two. */
export function dailyView(
  report: DailyReport,
  language: Language,
  i18n: ConstructorParameters<typeof ReportWords>[0],
  stamp: DayStamp,
): ReportView {
  const words = new ReportWords(i18n, language, report.zone);
  const { say } = bound(words);
  const site = words.name(report.site);
  const day = words.day(report.day);
  const edition = stamp.revision ? say('revision', { no: stamp.revision }) : say('draft');
  return {
    language,
    title: say('daily.documentTitle', { site, day }),
    subject: words.name(report.client) || site,
    ...frameOf(words.name(report.contractor), site, words, { dataSha256: stamp.dataSha256, draft: false }),
    fileName: `${report.site.code} ${report.day} ${language}`,
    cover: {
      eyebrow: `${say('daily.kind')} · ${edition}`,
      title: `${site} · ${day}`,
      subtitle: say(report.isOver ? 'daily.whole' : 'daily.soFar', {
        at: words.fullInstant(new Date(report.generatedAt)),
      }),
      facts: [
        { label: say('cover.client'), value: words.name(report.client) || say('notKnown') },
        { label: say('cover.made'), value: words.fullInstant(new Date(report.generatedAt)) },
      ],
      verify: say('daily.checkAt'),
      note: noteOf('cover.note', stamp, words),
    },
    sections: [
      glance(report, words),
      posts(report, words),
      rounds(report, words),
      events(report, words),
      log(report, words),
      ...(report.corrects ? [corrected(report.corrects, words)] : []),
    ],
    signatures: { title: '', lead: '', remark: null, parties: [] },
  };
}

function glance({ counts, access, posts: rows, findings }: DailyReport, words: ReportWords): ViewSection {
  const { say } = bound(words);
  const sum = (key: 'contractedMinutes' | 'workedMinutes') =>
    rows.reduce((total, row) => total + row[key], 0);
  const contracted = sum('contractedMinutes');
  const blocks: ViewBlock[] = [
    {
      kind: 'figures',
      figures: [
        {
          label: say('figures.coverage'),
          value: contracted === 0 ? say('noFigure') : words.share(sum('workedMinutes') / contracted),
        },
        {
          label: say('verdict.breached'),
          value: words.number(counts.breached),
          unit: say('verdict.items', { count: counts.breached }),
        },
        {
          label: say('verdicts.unproven'),
          value: words.number(counts.unproven),
          unit: say('verdict.items', { count: counts.unproven }),
        },
        {
          label: say('access.visitors'),
          value: words.number(access.visitors),
          unit: say('access.people', { count: access.visitors }),
        },
      ],
    },
    findings.length === 0
      ? { kind: 'text', text: say('daily.noFindings') }
      : {
          kind: 'table',
          columns: [
            { header: say('annex.window'), points: 116 },
            { header: say('annex.post'), points: 84 },
            { header: say('annex.what'), share: 1 },
            { header: say('daily.verdict'), points: 72 },
          ],
          rows: findings.map((line) => [
            words.window(line),
            words.post(line.post),
            { lead: words.control(line.controlCode), text: words.measure(line.measure) },
            { text: words.verdictShort(line.verdict), look: lookOf(line.verdict) },
          ]),
        },
  ];
  return { anchor: 'glance', title: say('daily.glance'), blocks };
}

function posts({ posts: rows }: DailyReport, words: ReportWords): ViewSection {
  const { say } = bound(words);
  const hours = say('coverage.hours');
  return {
    anchor: 'posts',
    title: say('coverage.title'),
    follows: true,
    blocks: [
      rows.length === 0
        ? { kind: 'text', text: say('daily.noShifts') }
        : {
            kind: 'table',
            columns: [
              { header: say('coverage.post'), share: 1 },
              { header: say('coverage.shifts'), align: 'end', points: 48 },
              { header: `${say('coverage.contracted')} (${hours})`, align: 'end', points: 96 },
              { header: `${say('coverage.worked')} (${hours})`, align: 'end', points: 88 },
              { header: say('coverage.short'), align: 'end', points: 72 },
            ],
            rows: rows.map((row) => [
              words.name(row.name),
              words.number(row.shifts),
              words.hours(row.contractedMinutes),
              words.hours(row.workedMinutes),
              {
                text:
                  row.unmannedMinutes === 0
                    ? '0'
                    : say('coverage.minutes', { minutes: words.number(row.unmannedMinutes) }),
                strong: row.unmannedMinutes > 0,
              },
            ]),
          },
    ],
  };
}

function rounds({ patrols, access }: DailyReport, words: ReportWords): ViewSection {
  const { say } = bound(words);
  return {
    anchor: 'rounds',
    title: say('daily.roundsAndGate'),
    follows: true,
    blocks: [
      patrols.length === 0
        ? { kind: 'text', text: say('daily.noRounds') }
        : {
            kind: 'table',
            columns: [
              { header: say('patrols.route'), share: 1 },
              { header: say('patrols.done'), align: 'end', points: 84 },
              { header: say('patrols.incomplete'), align: 'end', points: 104 },
              { header: say('daily.missedPoints'), align: 'end', points: 84 },
            ],
            rows: patrols.map((row) => [
              words.name(row.name),
              words.number(row.done),
              { text: words.number(row.incomplete), strong: row.incomplete > 0 },
              { text: words.number(row.missedPoints), strong: row.missedPoints > 0 },
            ]),
          },
      {
        kind: 'text',
        text: say('daily.gate', {
          visitors: words.number(access.visitors),
          issued: words.number(access.passesIssued),
          outstanding: words.number(access.passesOutstanding),
          vehicles: words.number(access.vehicles),
          parcels: words.number(access.parcels),
        }),
      },
    ],
  };
}

function events({ incidents, hazards }: DailyReport, words: ReportWords): ViewSection {
  const { say } = bound(words);
  const levels = hazards.map((row) => say(`hazards.level.${row.level}`, { count: words.number(row.count) }));
  return {
    anchor: 'events',
    title: say('daily.events'),
    follows: true,
    blocks: [
      incidents.length === 0
        ? { kind: 'text', text: say('daily.noIncidents') }
        : {
            kind: 'table',
            columns: [
              { header: say('incidents.fileNo'), points: 84 },
              { header: say('daily.time'), points: 104 },
              { header: say('incidents.type'), share: 1 },
              { header: say('daily.severity'), points: 72 },
              { header: say('incidents.state'), points: 84 },
            ],
            rows: incidents.map((row) => [
              row.fileNo ?? say('noFigure'),
              words.instant(row.at),
              words.word('duty', 'codes.incidentType', row.type),
              words.word('duty', 'codes.severity', row.severity),
              say(row.isClosed ? 'daily.closed' : 'daily.open'),
            ]),
          },
      {
        kind: 'text',
        text:
          levels.length === 0
            ? say('daily.noHazards')
            : say('daily.hazards', {
                total: words.number(hazards.reduce((sum, row) => sum + row.count, 0)),
                levels: words.list(levels),
              }),
      },
    ],
  };
}

function log({ log: rows }: DailyReport, words: ReportWords): ViewSection {
  const { say } = bound(words);
  const total = rows.reduce((sum, row) => sum + row.count, 0);
  return {
    anchor: 'log',
    title: say('daily.log'),
    follows: true,
    blocks:
      rows.length === 0
        ? [{ kind: 'text', text: say('daily.noLog') }]
        : [
            {
              kind: 'table',
              caption: say('daily.logTotal', { total: words.number(total) }),
              columns: [
                { header: say('daily.entryKind'), share: 1 },
                { header: say('annex.entries'), align: 'end', points: 96 },
              ],
              rows: rows.map((row) => [words.word('duty', 'kinds', row.kind), words.number(row.count)]),
            },
          ],
  };
}

function corrected(
  { revision, figures }: NonNullable<DailyReport['corrects']>,
  words: ReportWords,
): ViewSection {
  const { say } = bound(words);
  return {
    anchor: 'corrected',
    title: say('daily.corrects', { no: revision }),
    follows: true,
    blocks:
      figures.length === 0
        ? [{ kind: 'text', text: say('daily.correctsDetails') }]
        : [
            {
              kind: 'table',
              columns: [
                { header: say('daily.figure'), share: 1 },
                { header: say('daily.before'), align: 'end', points: 96 },
                { header: say('daily.after'), align: 'end', points: 96 },
              ],
              rows: figures.map((row) => [
                say(`daily.corrected.${row.figure}`),
                words.number(row.before),
                words.number(row.after),
              ]),
            },
          ],
  };
}
