import { DomainError } from '@zhiqin/kernel';
import { z } from 'zod';
import { off, type Roster, type RosterProblem, type StaffRules } from './roster-problem.ts';

const whole = z.number().int().min(0);
const runBefore = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unknown') }),
  z.object({ kind: z.literal('off'), days: whole }),
  z.object({ kind: z.literal('worked'), days: whole, lastShift: whole }),
]);

const problemFile = z.object({
  days: z.number().int().min(1).max(366),
  firstWeekday: z.number().int().min(0).max(6),
  shifts: z.array(z.object({ id: z.string(), minutes: whole, cannotFollow: z.array(whole) })).min(1),
  staff: z
    .array(
      z.object({
        id: z.string(),
        maxOfShift: z.array(whole),
        maxMinutes: whole,
        minMinutes: whole,
        maxConsecutiveShifts: whole,
        minConsecutiveShifts: whole,
        minConsecutiveDaysOff: whole,
        maxWeekends: whole,
        daysOff: z.array(whole),
        settled: z.array(z.tuple([whole, z.number().int().min(off)])).optional(),
        before: runBefore.optional(),
      }),
    )
    .min(1),
  requests: z.array(
    z.object({ staff: whole, day: whole, shift: whole, weight: z.number(), wants: z.enum(['on', 'off']) }),
  ),
  cover: z.array(
    z.object({
      day: whole,
      shift: whole,
      required: whole,
      underWeight: z.number().min(0),
      overWeight: z.number().min(0),
    }),
  ),
});

/**
 * Reads a `RosterProblem` from JSON; `settled` is a list of `[day, shift]`, −1 for a day off.
 *
 * @throws DomainError `roster.problem-unreadable` with the field that cannot be meant.
 */
export function readRosterProblem(text: string): RosterProblem {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new DomainError('roster.problem-unreadable', { line: text.slice(0, 40) });
  }
  const read = problemFile.safeParse(json);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new DomainError('roster.problem-unreadable', { line: issue?.path.join('.') ?? '' });
  }
  const { staff, ...rest } = read.data;
  return {
    ...rest,
    staff: staff.map(
      ({ settled, before, ...rules }): StaffRules => ({
        ...rules,
        ...(settled ? { settled: new Map(settled) } : {}),
        ...(before ? { before } : {}),
      }),
    ),
  };
}

/** A roster by names: each one's shifts by day, null for a day off. */
export function rosterRows(
  problem: RosterProblem,
  roster: Roster,
): { staff: string; shifts: (string | null)[] }[] {
  return problem.staff.map(({ id }, index) => ({
    staff: id,
    shifts: Array.from(roster[index] ?? [], (shift) =>
      shift === off ? null : (problem.shifts[shift]?.id ?? null),
    ),
  }));
}
