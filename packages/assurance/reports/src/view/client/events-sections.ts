import type { ClientMonth } from '../../client/client-month.ts';
import { bound } from '../cover-view.ts';
import { seriousText } from '../incident-view.ts';
import type { ReportWords } from '../report-words.ts';
import type { ViewBlock, ViewSection } from '../view-blocks.ts';
import { siteTable, sumColumn } from './site-table.ts';

const severities = ['minor', 'serious', 'major'] as const;

/** Incidents by type and by site, the year behind, each serious one in a paragraph. */
export function incidentSection(report: ClientMonth, words: ReportWords): ViewSection {
  const { say } = bound(words);
  const { byType, months } = report.totals.incidents;
  const types = Object.entries(byType);
  const total = types.reduce((sum, [, row]) => sum + row.minor + row.serious + row.major, 0);
  const year = Object.entries(months).toSorted(([a], [b]) => a.localeCompare(b));
  const serious = report.sites.flatMap((site) => site.serious.map((one) => ({ site, one })));
  const ofAll = (sums: ClientMonth['totals'], severity: (typeof severities)[number]) =>
    Object.values(sums.incidents.byType).reduce((sum, row) => sum + row[severity], 0);
  const blocks: ViewBlock[] =
    total === 0
      ? [{ kind: 'text', text: say('incidents.none') }]
      : [
          siteTable(report, words, say('client.bySite'), [
            ...severities.map((severity) =>
              sumColumn(
                words.word('duty', 'codes.severity', severity),
                words,
                (sums) => ofAll(sums, severity),
                {
                  points: 60,
                  isBad: severity !== 'minor',
                },
              ),
            ),
            sumColumn(say('incidents.unanswered'), words, (sums) => sums.incidents.unanswered, {
              points: 72,
              isBad: true,
            }),
            sumColumn(say('client.openActions'), words, (sums) => sums.incidents.openActions, { points: 84 }),
            sumColumn(say('client.overdueActions'), words, (sums) => sums.incidents.overdueActions, {
              points: 72,
              isBad: true,
            }),
          ]),
          {
            kind: 'table',
            caption: say('incidents.byType'),
            columns: [
              { header: say('incidents.type'), share: 2 },
              ...severities.map((severity) => ({
                header: words.word('duty', 'codes.severity', severity),
                align: 'end' as const,
                share: 1,
              })),
            ],
            rows: types.map(([type, row]) => [
              words.word('duty', 'codes.incidentType', type),
              ...severities.map((severity) => words.number(row[severity])),
            ]),
          },
        ];
  if (year.some(([, count]) => count > 0))
    blocks.push({
      kind: 'countBars',
      caption: say('incidents.trend'),
      alt: say('incidents.trendAlt', {
        total: words.number(year.reduce((sum, [, count]) => sum + count, 0)),
        now: words.number(year.at(-1)?.[1] ?? 0),
      }),
      bars: year.map(([month, count], i) => ({
        label: words.shortMonth(month, i === 0 || month.endsWith('-01')),
        count,
      })),
    });
  if (serious.length > 0)
    blocks.push(
      { kind: 'heading', level: 2, text: say('incidents.serious') },
      {
        kind: 'list',
        items: serious.map(({ site, one }) => `${words.name(site.name)} · ${seriousText(one, words)}`),
      },
    );
  return { anchor: 'incidents', title: say('incidents.title'), follows: true, blocks };
}

