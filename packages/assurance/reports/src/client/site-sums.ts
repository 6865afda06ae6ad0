import { daysOfMonth } from '@zhiqin/kernel';
import type { StatementMoney } from '../month-parts.ts';
import type { MonthlyReport } from '../monthly-report.ts';

type Numbers = { readonly [key: string]: number | Numbers };

/**
 * All of a site's month that adds up with other sites': whole numbers alone, lists by their key. What is a share, a median or
 * a name does not stand here.
 */
export function sumsOf(report: MonthlyReport, statement: StatementMoney | null) {
  const { verdict, coverage, patrols, access, equipment, gate, people, readiness } = report;
  const routes = (key: 'planned' | 'done' | 'incomplete' | 'missed') =>
    sum(patrols.routes, (row) => row[key]);
  return {
    verdicts: { ...verdict.counts },
    controls: Object.fromEntries(
      verdict.score.controls.map(({ key, met, breached, unproven, waived }) => [
        key,
        { met, breached, unproven, waived },
      ]),
    ),
    coverage: {
      contractedMinutes: coverage.contractedMinutes,
      rosteredMinutes: coverage.rosteredMinutes,
      workedMinutes: coverage.workedMinutes,
      unmannedMinutes: sum(coverage.posts, (post) => post.unmannedMinutes),
      lateReliefs: sum(coverage.posts, (post) => post.lateReliefs),
      shifts: sum(coverage.posts, (post) => post.shifts),
      posts: coverage.posts.length,
    },
    days: Object.fromEntries(
      daysOfMonth(report.cover.month).map((day) => {
        const own = coverage.days.find((one) => one.day === day);
        return [day, { contracted: minutes(own?.contractedHours), worked: minutes(own?.workedHours) }];
      }),
    ),
    unmannedByHour: byHour(coverage.heat),
    patrols: {
      ...{ planned: routes('planned'), done: routes('done') },
      ...{ incomplete: routes('incomplete'), missed: routes('missed') },
      doneOfPlanned: sum(patrols.routes, (route) => Math.min(route.done, route.planned)),
      routes: patrols.routes.length,
      missedPoints: patrols.missedPoints.length,
    },
    scansByHour: byHour(patrols.heat),
    grades: { A: 0, B: 0, C: 0, D: 0, ...patrols.grades },
    incidents: incidentSums(report),
    hazards: Object.fromEntries(report.hazards.map((row) => [row.level, row.count])),
    fire: Object.fromEntries(
      (equipment?.fire ?? []).map(({ kind, due, checked, failed, fixed, overdue }) => [
        kind,
        { due, checked, failed, fixed, overdue },
      ]),
    ),
    equipment: {
      failing: equipment?.failing.length ?? 0,
      outages: equipment?.outages.length ?? 0,
      outageMinutes: sum(equipment?.outages ?? [], (row) => row.minutes),
      stillOut: (equipment?.outages ?? []).filter((row) => row.to === null).length,
      maintenanceDone: (equipment?.maintenance ?? []).filter((row) => row.doneOn !== null).length,
      maintenanceOverdue: (equipment?.maintenance ?? []).filter((row) => row.isOverdue).length,
      panelAlarms: equipment?.panelAlarms ?? 0,
      hotWorkPermits: equipment?.hotWorkPermits ?? 0,
    },
    visitors: Object.fromEntries(access.visitors.map((row) => [row.kind, row.count])),
    passes: {
      issued: access.passesIssued,
      returned: access.passesReturned,
      outstanding: access.outstanding.length,
    },
    gate: {
      vehiclesCame: gate?.vehicles.came ?? 0,
      goodsSlips: gate?.goods.slips ?? 0,
      goodsHeld: gate?.goods.held ?? 0,
      parcelsTaken: gate?.parcels.taken ?? 0,
      parcelsWaiting: gate?.parcels.waiting ?? 0,
      keysLent: gate?.keys.lent ?? 0,
      keysOut: gate?.keys.out ?? 0,
      refused: gate?.refused ?? 0,
    },
    rules: {
      articles: report.rules.length,
      unbound: report.orphans.unboundArticles,
      changes: report.ruleLife?.changes.length ?? 0,
      acknowledged: report.ruleLife?.acknowledged ?? 0,
      team: report.ruleLife?.team ?? 0,
      answers: report.ruleLife?.answers ?? 0,
      right: report.ruleLife?.right ?? 0,
    },
    people: {
      team: people?.team.length ?? 0,
      certified: people?.certified ?? 0,
      joined: people?.joined ?? 0,
      left: people?.left ?? 0,
      trainingMinutes: people?.trainingMinutes ?? 0,
      sat: sum(people?.exams ?? [], (row) => row.sat),
      passed: sum(people?.exams ?? [], (row) => row.passed),
    },
    readiness: {
      drills: readiness?.drills.length ?? 0,
      education: readiness?.education.length ?? 0,
      reached: sum(readiness?.education ?? [], (row) => row.reached),
      actions: readiness?.actions.length ?? 0,
      actionsDone: (readiness?.actions ?? []).filter((row) => row.doneOn !== null).length,
      actionsOverdue: (readiness?.actions ?? []).filter((row) => row.isOverdue).length,
    },
    ...serviceSums(report, statement),
    records: {
      entries: report.annex.entries,
      devices: report.annex.devices.length,
      photos: report.annex.photos,
      corrections: report.corrections.length,
      gaps: report.dataGaps.length,
      missingEntries: sum(report.dataGaps, (row) => row.missingEntries),
    },
  };
}

