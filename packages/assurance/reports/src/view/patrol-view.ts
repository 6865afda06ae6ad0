import type { MonthlyReport } from '../monthly-report.ts';
import { bound } from './cover-view.ts';
import { hourLabels, type ReportWords } from './report-words.ts';
import type { ViewBlock, ViewSection } from './view-blocks.ts';

type Patrols = MonthlyReport['patrols'];

/** Rows of one picture that still can be read on a page. */
const rowsPerPicture = 24;

/** Rounds by route, scans by checkpoint and hour, every point missed with what was said at the time. */
export function patrolView({ patrols }: MonthlyReport, words: ReportWords): ViewSection {
  const { say } = bound(words);
  const section = { anchor: 'patrols', title: say('patrols.title') };
  if (patrols.routes.length === 0)
    return { ...section, follows: true, blocks: [{ kind: 'text', text: say('patrols.none') }] };
  const sum = (key: 'planned' | 'done' | 'incomplete' | 'missed') =>
    patrols.routes.reduce((total, route) => total + route[key], 0);
  return {
    ...section,
    blocks: [
      {
        kind: 'figures',
        figures: (['planned', 'done', 'incomplete', 'missed'] as const).map((key) => ({
          label: say(`patrols.${key}`),
          value: words.number(sum(key)),
          unit: say('patrols.rounds', { count: sum(key) }),
        })),
      },
      byRoute(patrols, words),
      ...heat(patrols, words),
      ...grades(patrols, words),
      { kind: 'heading', level: 2, text: say('patrols.missedList') },
      missedList(patrols, words),
    ],
  };
}

function byRoute({ routes }: Patrols, words: ReportWords): ViewBlock {
  const { say } = bound(words);
  return {
    kind: 'table',
    caption: say('patrols.byRoute'),
    columns: [
      { header: say('patrols.route'), share: 1 },
      ...(['planned', 'done', 'incomplete', 'missed'] as const).map((key) => ({
        header: say(`patrols.${key}`),
        align: 'end' as const,
        points: 84,
      })),
    ],
    rows: routes.map((route) => [
      words.name(route.name),
      words.number(route.planned),
      words.number(route.done),
      { text: words.number(route.incomplete), strong: route.incomplete > 0 },
      { text: words.number(route.missed), strong: route.missed > 0 },
    ]),
  };
}

/** Readings by how well they are supported: each grade with what it means. */
function grades({ grades: counts }: Patrols, words: ReportWords): ViewBlock[] {
  const total = counts ? counts.A + counts.B + counts.C + counts.D : 0;
  if (!counts || total === 0) return [];
  const { say } = bound(words);
  return [
    {
      kind: 'table',
      caption: say('patrols.grades'),
      columns: [
        { header: say('patrols.grade'), points: 56 },
        { header: say('patrols.meaning'), share: 1 },
        { header: say('patrols.readings'), align: 'end', points: 72 },
        { header: say('patrols.shareOfAll'), align: 'end', points: 72 },
      ],
      rows: (['A', 'B', 'C', 'D'] as const).map((grade) => [
        grade,
        say(`patrols.gradeMeans.${grade}`),
        words.number(counts[grade]),
        words.share(counts[grade] / total),
      ]),
    },
  ];
}

function heat({ heat: points, byMethod }: Patrols, words: ReportWords): ViewBlock[] {
  const { say } = bound(words);
  const scans = points.flatMap((point) => point.hours).reduce((total, count) => total + count, 0);
  if (scans === 0) return [{ kind: 'text', text: say('patrols.noScans') }];
  const max = Math.max(...points.flatMap((point) => point.hours));
  const parts = Math.ceil(points.length / rowsPerPicture);
  const pictures: ViewBlock[] = Array.from({ length: parts }, (_, part) => ({
    kind: 'heatMap',
    caption: parts === 1 ? say('patrols.heat') : say('patrols.heatPart', { part: part + 1, parts }),
    alt: say('patrols.heatAlt', { points: words.number(points.length), scans: words.number(scans) }),
    columns: hourLabels,
    rows: points.slice(part * rowsPerPicture, (part + 1) * rowsPerPicture).map(({ checkpoint, hours }) => ({
      label: words.name(checkpoint),
      cells: hours.map((value) => ({ value })),
    })),
    max,
  }));
  const methods = Object.entries(byMethod)
    .filter(([, count]) => count > 0)
    .map(([method, count]) => say(`patrols.method.${method}`, { count: words.number(count) }));
  return [...pictures, { kind: 'text', text: say('patrols.methods', { methods: words.list(methods) }) }];
}

function missedList({ missedPoints }: Patrols, words: ReportWords): ViewBlock {
  const { say } = bound(words);
  if (missedPoints.length === 0) return { kind: 'text', text: say('patrols.noMissed') };
  return {
    kind: 'table',
    columns: [
      { header: say('patrols.missedAt'), points: 112 },
      { header: say('patrols.route'), share: 1 },
      { header: say('patrols.checkpoint'), share: 1 },
      { header: say('patrols.reason'), share: 1 },
    ],
    rows: missedPoints.map((point) => [
      words.instant(point.at),
      words.name(point.route),
      words.name(point.checkpoint),
      point.reason
        ? words.word('reports', 'patrols.reasons', point.reason)
        : { text: say('patrols.noReason'), muted: true },
    ]),
  };
}
