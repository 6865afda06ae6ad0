import type { PeopleReport } from '../month-parts.ts';
import type { MonthlyReport } from '../monthly-report.ts';
import { bound } from './cover-view.ts';
import type { ReportWords } from './report-words.ts';
import type { ViewBlock, ViewSection } from './view-blocks.ts';

/** The team by name, what it was taught; results only as counts of many. */
export function peopleView({ people }: MonthlyReport, words: ReportWords): ViewSection[] {
  if (!people) return [];
  const { say } = bound(words);
  const section = { anchor: 'people', title: say('people.title') };
  if (people.team.length === 0)
    return [{ ...section, follows: true, blocks: [{ kind: 'text', text: say('people.none') }] }];
  const figure = (key: string, count: number, unit = 'heads') => ({
    label: say(`people.${key}`),
    value: words.number(count),
    unit: say(`people.${unit}`, { count }),
  });
  return [
    {
      ...section,
      blocks: [
        {
          kind: 'figures',
          figures: [
            figure('team', people.team.length),
            figure('certified', people.certified),
            {
              label: say('people.trained'),
              value: words.hours(people.trainingMinutes),
              unit: say('coverage.hours'),
            },
            figure('joined', people.joined),
          ],
        },
        {
          kind: 'text',
          text: say('people.moved', { joined: words.number(people.joined), left: words.number(people.left) }),
        },
        ...team(people, words),
        { kind: 'heading', level: 2, text: say('people.training') },
        ...training(people, words),
        { kind: 'heading', level: 2, text: say('people.results') },
        ...results(people, words),
      ],
    },
  ];
}

function team({ team: rows }: PeopleReport, words: ReportWords): ViewBlock[] {
  const { say } = bound(words);
  const cells = rows.map((one) => [
    one.name,
    words.word('workforce', 'ranks', one.rank),
    one.isCertified ? say('people.hasPaper') : { text: say('people.noPaper'), strong: true },
  ]);
  // Two people a row: a team of thirty is half a page.
  const half = Math.ceil(cells.length / 2);
  return [
    {
      kind: 'table',
      caption: say('people.byName'),
      columns: [0, 1].flatMap(() => [
        { header: say('people.name'), share: 2 },
        { header: say('people.rank'), share: 2 },
        { header: say('people.paper'), share: 2 },
      ]),
      rows: cells.slice(0, half).map((left, i) => [...left, ...(cells[half + i] ?? ['', '', ''])]),
    },
  ];
}

function training({ training: rows }: PeopleReport, words: ReportWords): ViewBlock[] {
  const { say } = bound(words);
  if (rows.length === 0) return [{ kind: 'text', text: say('people.noTraining') }];
  return [
    {
      kind: 'table',
      columns: [
        { header: say('people.course'), share: 2 },
        { header: say('people.topic'), share: 1 },
        { header: say('people.sessions'), align: 'end', points: 64 },
        { header: say('people.attended'), align: 'end', points: 72 },
        { header: say('people.hours'), align: 'end', points: 64 },
      ],
      rows: rows.map((row) => [
        words.name(row.course),
        words.word('training', 'topics', row.topic),
        words.number(row.sessions),
        words.number(row.attended),
        words.hours(row.minutes),
      ]),
    },
  ];
}

function results({ exams, assessment, assessed }: PeopleReport, words: ReportWords): ViewBlock[] {
  const { say } = bound(words);
  const papers: ViewBlock =
    exams.length === 0
      ? { kind: 'text', text: say('people.noExams') }
      : {
          kind: 'table',
          columns: [
            { header: say('people.exam'), share: 1 },
            { header: say('people.sat'), align: 'end', points: 88 },
            { header: say('people.passed'), align: 'end', points: 88 },
          ],
          rows: exams.map((row) => [words.name(row.name), words.number(row.sat), words.number(row.passed)]),
        };
  const grades = assessment
    ? say('people.assessment', {
        count: words.number(assessed),
        grades: words.list(
          assessment.map((row) =>
            say('people.grade', {
              grade: words.word('training', 'grades', row.grade),
              count: words.number(row.count),
            }),
          ),
        ),
      })
    : say('people.fewAssessed');
  return [papers, { kind: 'text', text: grades }];
}