export type SiteSums = ReturnType<typeof sumsOf>;

function incidentSums({ incidents }: MonthlyReport) {
  return {
    byType: Object.fromEntries(
      (incidents?.byType ?? []).map(({ type, minor, serious, major }) => [type, { minor, serious, major }]),
    ),
    months: Object.fromEntries((incidents?.trend ?? []).map(({ month, count }) => [month, count])),
    unanswered: incidents?.unanswered ?? 0,
    openActions: incidents?.openActions.length ?? 0,
    overdueActions: (incidents?.openActions ?? []).filter((row) => row.isOverdue).length,
  };
}

/** Fen of the statements sent, by currency: what has not been sent is no money of the month yet. */
function serviceSums({ serviceLevel }: MonthlyReport, statement: StatementMoney | null) {
  const none = { received: 0, answered: 0, answeredInTime: 0, closed: 0, closedInTime: 0 };
  return {
    tickets: { ...none, ...serviceLevel?.tickets },
    questions: { asked: 0, answered: 0, ...serviceLevel?.questions },
    money: Object.fromEntries(statement ? [[statement.currency, moneyOf(statement)]] : []),
  };
}

function moneyOf(statement: StatementMoney) {
  const { servicesFen, itemsFen, dutiesFen, adjustmentsFen, deductionsFen, netFen, taxFen, grossFen } =
    statement;
  return {
    ...{ servicesFen, itemsFen, dutiesFen, adjustmentsFen, deductionsFen, netFen, taxFen, grossFen },
    statements: 1,
  };
}

/** Sites together, number by number; a key that one of them lacks counts as none there. */
export function addUp(sites: readonly SiteSums[]): SiteSums {
  return sites.reduce<Numbers>((total, one) => added(total, one), {}) as unknown as SiteSums;
}

function added(a: Numbers, b: Numbers): Numbers {
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return Object.fromEntries(
    keys.map((key) => {
      const [left, right] = [a[key], b[key]];
      if (typeof left === 'object' || typeof right === 'object')
        return [key, added((left ?? {}) as Numbers, (right ?? {}) as Numbers)];
      return [key, (left ?? 0) + (right ?? 0)];
    }),
  );
}

/** Every number of two sums beside each other, by its path. */
export function numbersOf(sums: SiteSums): Map<string, number> {
  const found = new Map<string, number>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'number') found.set(path, value);
    else
      for (const [key, inner] of Object.entries((value ?? {}) as object))
        walk(inner, path === '' ? key : `${path}.${key}`);
  };
  walk(sums, '');
  return found;
}

const sum = <Row>(rows: readonly Row[], of: (row: Row) => number) =>
  rows.reduce((total, row) => total + of(row), 0);

const minutes = (hours = 0) => Math.round(hours * 60);

function byHour(rows: readonly { hours: readonly number[] }[]) {
  return Object.fromEntries(
    Array.from({ length: 24 }, (_, hour) => [String(hour), sum(rows, (row) => row.hours[hour] ?? 0)]),
  );
}
