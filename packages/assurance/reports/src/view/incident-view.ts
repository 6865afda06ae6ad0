import type { IncidentReport, MonthlyReport } from '../monthly-report.ts';
import { bound } from './cover-view.ts';
import type { ReportWords } from './report-words.ts';
import type { ViewBlock, ViewSection } from './view-blocks.ts';

/** Incidents by type and severity, the year behind, response, each serious one in a paragraph, measures not yet done. */
export function incidentView({ incidents }: MonthlyReport, words: ReportWords): ViewSection[] {
  // A report made before there was this section keeps what it said.
  if (!incidents) return [];
  const { say } = bound(words);
  const total = incidents.byType.reduce((sum, row) => sum + row.minor + row.serious + row.major, 0);
  return [
    {
      anchor: 'incidents',
      title: say('incidents.title'),
      follows: true,
      blocks: [
        ...(total === 0
          ? [{ kind: 'text' as const, text: say('incidents.none') }]
          : counted(incidents, total, words)),
        ...trend(incidents, words),
        ...serious(incidents, words),
        ...openActions(incidents, words),
      ],
    },
  ];
}

const type = (code: string, words: ReportWords) => words.word('duty', 'codes.incidentType', code);

function counted(incidents: IncidentReport, total: number, words: ReportWords): ViewBlock[] {
  const { say } = bound(words);
  const minutes = (value: number | null) =>
    value === null ? say('noFigure') : say('incidents.minutes', { count: value });
  return [
    {
      kind: 'figures',
      figures: [
        { label: say('incidents.total'), value: words.number(total) },
        { label: say('incidents.brief'), value: minutes(incidents.briefMinutes) },
        { label: say('incidents.answer'), value: minutes(incidents.answerMinutes) },
        { label: say('incidents.unanswered'), value: words.number(incidents.unanswered) },
      ],
    },
    {
      kind: 'table',
      caption: say('incidents.byType'),
      columns: [
        { header: say('incidents.type'), share: 2 },
        ...(['minor', 'serious', 'major'] as const).map((severity) => ({
          header: words.word('duty', 'codes.severity', severity),
          align: 'end' as const,
          share: 1,
        })),
      ],
      rows: incidents.byType.map((row) => [
        type(row.type, words),
        ...[row.minor, row.serious, row.major].map((count) => words.number(count)),
      ]),
    },
  ];
}

function trend({ trend: months }: IncidentReport, words: ReportWords): ViewBlock[] {
  if (months.every((one) => one.count === 0)) return [];
  const total = months.reduce((sum, one) => sum + one.count, 0);
  return [
    {
      kind: 'countBars',
      caption: words.say('incidents.trend'),
      alt: words.say('incidents.trendAlt', {
        total: words.number(total),
        now: words.number(months.at(-1)?.count ?? 0),
      }),
      // January carries its year, so that twelve months are told apart.
      bars: months.map(({ month, count }, i) => ({
        label: words.shortMonth(month, i === 0 || month.endsWith('-01')),
        count,
      })),
    },
  ];
}

function serious(incidents: IncidentReport, words: ReportWords): ViewBlock[] {
  const { say } = bound(words);
  if (incidents.serious.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: say('incidents.serious') },
    ...incidents.serious.map((one) => ({ kind: 'text' as const, text: seriousText(one, words) })),
  ];
}

/** A serious incident in a paragraph. */
export function seriousText(one: IncidentReport['serious'][number], words: ReportWords): string {
  const { say } = bound(words);
  return [
    say('incidents.paragraph', {
      no: one.fileNo ?? say('noFigure'),
      time: words.instant(one.at),
      type: type(one.type, words),
      severity: words.word('duty', 'codes.severity', one.severity),
      brief: one.briefMinutes,
    }),
    one.answerMinutes === null
      ? say('incidents.notAnswered')
      : say('incidents.answered', { minutes: one.answerMinutes }),
    one.casualties === null ? '' : say('incidents.casualties', { count: one.casualties }),
    say(
      `incidents.standing.${
        one.isClosed ? 'closed' : one.isReviewed ? 'reviewed' : one.isWritten ? 'written' : 'open'
      }`,
    ),
  ]
    .filter(Boolean)
    .join(words.language === 'en' ? ' ' : '');
}

function openActions({ openActions: actions }: IncidentReport, words: ReportWords): ViewBlock[] {
  const { say } = bound(words);
  if (actions.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: say('incidents.openActions') },
    {
      kind: 'table',
      columns: [
        { header: say('incidents.fileNo'), share: 1 },
        { header: say('incidents.dueOn'), share: 1 },
        { header: say('incidents.state'), share: 1 },
      ],
      rows: actions.map((action) => [
        action.fileNo ?? say('noFigure'),
        words.day(action.dueOn),
        say(action.isOverdue ? 'incidents.overdue' : 'incidents.inTime'),
      ]),
    },
  ];
}
