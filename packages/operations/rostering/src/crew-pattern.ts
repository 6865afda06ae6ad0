/** A day of a rotation: the code of the shift worked, or null for a rest day. */
export type CycleDay = string | null;

export interface CrewPattern {
  /** Number of crews that share the posts. */
  crews: number;
  /** What one crew does day by day before it starts over; crew n begins n × (length / crews) days later. */
  cycle: readonly CycleDay[];
  /** Crews that never turn: crew n always works the nth code of the cycle. */
  isFixed?: true;
  /** Where the cycle has no rest: each member rests so many days in seven, one member after the other. */
  memberRestDays?: number;
  /** Worked on working days alone, by the calendar of the site: no holidays, no weekends, but make-up days. */
  isOffice?: true;
}

/** Rotations of the trade; D, E, N are shift codes of the posts. Those that turn go forward: D → E → N → rest. */
export const crewPatterns = {
  /** 四班三运转: eight hours, two days of each shift, two of rest. */
  fourCrewsThreeShifts: { crews: 4, cycle: ['D', 'D', 'E', 'E', 'N', 'N', null, null] },
  /** 三班两运转: twelve hours, a day, a night, a rest. */
  threeCrewsTwoShifts: { crews: 3, cycle: ['D', 'N', null] },
  /** 四班两运转: twelve hours, a day, a night, two rests. */
  fourCrewsTwoShifts: { crews: 4, cycle: ['D', 'N', null, null] },
  /** 两班制: twelve hours, one crew by day, one by night; turning would work somebody round the clock. */
  twoCrewsTwelve: { crews: 2, cycle: ['D', 'N'], isFixed: true, memberRestDays: 1 },
  /** 三班制: eight hours, each crew its own shift, five days of seven. */
  threeCrewsEight: { crews: 3, cycle: ['D', 'E', 'N'], isFixed: true, memberRestDays: 2 },
  /** 长白班: the day shift every day of the year, five days of seven each. */
  dayCrew: { crews: 1, cycle: ['D'], isFixed: true, memberRestDays: 2 },
  /** 行政班: the day shift of working days. */
  officeDays: { crews: 1, cycle: ['D'], isFixed: true, isOffice: true },
} as const satisfies Record<string, CrewPattern>;
export type CrewPatternCode = keyof typeof crewPatterns;
export const crewPatternCodes = Object.keys(crewPatterns) as CrewPatternCode[];

/** 劳动法 第38条. */
const daysWithOneRest = 7;

/** What crew n does on a day, so many days after the day the pattern begins; null: it rests. */
export function crewDay(pattern: CrewPattern, crew: number, sinceAnchor: number): CycleDay {
  if (pattern.isFixed) return pattern.cycle[crew] ?? null;
  const lag = Math.round((crew * pattern.cycle.length) / pattern.crews);
  return pattern.cycle[modulo(sinceAnchor - lag, pattern.cycle.length)] ?? null;
}

/**
 * Whether a member rests though his crew works: one day in seven a different member each day; two days a week lie
 * together.
 */
export function restsAsMember(pattern: CrewPattern, member: number, sinceAnchor: number): boolean {
  const rest = pattern.memberRestDays ?? 0;
  return rest > 0 && modulo(sinceAnchor - member * rest, daysWithOneRest) < rest;
}

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

/** Always 0 … length − 1, also for days before the anchor. */
function modulo(value: number, length: number): number {
  return ((value % length) + length) % length;
}
