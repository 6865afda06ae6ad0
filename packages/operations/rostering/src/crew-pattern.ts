/** A day of a rotation: the code of the shift worked, or null for a rest day. */
export type CycleDay = string | null;

export interface CrewPattern {
  /** Number of crews that share the posts. */
  crews: number;
  /** What one crew does day by day before it starts over; crew n begins n × (length / crews) days later. */
  cycle: readonly CycleDay[];
}

/** Rotations of the trade; D, E, N are shift codes of the posts. Each turns forward: D → E → N → rest. */
export const crewPatterns = {
  /** 四班三运转: eight hours, two days of each shift, two of rest. */
  fourCrewsThreeShifts: { crews: 4, cycle: ['D', 'D', 'E', 'E', 'N', 'N', null, null] },
  /** 三班两运转: twelve hours, a day, a night, a rest. */
  threeCrewsTwoShifts: { crews: 3, cycle: ['D', 'N', null] },
  /** 四班两运转: twelve hours, a day, a night, two rests. */
  fourCrewsTwoShifts: { crews: 4, cycle: ['D', 'N', null, null] },
} as const satisfies Record<string, CrewPattern>;
export type CrewPatternCode = keyof typeof crewPatterns;
export const crewPatternCodes = Object.keys(crewPatterns) as CrewPatternCode[];

/** 劳动法 第38条. */
const daysWithOneRest = 7;

/** Longest run of worked days when the cycle repeats; Infinity when it never rests. */
export function longestRunDays(cycle: readonly CycleDay[]): number {
  if (cycle.every((day) => day !== null)) return Number.POSITIVE_INFINITY;
  let run = 0;
  let longest = 0;
  for (const day of [...cycle, ...cycle]) {
    run = day === null ? 0 : run + 1;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** Whether any seven days in a row hold a rest day (R05). */
export function keepsWeeklyRest(cycle: readonly CycleDay[]): boolean {
  return longestRunDays(cycle) < daysWithOneRest;
}
