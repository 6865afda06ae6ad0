import { off, type Roster, type RosterProblem } from './roster-problem.ts';

/** The soft cost of a roster: wishes not met, shifts below and above their need. Hard rules are not its matter. */
export function rosterPenalty(problem: RosterProblem, roster: Roster): number {
  let penalty = 0;
  for (const { staff, day, shift, weight, wants } of problem.requests) {
    const met = (roster[staff]?.[day] === shift) === (wants === 'on');
    if (!met) penalty += weight;
  }
  const heads = headsOf(problem, roster);
  for (const { day, shift, required, underWeight, overWeight } of problem.cover) {
    const there = heads[day * problem.shifts.length + shift] as number;
    penalty += there < required ? (required - there) * underWeight : (there - required) * overWeight;
  }
  return penalty;
}

/** How many work each shift: `day * shifts + shift`. */
export function headsOf(problem: RosterProblem, roster: Roster): Int16Array {
  const heads = new Int16Array(problem.days * problem.shifts.length);
  for (const schedule of roster)
    for (let day = 0; day < problem.days; day += 1) {
      const shift = schedule[day] as number;
      const place = day * problem.shifts.length + shift;
      if (shift !== off) heads[place] = (heads[place] as number) + 1;
    }
  return heads;
}
