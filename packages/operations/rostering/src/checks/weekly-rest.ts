import { addDays, type Day } from '@zhiqin/kernel';
import { workLimitOn } from '@zhiqin/regulations/rules';
import { payFor } from './pay-for.ts';
import {
  type GuardMonth,
  inTimeOrder,
  isComprehensive,
  minutesOf,
  type PlannedWork,
  workTermsOn,
} from './planned-work.ts';
import { finding, type RosterFinding } from './roster-finding.ts';

const daysOfWeek = 7;

/**
 * R05: any seven days hold a day on which no shift begins (劳动法 第38条); the morning a night ends on counts as rest, as
 * rosters in the trade are read. One finding for each run of days; each seventh day of it is owed at 200 %, under a
 * comprehensive scheme at 150 % (工资支付暂行规定 第13条).
 */
export function weeklyRest(guard: GuardMonth): RosterFinding[] {
  const byDay = Map.groupBy(inTimeOrder(guard.work), (work) => work.day);
  return runsOfDays([...byDay.keys()].sort()).flatMap((run) => {
    const lastDay = run.at(-1) as Day;
    const rest = workLimitOn('restDaysPerWeek', lastDay);
    if (!rest) return [];
    const most = daysOfWeek - rest.value;
    const wrong = run.filter((day, index) => index >= most && day.startsWith(`${guard.month}-`));
    if (run.length <= most || wrong.length === 0) return [];
    const missed = run.filter((day, index) => (index + 1) % daysOfWeek === 0 && wrong.includes(day));
    const pay = missed.map((day) => {
      const terms = workTermsOn(guard.terms, day);
      const kind = isComprehensive(terms, day) ? 'cycle' : 'restDay';
      return payFor(minutesPriced(guard, day, byDay.get(day) ?? []), terms, kind, day);
    });
    return [
      finding(
        {
          control: 'R05',
          guardId: guard.guardId,
          days: wrong,
          keys: wrong.flatMap((day) => (byDay.get(day) ?? []).map((work) => work.key)),
          measure: run.length,
          unit: 'days',
        },
        { ...rest, value: most },
        { payFen: sumOrNull(pay) },
      ),
    ];
  });
}

/** Minutes that `weeklyRest` asks pay for: they are asked for once. */
export function missedRestMinutes(guard: GuardMonth): number {
  const byDay = Map.groupBy(inTimeOrder(guard.work), (work) => work.day);
  return runsOfDays([...byDay.keys()].sort())
    .flatMap((run) => run.filter((day, i) => (i + 1) % daysOfWeek === 0 && day.startsWith(`${guard.month}-`)))
    .reduce((sum, day) => sum + minutesPriced(guard, day, byDay.get(day) ?? []), 0);
}

/** Under standard hours what lies above the day's eight is R03's; in a cycle the whole day counts. */
function minutesPriced(guard: GuardMonth, day: Day, work: readonly PlannedWork[]): number {
  const minutes = work.reduce((sum, one) => sum + minutesOf(one), 0);
  if (isComprehensive(workTermsOn(guard.terms, day), day)) return minutes;
  return Math.min(minutes, (workLimitOn('hoursPerDay', day)?.value ?? 24) * 60);
}

function runsOfDays(days: readonly Day[]): Day[][] {
  const runs: Day[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && addDays(before, 1) === day) run.push(day);
    else runs.push([day]);
  }
  return runs;
}

function sumOrNull(amounts: readonly (number | null)[]): number | null {
  const known = amounts.filter((one) => one !== null);
  return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0);
}
