import type { ClientMonth } from '../../client/client-month.ts';
import type { SiteSums } from '../../client/site-sums.ts';
import { bound } from '../cover-view.ts';
import { coverageFigures } from '../coverage-view.ts';
import type { ReportWords } from '../report-words.ts';
import type { ViewBlock, ViewSection } from '../view-blocks.ts';
import { siteHeat, siteTable, sumColumn } from './site-table.ts';

/** Promised hours against hours somebody stood there: all sites by day, each site by hour and in all. */
export function coverageSection(report: ClientMonth, words: ReportWords): ViewSection {
  const { say } = bound(words);
  const { coverage, days } = report.totals;
  const section = { anchor: 'coverage', title: say('coverage.title') };
  if (coverage.contractedMinutes === 0)
    return { ...section, follows: true, blocks: [{ kind: 'text', text: say('coverage.none') }] };
  const unit = say('coverage.hours');
  const hours = (header: string, of: (sums: SiteSums) => number) =>
    sumColumn(`${header} (${unit})`, words, of, { points: 84, say: (minutes) => words.hours(minutes) });
  const heat = siteHeat(report, words, (sums) => sums.unmannedByHour, {
    caption: say('client.unmannedHeat'),
    alt: say('client.unmannedHeatAlt', { minutes: words.number(coverage.unmannedMinutes) }),
  });
  const listed = Object.entries(days).toSorted(([a], [b]) => a.localeCompare(b));
  return {
    ...section,
    blocks: [
      coverageFigures(coverage, words),
      {
        kind: 'coverageBars',
        caption: say('client.daily'),
        alt: say('coverage.dailyAlt', {
          days: listed.length,
          shortDays: listed.filter(([, day]) => day.worked < day.contracted).length,
          contracted: words.hours(coverage.contractedMinutes),
          worked: words.hours(coverage.workedMinutes),
        }),
        labels: {
          contracted: say('coverage.contractedShort'),
          worked: say('coverage.workedShort'),
          hourUnit: say('coverage.hoursPerDay'),
        },
        days: listed.map(([day, { contracted, worked }]) => ({
          label: String(Number(day.slice(8))),
          contractedHours: contracted / 60,
          workedHours: worked / 60,
        })),
      },
      ...(heat.length > 0 ? heat : [{ kind: 'text', text: say('coverage.noGaps') } satisfies ViewBlock]),
      siteTable(report, words, say('client.bySite'), [
        sumColumn(say('client.posts'), words, (sums) => sums.coverage.posts, { points: 44 }),
        sumColumn(say('coverage.shifts'), words, (sums) => sums.coverage.shifts, { points: 52 }),
        hours(say('coverage.contracted'), (sums) => sums.coverage.contractedMinutes),
        hours(say('coverage.worked'), (sums) => sums.coverage.workedMinutes),
        sumColumn(say('coverage.short'), words, (sums) => sums.coverage.unmannedMinutes, {
          points: 64,
          isBad: true,
          say: (minutes) =>
            minutes === 0 ? '0' : say('coverage.minutes', { minutes: words.number(minutes) }),
        }),
        sumColumn(say('coverage.late'), words, (sums) => sums.coverage.lateReliefs, { isBad: true }),
      ]),
    ],
  };
}

/** Rounds by site, scans by hour, how well readings are supported. */
export function patrolSection(report: ClientMonth, words: ReportWords): ViewSection {
  const { say } = bound(words);
  const { patrols, grades, scansByHour } = report.totals;
  const section = { anchor: 'patrols', title: say('patrols.title') };
  if (patrols.routes === 0)
    return { ...section, follows: true, blocks: [{ kind: 'text', text: say('client.noRoutes') }] };
  const scans = Object.values(scansByHour).reduce((sum, count) => sum + count, 0);
  const heat = siteHeat(report, words, (sums) => sums.scansByHour, {
    caption: say('client.scanHeat'),
    alt: say('client.scanHeatAlt', { scans: words.number(scans) }),
  });
  const read = grades.A + grades.B + grades.C + grades.D;
  return {
    ...section,
    blocks: [
      {
        kind: 'figures',
        figures: (['planned', 'done', 'incomplete', 'missed'] as const).map((key) => ({
          label: say(`patrols.${key}`),
          value: words.number(patrols[key]),
          unit: say('patrols.rounds', { count: patrols[key] }),
        })),
      },
      siteTable(report, words, say('client.bySite'), [
        sumColumn(say('client.routes'), words, (sums) => sums.patrols.routes, { points: 52 }),
        sumColumn(say('patrols.planned'), words, (sums) => sums.patrols.planned),
        sumColumn(say('patrols.done'), words, (sums) => sums.patrols.done),
        sumColumn(say('patrols.incomplete'), words, (sums) => sums.patrols.incomplete, {
          points: 76,
          isBad: true,
        }),
        sumColumn(say('patrols.missed'), words, (sums) => sums.patrols.missed, { isBad: true }),
        sumColumn(say('client.missedPoints'), words, (sums) => sums.patrols.missedPoints, {
          points: 76,
          isBad: true,
        }),
      ]),
      ...(heat.length > 0 ? heat : [{ kind: 'text', text: say('patrols.noScans') } satisfies ViewBlock]),
      ...(read === 0
        ? []
        : [
            siteTable(
              report,
              words,
              say('patrols.grades'),
              (['A', 'B', 'C', 'D'] as const).map((grade) =>
                sumColumn(`${grade}`, words, (sums) => sums.grades[grade], { points: 72 }),
              ),
            ),
            {
              kind: 'list',
              items: (['A', 'B', 'C', 'D'] as const).map(
                (grade) =>
                  `${grade}${words.language === 'en' ? ': ' : '：'}${say(`patrols.gradeMeans.${grade}`)}`,
              ),
            } satisfies ViewBlock,
          ]),
    ],
  };
}
