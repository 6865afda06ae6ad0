import type { Day } from '@zhiqin/kernel';

/** Kinds of day a post's need may differ by; `any` stands behind the others. */
export const dayTypes = ['any', 'workday', 'restDay', 'holiday'] as const;
export type DayType = (typeof dayTypes)[number];

/** What the trade asks for by name beside the papers of kind `skill`: 消防设施操作员证, 女性安检. */
export const namedSkills = ['fire_control', 'woman'] as const;

export interface Demand {
  postId: string;
  code: string;
  dayType: string;
  heads: number;
  skills: readonly string[];
  /** How many of the heads have to bring them; null or absent: each. */
  skillHeads?: number | null;
  fromDay: Day;
}

export interface Need {
  heads: number;
  skills: readonly string[];
  /** So many of the heads have to bring all of them: all of the heads, unless fewer were asked for. */
  skillHeads: number;
}

/** A day off under the calendar is a holiday, also where it falls on a weekend; a make-up day is a workday. */
export function dayTypeOf(kind: {
  isHoliday: boolean;
  isWeekend: boolean;
  isMakeUpWorkday: boolean;
}): DayType {
  if (kind.isHoliday) return 'holiday';
  return kind.isWeekend && !kind.isMakeUpWorkday ? 'restDay' : 'workday';
}

/**
 * What a post needs in a shift on a day: the newest row begun by then for that kind of day, else the newest for any day,
 * else the post's own heads with nothing asked.
 */
export function needOn(
  demands: readonly Demand[],
  { postId, code, heads }: { postId: string; code: string; heads: number },
  day: Day,
  dayType: DayType,
): Need {
  let found: Demand | undefined;
  for (const one of demands) {
    if (one.postId !== postId || one.code !== code || one.fromDay > day) continue;
    if (one.dayType !== dayType && one.dayType !== 'any') continue;
    const isCloser = found && one.dayType !== found.dayType && one.dayType !== 'any';
    const isNewer = found && one.dayType === found.dayType && one.fromDay > found.fromDay;
    if (!found || isCloser || isNewer) found = one;
  }
  if (!found) return { heads, skills: [], skillHeads: heads };
  const skillHeads = Math.min(found.heads, found.skillHeads ?? found.heads);
  return { heads: found.heads, skills: found.skills, skillHeads };
}

/** Whether the skills are asked of some of the heads alone: then it is the team that has or lacks them. */
export const isAskedOfSome = ({ heads, skills, skillHeads }: Need): boolean =>
  skills.length > 0 && skillHeads < heads;

/** How many who bring the skills a shift is short of, whoever takes the places that are still open. Pure. */
export function skilledMissing(need: Need, team: { bring: number; taken: number }): number {
  const open = Math.max(0, need.heads - team.taken);
  return need.skills.length === 0 ? 0 : Math.max(0, need.skillHeads - team.bring - open);
}
