import type { ReadinessReport } from '../month-parts.ts';
import type { MonthlyReport } from '../monthly-report.ts';
import { bound } from './cover-view.ts';
import type { ReportWords } from './report-words.ts';
import type { ViewBlock, ViewSection } from './view-blocks.ts';

const kindOf = (prefix: string, value: string, words: ReportWords) =>
  words.word('portalPreparedness', prefix, value);

/** Drills, teaching, and what was to be put right, with what the check after it said. */
export function readinessView({ readiness }: MonthlyReport, words: ReportWords): ViewSection[] {
  if (!readiness) return [];
  const { say } = bound(words);
  const { drills, education, actions } = readiness;
  return [
    {
      anchor: 'readiness',
      title: say('readiness.title'),
      follows: true,
      blocks: [
        { kind: 'heading', level: 2, text: say('readiness.drills') },
        ...drillBlocks(drills, words),
        { kind: 'heading', level: 2, text: say('readiness.education') },
        ...educationBlocks(education, words),
        { kind: 'heading', level: 2, text: say('readiness.actions') },
        ...actionBlocks(actions, words),
      ],
    },
  ];
}

function drillBlocks(rows: ReadinessReport['drills'], words: ReportWords): ViewBlock[] {
  const { say } = bound(words);
  if (rows.length === 0) return [{ kind: 'text', text: say('readiness.noDrills') }];
  return [
    {
      kind: 'table',
      columns: [
        { header: say('readiness.day'), points: 104 },
        { header: say('readiness.scenario'), share: 1 },
        { header: say('readiness.heads'), align: 'end', points: 64 },
        { header: say('readiness.result'), points: 96 },
      ],
      rows: rows.map((row) => [
        words.day(row.day),
        row.isUnannounced
          ? say('readiness.unannounced', { scenario: kindOf('scenarios', row.scenario, words) })
          : kindOf('scenarios', row.scenario, words),
        row.heads === null ? say('noFigure') : words.number(row.heads),
        row.result
          ? say(`readiness.results.${row.result}`)
          : { text: say('readiness.notEvaluated'), muted: true },
      ]),
    },
  ];
}

function educationBlocks(rows: ReadinessReport['education'], words: ReportWords): ViewBlock[] {
  const { say } = bound(words);
  if (rows.length === 0) return [{ kind: 'text', text: say('readiness.noEducation') }];
  return [
    {
      kind: 'table',
      columns: [
        { header: say('readiness.day'), points: 104 },
        { header: say('readiness.topic'), share: 2 },
        { header: say('readiness.how'), share: 1 },
        { header: say('readiness.audience'), points: 72 },
        { header: say('readiness.reached'), align: 'end', points: 64 },
      ],
      rows: rows.map((row) => [
        words.day(row.day),
        row.topic,
        kindOf('educationKinds', row.kind, words),
        kindOf('audiences', row.audience, words),
        words.number(row.reached),
      ]),
    },
  ];
}

function actionBlocks(rows: ReadinessReport['actions'], words: ReportWords): ViewBlock[] {
  const { say } = bound(words);
  if (rows.length === 0) return [{ kind: 'text', text: say('readiness.noActions') }];
  return [
    {
      kind: 'table',
      columns: [
        { header: say('readiness.what'), share: 1 },
        { header: say('readiness.from'), points: 72 },
        { header: say('readiness.dueOn'), points: 92 },
        { header: say('readiness.state'), points: 108 },
        { header: say('readiness.effect'), points: 64 },
      ],
      rows: rows.map((row) => [
        row.what || say('noFigure'),
        say(`readiness.sources.${row.source}`),
        words.day(row.dueOn),
        row.doneOn
          ? say('equipment.doneOn', { day: words.day(row.doneOn) })
          : { text: say(row.isOverdue ? 'readiness.overdue' : 'readiness.open'), strong: row.isOverdue },
        row.effect ? kindOf('effects', row.effect, words) : { text: say('noFigure'), muted: true },
      ]),
    },
  ];
}