/** Fire gear by kind and by site, what was out, hazards. */
export function equipmentSection(report: ClientMonth, words: ReportWords): ViewSection {
  const { say } = bound(words);
  const { fire, equipment, hazards } = report.totals;
  const counts = ['due', 'checked', 'failed', 'fixed', 'overdue'] as const;
  const isBad = (key: (typeof counts)[number]) => key === 'failed' || key === 'overdue';
  const ofAll = (sums: ClientMonth['totals'], key: (typeof counts)[number]) =>
    Object.values(sums.fire).reduce((sum, row) => sum + row[key], 0);
  const levels = (['high', 'medium', 'low'] as const).filter((level) => (hazards[level] ?? 0) > 0);
  const gear: ViewBlock[] =
    Object.keys(fire).length === 0
      ? [{ kind: 'text', text: say('equipment.noGear') }]
      : [
          {
            kind: 'text',
            text: say('equipment.seen', {
              alarms: words.number(equipment.panelAlarms),
              permits: words.number(equipment.hotWorkPermits),
            }),
          },
          siteTable(report, words, say('client.gearBySite'), [
            ...counts.map((key) =>
              sumColumn(say(`equipment.${key}`), words, (sums) => ofAll(sums, key), {
                points: 56,
                isBad: isBad(key),
              }),
            ),
            sumColumn(say('client.failing'), words, (sums) => sums.equipment.failing, {
              points: 76,
              isBad: true,
            }),
          ]),
          {
            kind: 'table',
            caption: say('equipment.byKind'),
            columns: [
              { header: say('equipment.kind'), share: 1 },
              ...counts.map((key) => ({
                header: say(`equipment.${key}`),
                align: 'end' as const,
                points: 64,
              })),
            ],
            rows: Object.entries(fire).map(([kind, row]) => [
              words.word('sites', 'equipment.fireKinds', kind),
              ...counts.map((key) => ({ text: words.number(row[key]), strong: isBad(key) && row[key] > 0 })),
            ]),
          },
        ];
  return {
    anchor: 'equipment',
    title: say('equipment.title'),
    follows: true,
    blocks: [
      ...gear,
      siteTable(report, words, say('client.devices'), [
        sumColumn(say('client.outages'), words, (sums) => sums.equipment.outages, {
          points: 56,
          isBad: true,
        }),
        sumColumn(say('client.outageHours'), words, (sums) => sums.equipment.outageMinutes, {
          points: 88,
          say: (minutes) => words.hours(minutes),
        }),
        sumColumn(say('equipment.stillOut'), words, (sums) => sums.equipment.stillOut, {
          points: 80,
          isBad: true,
        }),
        sumColumn(say('client.maintained'), words, (sums) => sums.equipment.maintenanceDone, { points: 72 }),
        sumColumn(say('equipment.overdueNow'), words, (sums) => sums.equipment.maintenanceOverdue, {
          points: 72,
          isBad: true,
        }),
      ]),
      { kind: 'heading', level: 2, text: say('hazards.title') },
      {
        kind: 'text',
        text:
          levels.length === 0
            ? say('hazards.none')
            : say('hazards.sentence', {
                total: words.number(levels.reduce((sum, level) => sum + (hazards[level] ?? 0), 0)),
                levels: words.list(
                  levels.map((level) =>
                    say(`hazards.level.${level}`, { count: words.number(hazards[level] ?? 0) }),
                  ),
                ),
              }),
      },
    ],
  };
}

/** Who and what passed the gates. */
export function accessSection(report: ClientMonth, words: ReportWords): ViewSection {
  const { say } = bound(words);
  const { visitors, passes } = report.totals;
  const kinds = Object.entries(visitors);
  const people = kinds.reduce((sum, [, count]) => sum + count, 0);
  const figure = (label: string, count: number, unit: string) => ({
    label: say(`access.${label}`),
    value: words.number(count),
    unit: say(`access.${unit}`, { count }),
  });
  return {
    anchor: 'access',
    title: say('access.title'),
    follows: true,
    blocks: [
      {
        kind: 'figures',
        figures: [
          figure('visitors', people, 'people'),
          figure('passesIssued', passes.issued, 'passes'),
          figure('passesReturned', passes.returned, 'passes'),
          figure('passesOutstanding', passes.outstanding, 'passes'),
        ],
      },
      siteTable(
        report,
        words,
        say('access.byKind'),
        kinds.map(([kind]) =>
          sumColumn(words.word('reports', 'access.kinds', kind), words, (sums) => sums.visitors[kind] ?? 0, {
            points: 72,
          }),
        ),
      ),
      siteTable(report, words, say('client.passesAndGoods'), [
        sumColumn(say('access.passesIssued'), words, (sums) => sums.passes.issued, { points: 52 }),
        sumColumn(say('access.passesOutstanding'), words, (sums) => sums.passes.outstanding, {
          points: 62,
          isBad: true,
        }),
        sumColumn(say('gate.vehicles'), words, (sums) => sums.gate.vehiclesCame, { points: 52 }),
        sumColumn(say('gate.goods'), words, (sums) => sums.gate.goodsSlips, { points: 52 }),
        sumColumn(say('gate.parcels'), words, (sums) => sums.gate.parcelsTaken, { points: 52 }),
        sumColumn(say('gate.keys'), words, (sums) => sums.gate.keysLent, { points: 52 }),
        sumColumn(say('client.refused'), words, (sums) => sums.gate.refused, { points: 52 }),
      ]),
    ],
  };
}
