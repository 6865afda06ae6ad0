import { controlByCode, type ScoredCount, scoreOf } from '@zhiqin/regulations/rules';
import type { DailyReport } from '../daily/daily-report.ts';
import { figuresOfDay } from '../daily/day-corrections.ts';
import type { StatementMoney } from '../month-parts.ts';
import type { MonthlyReport } from '../monthly-report.ts';

/** A figure of a report that its own details do not add up to. */
export interface FigureMismatch {
  figure: string;
  stated: number | null;
  recomputed: number | null;
}

/** Works every total of a report's data out again from its details. @returns those that do not agree; none: all do */
export function recheckFigures(report: MonthlyReport): FigureMismatch[] {
  const { coverage, access, annex, patrols, verdict } = report;
  const counted = verdict.score.controls.flatMap(({ key, ...counts }) =>
    verdicts.map((name): ScoredCount => ({ code: key, verdict: name, count: counts[name] })),
  );
  const again = scoreOf(counted.filter(({ code }) => isKnown(code)));
  const pairs: [string, number | null, number | null][] = [
    ['score', verdict.score.score, again.score],
    ['proofRate', verdict.score.proofRate, again.proofRate],
    ...verdicts.map((name): [string, number, number] => [
      `verdicts.${name}`,
      verdict.counts[name],
      sum(verdict.score.controls, (control) => control[name]),
    ]),
    [
      'coverage.contractedMinutes',
      coverage.contractedMinutes,
      sum(coverage.posts, (post) => post.contractedMinutes),
    ],
    ['coverage.workedMinutes', coverage.workedMinutes, sum(coverage.posts, (post) => post.workedMinutes)],
    ...patrols.routes.map((route): [string, number, number] => [
      `patrols.${route.code}.missed`,
      route.missed,
      Math.max(0, route.planned - route.done),
    ]),
    ['access.visitors', sum(access.visitors, (kind) => kind.count), sum(access.days, (day) => day.visitors)],
    ['access.outstanding', access.passesIssued - access.passesReturned, access.outstanding.length],
    ...(report.equipment?.fire ?? []).map((row): [string, number, number] => [
      `equipment.${row.kind}.overdue`,
      row.overdue,
      row.due - row.checked,
    ]),
    ...((report.people
      ? [
          [
            'people.trainingMinutes',
            report.people.trainingMinutes,
            sum(report.people.training, (row) => row.minutes),
          ],
          [
            'people.certified',
            report.people.certified,
            report.people.team.filter((one) => one.isCertified).length,
          ],
        ]
      : []) as [string, number, number][]),
    ...((report.serviceLevel
      ? [['serviceLevel.provenMinutes', report.serviceLevel.provenMinutes, coverage.workedMinutes]]
      : []) as [string, number, number][]),
    ...moneyPairs(report.serviceLevel?.statement),
    ['annex.entries', annex.entries, sum(annex.devices, (device) => device.entries)],
    ['annex.breaches', verdict.counts.breached, annex.breaches.length],
    ['annex.unproven', verdict.counts.unproven, annex.unproven.length],
    ['annex.waived', verdict.counts.waived, annex.waived.length],
  ];
  return mismatches(pairs);
}

/** The statement's totals from its parts; reports made before they read it have none. */
function moneyPairs(money: StatementMoney | null | undefined): [string, number, number][] {
  if (!money) return [];
  const { servicesFen, itemsFen, dutiesFen, adjustmentsFen, deductionsFen } = money;
  return [
    ['statement.deductionsFen', deductionsFen, 0 - sum(money.deductions, (one) => one.amountFen)],
    [
      'statement.linesFen',
      money.linesFen,
      servicesFen + itemsFen + dutiesFen + adjustmentsFen + deductionsFen,
    ],
    ['statement.grossFen', money.grossFen, money.netFen + money.taxFen],
  ];
}

/** The same for a day. */
export function recheckDay(report: DailyReport): FigureMismatch[] {
  const { posts, counts, findings, log } = report;
  const own = figuresOfDay(report);
  const found = (verdict: string) => findings.filter((line) => line.verdict === verdict).length;
  return mismatches([
    ...posts.map((post): [string, number, number] => [
      `coverage.${post.code}.unmannedMinutes`,
      post.unmannedMinutes,
      post.contractedMinutes - post.workedMinutes,
    ]),
    ['verdicts.breached', counts.breached, found('breached')],
    ['verdicts.unproven', counts.unproven, found('unproven')],
    ['log', log.length, new Set(log.map((row) => row.kind)).size],
    ...(report.corrects?.figures ?? []).map(({ figure, after }): [string, number, number | null] => [
      `corrects.${figure}`,
      after,
      own[figure] ?? null,
    ]),
  ]);
}

export function mismatches(pairs: readonly [string, number | null, number | null][]): FigureMismatch[] {
  return pairs
    .filter(([, stated, recomputed]) => stated !== recomputed)
    .map(([figure, stated, recomputed]) => ({ figure, stated, recomputed }));
}

const verdicts = ['met', 'breached', 'unproven', 'waived'] as const;

const sum = <Row>(rows: readonly Row[], of: (row: Row) => number) =>
  rows.reduce((total, row) => total + of(row), 0);

/** A later edition of the catalogue may have dropped a control that an old report names. */
function isKnown(code: string): boolean {
  try {
    return controlByCode(code) !== undefined;
  } catch {
    return false;
  }
}
