import type { EquipmentReport } from '../month-parts.ts';
import type { MonthlyReport } from '../monthly-report.ts';
import { hazardBlocks } from './access-view.ts';
import { bound } from './cover-view.ts';
import type { ReportWords } from './report-words.ts';
import type { ViewBlock, ViewSection } from './view-blocks.ts';

/** Fire gear due, checked, failed, put right; what was out; maintenance. */
export function equipmentView({ equipment, hazards }: MonthlyReport, words: ReportWords): ViewSection[] {
  if (!equipment) return [];
  const { say } = bound(words);
  const section = { anchor: 'equipment', title: say('equipment.title') };
  const isEmpty =
    equipment.fire.length + equipment.cameras + equipment.installations + equipment.maintenance.length === 0;
  if (isEmpty)
    return [
      {
        ...section,
        follows: true,
        blocks: [{ kind: 'text', text: say('equipment.none') }, ...hazardBlocks(hazards, words)],
      },
    ];
  return [
    {
      ...section,
      follows: true,
      blocks: [
        ...fireGear(equipment, words),
        { kind: 'heading', level: 2, text: say('equipment.outages') },
        ...outages(equipment, words),
        { kind: 'heading', level: 2, text: say('equipment.maintenance') },
        ...maintenance(equipment, words),
        ...hazardBlocks(hazards, words),
      ],
    },
  ];
}

const kindOf = (kind: string, words: ReportWords) => words.word('sites', 'equipment.fireKinds', kind);

function fireGear(
  { fire, failing, panelAlarms, hotWorkPermits }: EquipmentReport,
  words: ReportWords,
): ViewBlock[] {
  const { say } = bound(words);
  const sum = (key: 'due' | 'checked' | 'failed' | 'overdue') =>
    fire.reduce((total, row) => total + row[key], 0);
  const counts = ['due', 'checked', 'failed', 'fixed', 'overdue'] as const;
  if (fire.length === 0) return [{ kind: 'text', text: say('equipment.noGear') }];
  return [
    {
      kind: 'figures',
      figures: (['due', 'checked', 'failed', 'overdue'] as const).map((key) => ({
        label: say(`equipment.${key}`),
        value: words.number(sum(key)),
        unit: say('equipment.pieces', { count: sum(key) }),
      })),
    },
    {
      kind: 'text',
      text: say('equipment.seen', {
        alarms: words.number(panelAlarms),
        permits: words.number(hotWorkPermits),
      }),
    },
    {
      kind: 'table',
      caption: say('equipment.byKind'),
      columns: [
        { header: say('equipment.kind'), share: 1 },
        ...counts.map((key) => ({ header: say(`equipment.${key}`), align: 'end' as const, points: 64 })),
      ],
      rows: fire.map((row) => [
        kindOf(row.kind, words),
        ...counts.map((key) => ({
          text: words.number(row[key]),
          strong: (key === 'failed' || key === 'overdue') && row[key] > 0,
        })),
      ]),
    },
    ...(failing.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            caption: say('equipment.failing'),
            columns: [
              { header: say('equipment.no'), points: 88 },
              { header: say('equipment.kind'), points: 120 },
              { header: say('equipment.place'), share: 1 },
              { header: say('equipment.foundAt'), points: 104 },
            ],
            rows: failing.map((row) => [
              row.assetNo,
              kindOf(row.kind, words),
              row.place,
              words.instant(row.at),
            ]),
          },
        ]),
  ];
}

function outages(
  { outages: rows, cameras, installations }: EquipmentReport,
  words: ReportWords,
): ViewBlock[] {
  const { say } = bound(words);
  const counts = { cameras: words.number(cameras), installations: words.number(installations) };
  if (rows.length === 0) return [{ kind: 'text', text: say('equipment.noOutages', counts) }];
  return [
    {
      kind: 'table',
      columns: [
        { header: say('equipment.device'), points: 132 },
        { header: say('equipment.place'), share: 1 },
        { header: say('equipment.outFrom'), points: 96 },
        { header: say('equipment.outTo'), points: 96 },
        { header: say('equipment.outFor'), align: 'end', points: 56 },
      ],
      rows: rows.map((row) => [
        `${say(`equipment.devices.${row.what}`)} ${row.no}`,
        row.place,
        words.instant(row.from),
        row.to ? words.instant(row.to) : { text: say('equipment.stillOut'), strong: true },
        say('corrections.hours', { hours: words.hours(row.minutes) }),
      ]),
    },
  ];
}

function maintenance({ maintenance: rows }: EquipmentReport, words: ReportWords): ViewBlock[] {
  const { say } = bound(words);
  if (rows.length === 0) return [{ kind: 'text', text: say('equipment.noMaintenance') }];
  return [
    {
      kind: 'table',
      columns: [
        { header: say('equipment.what'), share: 1 },
        { header: say('equipment.dueOn'), points: 104 },
        { header: say('equipment.state'), points: 132 },
      ],
      rows: rows.map((row) => [
        row.what,
        row.isOverdue ? words.day(row.dueOn) : '',
        row.doneOn
          ? say('equipment.doneOn', { day: words.day(row.doneOn) })
          : { text: say('equipment.overdueNow'), strong: true },
      ]),
    },
  ];
}
