import type { DailyReport } from './daily-report.ts';

/** Figures of a day that a later revision names when they have changed; words at `daily.corrected.*`. */
export const correctedFigures = [
  'contracted',
  'worked',
  'unmanned',
  'rounds',
  'missedPoints',
  'visitors',
  'passesOutstanding',
  'vehicles',
  'parcels',
  'incidents',
  'hazards',
  'entries',
  'met',
  'breached',
  'unproven',
  'waived',
] as const;
export type CorrectedFigure = (typeof correctedFigures)[number];

const sum = <Row>(rows: readonly Row[], of: (row: Row) => number) =>
  rows.reduce((total, row) => total + of(row), 0);

/** The day's figures that can be set beside those of another revision. */
export function figuresOfDay(report: DailyReport): Record<CorrectedFigure, number> {
  const { posts, patrols, access, counts } = report;
  return {
    contracted: sum(posts, (row) => row.contractedMinutes),
    worked: sum(posts, (row) => row.workedMinutes),
    unmanned: sum(posts, (row) => row.unmannedMinutes),
    rounds: sum(patrols, (row) => row.done),
    missedPoints: sum(patrols, (row) => row.missedPoints),
    visitors: access.visitors,
    passesOutstanding: access.passesOutstanding,
    vehicles: access.vehicles,
    parcels: access.parcels,
    incidents: report.incidents.length,
    hazards: sum(report.hazards, (row) => row.count),
    entries: sum(report.log, (row) => row.count),
    met: counts.met,
    breached: counts.breached,
    unproven: counts.unproven,
    waived: counts.waived,
  };
}

/** Which figures a day read anew has other than the revision issued before. */
export function correctionsOf(
  before: DailyReport,
  after: DailyReport,
): NonNullable<DailyReport['corrects']>['figures'] {
  const [old, now] = [figuresOfDay(before), figuresOfDay(after)];
  return correctedFigures
    .filter((figure) => old[figure] !== now[figure])
    .map((figure) => ({ figure, before: old[figure], after: now[figure] }));
}

/** Whether two readings of a day say the same, whenever they were made. */
export function isSameDay(one: DailyReport, other: DailyReport): boolean {
  // A stored reading comes back with its keys in another order.
  const said = ({ generatedAt: _at, corrects: _corrects, ...rest }: DailyReport) =>
    JSON.stringify(ordered(rest));
  return said(one) === said(other);
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, ordered(inner)]),
  );
}
