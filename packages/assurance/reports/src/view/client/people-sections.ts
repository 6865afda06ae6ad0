import type { ClientMonth } from '../../client/client-month.ts';
import type { SiteSums } from '../../client/site-sums.ts';
import { bound } from '../cover-view.ts';
import type { ReportWords } from '../report-words.ts';
import type { ViewBlock, ViewSection } from '../view-blocks.ts';
import { siteTable, sumColumn } from './site-table.ts';

const ratio = (words: ReportWords, part: number, whole: number) =>
  whole === 0 ? words.say('noFigure') : words.share(part / whole);

function shareColumn(
  header: string,
  words: ReportWords,
  of: (sums: SiteSums) => [part: number, whole: number],
  points = 72,
) {
  const cell = (sums: SiteSums) => ratio(words, ...of(sums));
  return {
    header,
    points,
    align: 'end' as const,
    of: (site: { sums: SiteSums }) => cell(site.sums),
    total: cell,
  };
}

/** Regulations in force by site, what signing for them came to, and the controls that were not met, site beside site. */
export function rulesSection(report: ClientMonth, words: ReportWords): ViewSection {
  const { say } = bound(words);
  const { totals, sites } = report;
  const breached = Object.entries(totals.controls)
    .filter(([, counts]) => counts.breached > 0)
    .toSorted(([a, x], [b, y]) => y.breached - x.breached || a.localeCompare(b));
  const controls: ViewBlock =
    breached.length === 0
      ? { kind: 'text', text: say('verdict.noRisks') }
      : {
          kind: 'table',
          caption: say('client.breachedControls'),
          columns: [
            { header: say('rules.control'), share: 2 },
            { header: say('client.where'), share: 2 },
            { header: words.verdictShort('met'), align: 'end', points: 52 },
            { header: words.verdictShort('breached'), align: 'end', points: 56 },
            { header: words.verdictShort('unproven'), align: 'end', points: 56 },
          ],
          rows: breached.map(([code, counts]) => [
            words.control(code),
            words.list(
              sites.flatMap((site) => {
                const count = site.sums.controls[code]?.breached ?? 0;
                return count === 0 ? [] : [`${words.name(site.name)} ${words.number(count)}`];
              }),
            ),
            words.number(counts.met),
            { text: words.number(counts.breached), strong: true },
            words.number(counts.unproven),
          ]),
        };
  return {
    anchor: 'rules',
    title: say('rules.title'),
    follows: true,
    blocks: [
      { kind: 'text', text: say('client.rulesLead') },
      siteTable(report, words, say('cover.regulations'), [
        {
          header: say('client.regulations'),
          share: 1.4,
          of: ({ regulations }) =>
            regulations
              .map(({ title, versionNo }) => say('cover.regulation', { title: words.name(title), versionNo }))
              .join('\n') || say('notKnown'),
        },
        sumColumn(say('client.articles'), words, (sums) => sums.rules.articles, { points: 48 }),
        sumColumn(say('client.unbound'), words, (sums) => sums.rules.unbound, { points: 60 }),
        shareColumn(say('client.acknowledged'), words, ({ rules }) => [rules.acknowledged, rules.team], 56),
        shareColumn(say('client.quiz'), words, ({ rules }) => [rules.right, rules.answers], 56),
      ]),
      controls,
    ],
  };
}

/** Teams as counts: each is named in its site's own report. */
export function peopleSection(report: ClientMonth, words: ReportWords): ViewSection {
  const { say } = bound(words);
  return {
    anchor: 'people',
    title: say('people.title'),
    follows: true,
    blocks: [
      { kind: 'text', text: say('client.peopleLead'), keepWithNext: true },
      siteTable(report, words, undefined, [
        sumColumn(say('people.team'), words, (sums) => sums.people.team, { points: 56 }),
        sumColumn(say('people.certified'), words, (sums) => sums.people.certified, { points: 64 }),
        sumColumn(say('people.joined'), words, (sums) => sums.people.joined, { points: 56 }),
        sumColumn(say('client.left'), words, (sums) => sums.people.left, { points: 56 }),
        sumColumn(
          `${say('people.trained')} (${say('coverage.hours')})`,
          words,
          (sums) => sums.people.trainingMinutes,
          {
            points: 76,
            say: (minutes) => words.hours(minutes),
          },
        ),
        sumColumn(say('people.sat'), words, (sums) => sums.people.sat, { points: 56 }),
        sumColumn(say('people.passed'), words, (sums) => sums.people.passed, { points: 56 }),
      ]),
    ],
  };
}

/** Drills, teaching, what was to be put right. */
export function readinessSection(report: ClientMonth, words: ReportWords): ViewSection {
  const { say } = bound(words);
  return {
    anchor: 'readiness',
    title: say('readiness.title'),
    follows: true,
    blocks: [
      siteTable(report, words, undefined, [
        sumColumn(say('readiness.drills'), words, (sums) => sums.readiness.drills, { points: 60 }),
        sumColumn(say('readiness.education'), words, (sums) => sums.readiness.education, { points: 60 }),
        sumColumn(say('readiness.reached'), words, (sums) => sums.readiness.reached, { points: 60 }),
        sumColumn(say('client.actions'), words, (sums) => sums.readiness.actions, { points: 60 }),
        sumColumn(say('client.actionsDone'), words, (sums) => sums.readiness.actionsDone, { points: 60 }),
        sumColumn(say('readiness.overdue'), words, (sums) => sums.readiness.actionsOverdue, {
          points: 68,
          isBad: true,
        }),
      ]),
    ],
  };
}
