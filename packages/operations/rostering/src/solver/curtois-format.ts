import { DomainError } from '@zhiqin/kernel';
import type { CoverNeed, RosterProblem, ShiftRequest, ShiftType, StaffRules } from './roster-problem.ts';

/**
 * Reads the text format of the public staff-rostering instances of Curtois and Qu (schedulingbenchmarks.org).
 *
 * @throws DomainError `roster.problem-unreadable` with the line that cannot be meant.
 */
export function readCurtoisInstance(text: string): RosterProblem {
  const sections = sectionsOf(text);
  const rows = (name: string) => sections.get(`SECTION_${name}`) ?? [];
  const unreadable = (line: string): never => {
    throw new DomainError('roster.problem-unreadable', { line });
  };
  const number = (word: string | undefined, line: string): number => {
    const value = Number(word);
    return word === undefined || word.trim() === '' || !Number.isFinite(value) ? unreadable(line) : value;
  };

  const days = number(rows('HORIZON')[0], rows('HORIZON')[0] ?? 'SECTION_HORIZON');
  const shiftRows = rows('SHIFTS').map((line) => ({ line, words: line.split(',') }));
  const shiftIds = shiftRows.map(({ words }) => (words[0] ?? '').trim());
  const shiftAt = (id: string | undefined, line: string): number => {
    const at = shiftIds.indexOf((id ?? '').trim());
    return at < 0 ? unreadable(line) : at;
  };
  const pieces = (word: string | undefined) => (word ?? '').split('|').filter((piece) => piece.trim() !== '');

  const shifts: ShiftType[] = shiftRows.map(({ line, words }, index) => ({
    id: shiftIds[index] as string,
    minutes: number(words[1], line),
    cannotFollow: pieces(words[2]).map((id) => shiftAt(id, line)),
  }));

  const daysOff = new Map<string, number[]>();
  for (const line of rows('DAYS_OFF')) {
    const [id, ...listed] = line.split(',');
    daysOff.set(
      (id ?? '').trim(),
      listed.map((word) => number(word, line)),
    );
  }
  const staff: StaffRules[] = rows('STAFF').map((line) => {
    const words = line.split(',');
    const maxOfShift = shifts.map(() => 0);
    for (const piece of pieces(words[1])) {
      const [id, most] = piece.split('=');
      maxOfShift[shiftAt(id, line)] = number(most, line);
    }
    const at = (index: number) => number(words[index], line);
    const id = (words[0] ?? '').trim();
    return {
      id,
      maxOfShift,
      maxMinutes: at(2),
      minMinutes: at(3),
      maxConsecutiveShifts: at(4),
      minConsecutiveShifts: at(5),
      minConsecutiveDaysOff: at(6),
      maxWeekends: at(7),
      daysOff: daysOff.get(id) ?? [],
    };
  });
  const staffIds = staff.map(({ id }) => id);

  const requests = (['on', 'off'] as const).flatMap((wants) =>
    rows(`SHIFT_${wants.toUpperCase()}_REQUESTS`).map((line): ShiftRequest => {
      const [id, day, shift, weight] = line.split(',');
      const at = staffIds.indexOf((id ?? '').trim());
      return {
        staff: at < 0 ? unreadable(line) : at,
        day: number(day, line),
        shift: shiftAt(shift, line),
        weight: number(weight, line),
        wants,
      };
    }),
  );
  const cover = rows('COVER').map((line): CoverNeed => {
    const [day, shift, required, under, over] = line.split(',');
    return {
      day: number(day, line),
      shift: shiftAt(shift, line),
      required: number(required, line),
      underWeight: number(under, line),
      overWeight: number(over, line),
    };
  });
  if (shifts.length === 0 || staff.length === 0 || cover.length === 0) unreadable('SECTION_SHIFTS');
  return { days, firstWeekday: 0, shifts, staff, requests, cover };
}

function sectionsOf(text: string): Map<string, string[]> {
  const sections = new Map<string, string[]>();
  let rows: string[] = [];
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    if (line.startsWith('SECTION_')) {
      rows = [];
      sections.set(line, rows);
    } else rows.push(line);
  }
  return sections;
}
