import { off, type Roster, type RosterProblem, type StaffRules } from './roster-problem.ts';

export interface HardViolation {
  readonly staff: string;
  readonly rule:
    | 'shift-count'
    | 'sequence'
    | 'minutes-over'
    | 'minutes-under'
    | 'run-too-long'
    | 'run-too-short'
    | 'rest-too-short'
    | 'weekends'
    | 'day-off'
    | 'settled';
  /** The day it shows on; null where it is the whole roster's. */
  readonly day: number | null;
}

/**
 * Every hard rule a roster breaks. Written apart from the solver, from the rules alone, so that it can be its judge.
 * At either end a run that is too short passes: the days not seen may complete it.
 */
export function checkRoster(problem: RosterProblem, roster: Roster): HardViolation[] {
  return problem.staff.flatMap((rules, index) => {
    const schedule = Array.from(roster[index] ?? []);
    const found = [...checkCounts(problem, rules, schedule), ...checkRuns(problem, rules, schedule)];
    return found.map((violation) => ({ staff: rules.id, ...violation }));
  });
}

type Found = Omit<HardViolation, 'staff'>;

function checkCounts(problem: RosterProblem, rules: StaffRules, schedule: number[]): Found[] {
  const found: Found[] = [];
  const worked = schedule.filter((shift) => shift !== off);
  for (const [shift, most] of rules.maxOfShift.entries())
    if (worked.filter((one) => one === shift).length > most) found.push({ rule: 'shift-count', day: null });
  const minutes = worked.reduce((sum, shift) => sum + (problem.shifts[shift]?.minutes ?? 0), 0);
  if (minutes > rules.maxMinutes) found.push({ rule: 'minutes-over', day: null });
  if (minutes < rules.minMinutes) found.push({ rule: 'minutes-under', day: null });
  const weekends = new Set<number>();
  for (const [day, shift] of schedule.entries()) {
    const since = day + problem.firstWeekday;
    if (shift !== off && since % 7 >= 5) weekends.add(Math.floor(since / 7));
  }
  if (weekends.size > rules.maxWeekends) found.push({ rule: 'weekends', day: null });
  for (const day of rules.daysOff) if (schedule[day] !== off) found.push({ rule: 'day-off', day });
  for (const [day, shift] of rules.settled ?? [])
    if (schedule[day] !== shift) found.push({ rule: 'settled', day });
  return found;
}

function checkRuns(problem: RosterProblem, rules: StaffRules, schedule: number[]): Found[] {
  const found: Found[] = [];
  const before = rules.before ?? { kind: 'unknown' };
  let last = before.kind === 'worked' ? before.lastShift : off;
  let isWork = before.kind === 'worked';
  let length = before.kind === 'unknown' ? 0 : before.days;
  // What began before anything is known of may have been long enough.
  let startSeen = before.kind !== 'unknown';
  for (const [day, shift] of schedule.entries()) {
    const works = shift !== off;
    if (works && last !== off && problem.shifts[last]?.cannotFollow.includes(shift))
      found.push({ rule: 'sequence', day });
    if (works === isWork) length += 1;
    else {
      if (startSeen && length > 0) {
        if (isWork && length < rules.minConsecutiveShifts) found.push({ rule: 'run-too-short', day });
        if (!isWork && length < rules.minConsecutiveDaysOff) found.push({ rule: 'rest-too-short', day });
      }
      startSeen = startSeen || day > 0;
      isWork = works;
      length = 1;
    }
    if (works && length > rules.maxConsecutiveShifts) found.push({ rule: 'run-too-long', day });
    last = shift;
  }
  return found;
}
