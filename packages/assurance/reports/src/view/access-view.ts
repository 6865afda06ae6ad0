import type { MonthlyReport } from '../monthly-report.ts';
import { bound } from './cover-view.ts';
import type { ReportWords } from './report-words.ts';
import type { ViewBlock, ViewSection } from './view-blocks.ts';

/** Who came in, by kind and day; what became of the passes. Nobody is named. */
export function accessView({ access, hazards }: MonthlyReport, words: ReportWords): ViewSection {
  const { say } = bound(words);
  const total = access.visitors.reduce((sum, row) => sum + row.count, 0);
  return {
    anchor: 'access',
    title: say('access.title'),
    follows: total === 0,
    blocks: [
      ...(total === 0 ? [{ kind: 'text' as const, text: say('access.none') }] : visits(access, total, words)),
      { kind: 'heading', level: 2, text: say('access.outstanding') },
      outstanding(access, words),
      { kind: 'heading', level: 2, text: say('hazards.title') },
      { kind: 'text', text: hazardText(hazards, words) },
    ],
  };
}

function visits(access: MonthlyReport['access'], total: number, words: ReportWords): ViewBlock[] {
  const { say } = bound(words);
  const most = access.days.reduce((top, day) => (day.visitors > top.visitors ? day : top), {
    day: '',
    visitors: 0,
  });
  const figure = (key: string, count: number, unit = 'passes') => ({
    label: say(`access.${key}`),
    value: words.number(count),
    unit: say(`access.${unit}`, { count }),
  });
  return [
    {
      kind: 'figures',
      figures: [
        figure('visitors', total, 'people'),
        figure('passesIssued', access.passesIssued),
        figure('passesReturned', access.passesReturned),
        figure('passesOutstanding', access.outstanding.length),
      ],
    },
    {
      kind: 'table',
      caption: say('access.byKind'),
      columns: [
        { header: say('access.kind'), share: 1 },
        { header: say('access.count'), align: 'end', points: 96 },
      ],
      rows: [
        ...access.visitors.map((row) => [
          words.word('reports', 'access.kinds', row.kind),
          words.number(row.count),
        ]),
        [
          { text: say('coverage.total'), strong: true },
          { text: words.number(total), strong: true },
        ],
      ],
    },
    {
      kind: 'heatMap',
      caption: say('access.daily'),
      alt: say('access.dailyAlt', {
        total: words.number(total),
        day: Number(most.day.slice(8)),
        most: words.number(most.visitors),
      }),
      columns: access.days.map((day) => String(Number(day.day.slice(8)))),
      rows: [{ label: say('access.row'), cells: access.days.map((day) => ({ value: day.visitors })) }],
      max: most.visitors,
    },
  ];
}

function outstanding(access: MonthlyReport['access'], words: ReportWords): ViewBlock {
  const { say } = bound(words);
  if (access.passesIssued === 0) return { kind: 'text', text: say('access.noPasses') };
  if (access.outstanding.length === 0) return { kind: 'text', text: say('access.noOutstanding') };
  return {
    kind: 'table',
    columns: [
      { header: say('access.passNo'), share: 1 },
      { header: say('access.issuedAt'), share: 2 },
    ],
    rows: access.outstanding.map((pass) => [pass.passNo, words.instant(pass.issuedAt)]),
  };
}

function hazardText(hazards: MonthlyReport['hazards'], words: ReportWords): string {
  const total = hazards.reduce((sum, row) => sum + row.count, 0);
  if (total === 0) return words.say('hazards.none');
  const levels = hazards.map((row) =>
    words.say(`hazards.level.${row.level}`, { count: words.number(row.count) }),
  );
  return words.say('hazards.sentence', { total: words.number(total), levels: words.list(levels) });
}
