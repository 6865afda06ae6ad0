import type { MonthlyReport } from '../monthly-report.ts';
import { bound } from './cover-view.ts';
import type { ReportWords } from './report-words.ts';
import type { ViewBlock, ViewSection } from './view-blocks.ts';

/** Who came in, by kind and day; what became of the passes. Nobody is named. */
export function accessView(
  { access, hazards, equipment, gate: other }: MonthlyReport,
  words: ReportWords,
): ViewSection {
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
      ...gateBlocks(other, words),
      // With fire and equipment, where there is that section.
      ...(equipment ? [] : hazardBlocks(hazards, words)),
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

/** Vehicles, goods, parcels, keys: what was written down, what was settled, what stands open. */
function gateBlocks(gate: MonthlyReport['gate'], words: ReportWords): ViewBlock[] {
  if (!gate) return [];
  const { say } = bound(words);
  const number = (count: number) => words.number(count);
  const { vehicles, goods, parcels, keys } = gate;
  const rows = [
    ['vehicles', vehicles.came, vehicles.left, vehicles.inside, { count: number(vehicles.damaged) }],
    [
      'goods',
      goods.slips,
      goods.carriedOut,
      null,
      { without: number(goods.withoutSlip), held: number(goods.held) },
    ],
    ['parcels', parcels.taken, parcels.handedOut, parcels.waiting, { count: number(parcels.damaged) }],
    ['keys', keys.lent, keys.back, keys.out, { count: number(keys.lost) }],
  ] as const;
  return [
    { kind: 'heading', level: 2, text: say('gate.title') },
    {
      kind: 'table',
      columns: [
        { header: say('gate.what'), share: 1 },
        { header: say('gate.in'), align: 'end', points: 72 },
        { header: say('gate.out'), align: 'end', points: 72 },
        { header: say('gate.rest'), align: 'end', points: 88 },
        { header: say('gate.remark'), share: 2 },
      ],
      rows: rows.map(([key, came, settled, open, values]) => [
        say(`gate.${key}`),
        number(came),
        number(settled),
        open === null ? say('noFigure') : number(open),
        say(`gate.${key}Remark`, values),
      ]),
    },
    { kind: 'text', text: say('gate.refused', { count: number(gate.refused) }) },
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

export function hazardBlocks(hazards: MonthlyReport['hazards'], words: ReportWords): ViewBlock[] {
  return [
    { kind: 'heading', level: 2, text: words.say('hazards.title') },
    { kind: 'text', text: hazardText(hazards, words) },
  ];
}

function hazardText(hazards: MonthlyReport['hazards'], words: ReportWords): string {
  const total = hazards.reduce((sum, row) => sum + row.count, 0);
  if (total === 0) return words.say('hazards.none');
  const levels = hazards.map((row) =>
    words.say(`hazards.level.${row.level}`, { count: words.number(row.count) }),
  );
  return words.say('hazards.sentence', { total: words.number(total), levels: words.list(levels) });
}
